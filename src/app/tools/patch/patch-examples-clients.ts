import type { ToolExample } from '../../state/samples-slice.ts';
import { ada, enterpriseUrn, groupUrn, guides, ids, omar, userUrn } from './example-resources.ts';
import { applied, written } from './patch-example.ts';

const entra = 'entra-default';
const entraFlag = 'entra-aadOptscim062020';

/** What clients send that breaks most servers, the most harmful first. */
export const clientExamples: readonly ToolExample[] = [
  applied({
    id: 'entra-rename-and-members',
    title: 'Rename, add one, remove one: Entra ID',
    teaches:
      'Read for Entra ID, one member goes. By the text of the RFC the third operation empties the group: `value` means nothing in a `remove`.',
    reading: entra,
    before: guides,
    operations: [
      { op: 'Replace', path: 'displayName', value: 'Museum Guides North' },
      { op: 'Add', path: 'members', value: [{ $ref: null, value: ids.mia }] },
      { op: 'Remove', path: 'members', value: [{ $ref: null, value: ids.olav }] },
    ],
  }),
  applied({
    id: 'entra-remove-by-value',
    title: 'Remove a member by value',
    teaches: 'Entra ID, JumpCloud and authentik mean one member; RFC 7644 §3.5.2.2 removes all of them. Compare the readings.',
    before: guides,
    operations: [{ op: 'Remove', path: 'members', value: [{ value: ids.olav }] }],
  }),
  applied({
    id: 'entra-active-text',
    title: 'active as "False"',
    teaches: 'A boolean stands without quotes, so the RFC refuses this; servers that take any text as true leave the user active.',
    before: ada,
    operations: [{ op: 'Replace', path: 'active', value: 'False' }],
  }),
  applied({
    id: 'entra-capital-op',
    title: 'op with a capital',
    teaches: 'The standard compares `op` without case; servers that compare it exactly refuse every PATCH of Entra ID.',
    before: ada,
    operations: [{ op: 'Replace', path: 'displayName', value: 'Adelaide Vane' }],
  }),
  applied({
    id: 'entra-work-email',
    title: 'A work address that is not there yet',
    teaches:
      'The value path selects nothing: noTarget by the RFC, and all else in the request is lost. Entra ID expects the address to be made.',
    before: omar,
    operations: [
      { op: 'Replace', path: 'displayName', value: 'Omar A. Reyes' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'omar@harbour.example' },
    ],
  }),
  applied({
    id: 'entra-dotted-keys',
    title: 'Dotted keys without a path',
    teaches: 'A JSON name has no dot, so `name.givenName` is no attribute. Entra ID with its flag means the sub-attribute.',
    reading: entraFlag,
    before: ada,
    operations: [{ op: 'replace', value: { displayName: 'Adelaide Vane', 'name.givenName': 'Adelaide' } }],
  }),
  applied({
    id: 'entra-flat-urn',
    title: 'An extension attribute as a flat key',
    teaches:
      'The whole name stands in one key instead of an object under the URN; servers that look the key up find no schema of that name.',
    reading: entraFlag,
    before: ada,
    operations: [{ op: 'replace', value: { [`${enterpriseUrn}:department`]: 'Conservation' } }],
  }),
  applied({
    id: 'entra-manager-text',
    title: 'The manager as a bare text',
    teaches: '`manager` is complex: the RFC wants an object with `value`. Entra ID sends the id alone.',
    before: ada,
    operations: [{ op: 'Add', path: `${enterpriseUrn}:manager`, value: ids.olav }],
  }),
  applied({
    id: 'entra-manager-empty',
    title: 'The manager cleared with an empty text',
    teaches: 'An empty text is a value, not its absence: write `remove`. A server for Entra ID takes the manager away.',
    before: ada,
    operations: [{ op: 'Replace', path: `${enterpriseUrn}:manager`, value: '' }],
  }),
  applied({
    id: 'entra-filter-as-path',
    title: 'A filter where a path belongs',
    teaches: 'A sub-attribute behind brackets is not compared any further: both conditions go into the brackets.',
    before: ada,
    operations: [{ op: 'Remove', path: 'emails[type eq "home"].value eq "ada@vane.example"' }],
  }),
  applied({
    id: 'entra-group-urn',
    title: 'A private URN in schemas',
    teaches:
      'Entra ID makes groups with a URN of its own in `schemas` that holds no attributes: Before has a finding for it, and a PATCH leaves it alone.',
    before: { ...guides, schemas: [groupUrn, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'] },
    operations: [{ op: 'Add', path: 'members', value: [{ $ref: null, value: ids.mia }] }],
  }),
  applied({
    id: 'entra-role-filter',
    title: 'A boolean as text in a value filter',
    teaches: '`primary eq "True"` compares a boolean with a text and selects nothing; servers for Entra ID read it as true.',
    before: omar,
    operations: [{ op: 'Replace', path: 'roles[primary eq "True"].value', value: 'curator' }],
  }),
  applied({
    id: 'okta-rename-group',
    title: 'Rename a group: Okta',
    teaches:
      'Okta repeats the readOnly `id` without a path. It is the same id, so nothing of it changes; servers that refuse every readOnly attribute fail here.',
    before: guides,
    operations: [{ op: 'replace', value: { id: guides.id, displayName: 'Museum Guides North' } }],
  }),
  applied({
    id: 'okta-deactivate',
    title: 'Deactivate without a path: Okta',
    teaches: 'Legal: without a path, `value` carries the attributes to change. Servers that insist on a path do nothing.',
    before: ada,
    operations: [{ op: 'replace', value: { active: false } }],
  }),
  written({
    id: 'okta-put-back',
    title: 'PUT of what GET returned: Okta',
    request: 'PUT /Users/{id}',
    teaches:
      'The server hides employeeNumber and manager in its GET, and Okta puts back what it got: the PATCH for it shows what a PUT would lose.',
    before: ada,
    after: { ...ada, displayName: 'Adelaide Vane', [enterpriseUrn]: { department: 'Exhibitions' } },
  }),
  applied({
    id: 'sailpoint-name-parts',
    title: 'Two parts of name, one after the other',
    teaches: 'Each `replace` carries one sub-attribute of `name`. Servers that swap the whole object lose the first change.',
    before: ada,
    operations: [
      { op: 'replace', value: { name: { givenName: 'Adelaide' } } },
      { op: 'replace', value: { name: { familyName: 'Vane-Berg' } } },
    ],
  }),
  applied({
    id: 'onelogin-template',
    title: 'A template of OneLogin',
    teaches: 'managerId is the name of SCIM 1.1, emails is one object instead of an array: the RFC refuses it and says where.',
    before: { ...omar, schemas: [userUrn] },
    operations: [
      {
        op: 'replace',
        value: {
          emails: { value: 'omar@harbour.example' },
          [enterpriseUrn]: { department: 'Front desk', manager: { managerId: ids.mia } },
        },
      },
    ],
  }),
];
