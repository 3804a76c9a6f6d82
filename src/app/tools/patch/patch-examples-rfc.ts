import type { ToolExample } from '../../state/samples-slice.ts';
import { ada, enterpriseUrn, guides, ids, omar } from './example-resources.ts';
import { applied, written } from './patch-example.ts';

/** What RFC 7644 3.5.2 has, one kind after the other. */
export const rfcExamples: readonly ToolExample[] = [
  applied({
    id: 'rfc-add-member',
    title: 'Add a member',
    teaches: 'An `add` to a multi-valued attribute appends; who is in the group already is not added again, so a retry does no harm.',
    before: guides,
    operations: [{ op: 'add', path: 'members', value: [{ value: ids.mia, display: 'Mia Penn' }] }],
  }),
  applied({
    id: 'rfc-remove-member',
    title: 'Remove one member, as the RFC has it',
    teaches: 'The path says who: `members[value eq "…"]`. A server that ignores the filter empties the group.',
    before: guides,
    operations: [{ op: 'remove', path: `members[value eq "${ids.olav}"]` }],
  }),
  applied({
    id: 'rfc-value-path',
    title: 'Change one element by its type',
    teaches: 'A value path with a sub-attribute changes that alone: type and primary of the work address stay.',
    before: ada,
    operations: [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'ada.vane@harbour.example' }],
  }),
  applied({
    id: 'rfc-primary',
    title: 'The new primary takes over',
    teaches:
      'Adding a primary element sets the old one to false: a note in the trace says which. Servers that forget it leave two primaries.',
    before: ada,
    operations: [{ op: 'add', path: 'emails', value: [{ value: 'ada@museum.example', type: 'other', primary: true }] }],
  }),
  applied({
    id: 'rfc-extension',
    title: 'An attribute of the enterprise extension',
    teaches:
      'The path starts with the URN, whose version holds a dot: a server that cuts paths at the first dot writes an attribute nobody has.',
    before: ada,
    operations: [{ op: 'replace', path: `${enterpriseUrn}:department`, value: 'Conservation' }],
  }),
  applied({
    id: 'rfc-extension-added',
    title: 'The extension comes, and schemas follows',
    teaches: 'With the first attribute of an extension its URN goes into `schemas`; the PATCH need not say so.',
    before: omar,
    operations: [{ op: 'add', path: `${enterpriseUrn}:employeeNumber`, value: '1077' }],
  }),
  applied({
    id: 'rfc-complex-merge',
    title: 'Part of a complex attribute',
    teaches: 'A `replace` on `name` sets the sub-attributes it lists and leaves the others: familyName stays.',
    before: ada,
    operations: [{ op: 'replace', path: 'name', value: { givenName: 'Adelaide' } }],
  }),
  applied({
    id: 'rfc-nothing-to-do',
    title: 'Nothing to do',
    teaches: 'What is asked for is so already: the reply is 204 without a change, and `meta.lastModified` stays.',
    before: guides,
    operations: [
      { op: 'replace', path: 'displayName', value: 'Museum Guides' },
      { op: 'add', path: 'members', value: [{ value: ids.ada }] },
    ],
  }),
  applied({
    id: 'rfc-atomic',
    title: 'One fails, so none is done',
    teaches:
      'The second operation selects nothing and fails with noTarget: the first one, which went well, is undone, and the third is not reached.',
    before: ada,
    operations: [
      { op: 'replace', path: 'displayName', value: 'Adelaide Vane' },
      { op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: 'tel:+47-555-0142' },
      { op: 'replace', path: 'active', value: false },
    ],
  }),
  applied({
    id: 'rfc-read-only',
    title: 'A readOnly attribute',
    teaches: '`groups` of a user is readOnly and follows the groups: the request fails with mutability. Patch the group instead.',
    before: ada,
    operations: [{ op: 'add', path: 'groups', value: [{ value: guides.id }] }],
  }),
  applied({
    id: 'rfc-retry-fails',
    title: 'A retry that fails',
    teaches:
      'The path names the address by the value that the operation changes: sent twice, the second one finds nothing. Name it by its type.',
    before: ada,
    operations: [{ op: 'replace', path: 'emails[value eq "ada@vane.example"].value', value: 'ada@fjord.example' }],
  }),
  applied({
    id: 'rfc-retry-differs',
    title: 'A retry that adds a second one',
    teaches: 'The second operation changes what the first one added, so a retry adds it again: sent twice, there are two of it.',
    before: omar,
    operations: [
      { op: 'add', path: 'emails', value: [{ value: 'omar@harbour.example', type: 'work' }] },
      { op: 'replace', path: 'emails[type eq "work"].type', value: 'other' },
    ],
  }),
  applied({
    id: 'rfc-bad-path',
    title: 'A path with a slip in it',
    teaches: '`==` is no operator: the whole request fails with invalidFilter; one press writes what was meant.',
    before: ada,
    operations: [{ op: 'replace', path: 'emails[type == "work"].value', value: 'ada.vane@harbour.example' }],
  }),
  written({
    id: 'write-three-changes',
    title: 'Write the PATCH: three changes',
    request: 'Before and After',
    teaches:
      'Each change becomes one operation with a path; elements are named by their type or value. Choose another habit to see how Okta or Entra ID writes it.',
    before: ada,
    after: {
      ...ada,
      name: { ...ada.name, givenName: 'Adelaide' },
      active: false,
      emails: [{ value: 'adelaide@harbour.example', type: 'work', primary: true }],
    },
  }),
];
