import { describe, expect, it } from 'vitest';
import { enterpriseUserUrn, groupUrn, messageUrn, userUrn } from '../schema/urns.ts';
import { applyPatch } from './apply.ts';
import { entraSwitches, patchLeniencies, type PatchLeniency, type PatchSwitch } from './leniency.ts';
import { deepFrozen, patchOp } from './tester.ts';

const user = deepFrozen({
  schemas: [userUrn, enterpriseUserUrn],
  id: '2819c223',
  userName: 'bjensen',
  name: { familyName: 'Jensen', givenName: 'Barbara' },
  active: true,
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  [enterpriseUserUrn]: { department: 'Tours', manager: { value: 'm1' } },
});
const group = deepFrozen({ schemas: [groupUrn], id: 'e9e30dba', displayName: 'Guides', members: [{ value: 'u1' }, { value: 'u2' }] });

const manager = `${enterpriseUserUrn}:manager`;

/** What the core schemas have no attribute to show; the tests of the filters do. */
type Elsewhere = 'lenient-names' | 'lenient-dates';

/** For each switch a request whose outcome it decides: with it, and without. A refusal is its scimType. */
const examples: Readonly<
  Record<Exclude<PatchSwitch, Elsewhere>, readonly [resource: object, request: unknown, without: unknown, withIt: unknown]>
> = {
  'string-booleans': [user, { op: 'replace', path: 'active', value: 'FALSE' }, 'invalidValue', { active: false }],
  'remove-by-value': [
    group,
    { op: 'remove', path: 'members', value: [{ value: 'u1' }] },
    { members: undefined },
    { members: [{ value: 'u2' }] },
  ],
  'create-on-miss': [
    user,
    { op: 'replace', path: 'roles[type eq "a"].value', value: 'b' },
    'noTarget',
    { roles: [{ type: 'a', value: 'b' }] },
  ],
  'dotted-keys': [
    user,
    { op: 'replace', value: { 'name.givenName': 'B' } },
    'invalidPath',
    { name: { familyName: 'Jensen', givenName: 'B' } },
  ],
  'flat-urn-keys': [
    user,
    { op: 'replace', value: { [`${manager}.value`]: 'm2' } },
    'invalidPath',
    { [enterpriseUserUrn]: { department: 'Tours', manager: { value: 'm2' } } },
  ],
  'string-for-complex': [
    user,
    { op: 'replace', path: manager, value: 'm2' },
    'invalidValue',
    { [enterpriseUserUrn]: { department: 'Tours', manager: { value: 'm2' } } },
  ],
  'empty-string-clears': [
    user,
    { op: 'replace', path: manager, value: { value: '' } },
    { [enterpriseUserUrn]: { department: 'Tours', manager: { value: '' } } },
    { [enterpriseUserUrn]: { department: 'Tours' } },
  ],
  'nested-own-name': [user, { op: 'replace', path: 'active', value: { active: false } }, 'invalidValue', { active: false }],
  'array-for-singular': [user, { op: 'add', path: 'title', value: ['Guide'] }, 'invalidValue', { title: 'Guide' }],
  'short-extension-paths': [user, { op: 'remove', path: 'manager' }, 'invalidPath', { [enterpriseUserUrn]: { department: 'Tours' } }],
  'json-in-value': [
    user,
    { op: 'add', path: 'roles', value: { value: '{"value":"a"}' } },
    { roles: [{ value: '{"value":"a"}' }] },
    { roles: [{ value: 'a' }] },
  ],
  'boolean-text-in-filters': [user, { op: 'remove', path: 'emails[primary eq "True"]' }, {}, { emails: [user.emails[1]] }],
  'empty-operations': [user, { schemas: [messageUrn('PatchOp')], Operations: [] }, 'invalidSyntax', {}],
  'ignore-unknown': [user, { op: 'add', value: { title: 'Guide', titel: 'x' } }, 'invalidPath', { title: 'Guide' }],
  'ignore-read-only': [user, { op: 'add', value: { title: 'Guide', id: 'x' } }, 'mutability', { title: 'Guide' }],
  'manager-id': [
    user,
    { op: 'replace', path: manager, value: { managerId: 'm2' } },
    'invalidPath',
    { [enterpriseUserUrn]: { department: 'Tours', manager: { value: 'm2' } } },
  ],
  'bare-elements': [group, { op: 'add', path: 'members', value: ['u3'] }, 'invalidValue', { members: [...group.members, { value: 'u3' }] }],
  'missing-schemas': [user, { Operations: [{ op: 'remove', path: 'active' }] }, 'invalidSyntax', { active: undefined }],
  'bare-operation': [user, [{ op: 'remove', path: 'active' }], 'invalidSyntax', { active: undefined }],
  'merge-elements': [
    user,
    { op: 'replace', path: 'emails[type eq "home"]', value: { value: 'b' } },
    { emails: [user.emails[0], { value: 'b' }] },
    { emails: [user.emails[0], { value: 'b', type: 'home' }] },
  ],
  'remove-needs-target': [user, { op: 'remove', path: 'emails[type eq "x"]' }, {}, 'noTarget'],
  'add-needs-target': [
    user,
    { op: 'add', path: 'roles[type eq "a"].value', value: 'b' },
    { roles: [{ type: 'a', value: 'b' }] },
    'noTarget',
  ],
  'remove-refuses-value': [group, { op: 'remove', path: 'members', value: [] }, { members: undefined }, 'invalidSyntax'],
  'op-by-exact-case': [user, { op: 'Remove', path: 'active' }, { active: undefined }, 'invalidSyntax'],
  'urn-cut-at-dot': [
    user,
    { op: 'replace', path: `${enterpriseUserUrn}:department`, value: 'X' },
    { [enterpriseUserUrn]: { department: 'X', manager: { value: 'm1' } } },
    { 'urn:ietf:params:scim:schemas:extension:enterprise:2': { '0:User:department': 'X' } },
  ],
  'add-replaces-array': [
    group,
    { op: 'add', path: 'members', value: { value: 'u3' } },
    { members: [...group.members, { value: 'u3' }] },
    { members: [{ value: 'u3' }] },
  ],
  'path-filter-ignored': [group, { op: 'remove', path: 'members[value eq "u1"]' }, { members: [{ value: 'u2' }] }, { members: undefined }],
  'two-primaries-stay': [
    user,
    { op: 'replace', path: 'emails[type eq "home"].primary', value: true },
    {
      emails: [
        { ...user.emails[0], primary: false },
        { ...user.emails[1], primary: true },
      ],
    },
    { emails: [user.emails[0], { ...user.emails[1], primary: true }] },
  ],
  'complex-swapped': [
    user,
    { op: 'replace', value: { name: { givenName: 'B' } } },
    { name: { familyName: 'Jensen', givenName: 'B' } },
    { name: { givenName: 'B' } },
  ],
  'any-text-is-true': [user, { op: 'replace', path: 'active', value: 'False' }, 'invalidValue', {}],
  'aws-limits': [group, { op: 'remove', path: 'members' }, { members: undefined }, 'invalidSyntax'],
  'lenient-whitespace': [user, { op: 'remove', path: 'emails[ type eq "home" ]' }, 'invalidFilter', { emails: [user.emails[0]] }],
  'lenient-not': [user, { op: 'remove', path: 'emails[not type eq "work"]' }, 'invalidFilter', { emails: [user.emails[0]] }],
  'lenient-unquoted': [user, { op: 'remove', path: 'emails[type eq home]' }, 'invalidFilter', { emails: [user.emails[0]] }],
  'lenient-literals': [user, { op: 'remove', path: 'emails[primary eq TRUE]' }, 'invalidFilter', { emails: [user.emails[1]] }],
  'lenient-escapes': [user, { op: 'remove', path: 'emails[type eq "\\home"]' }, 'invalidFilter', {}],
};

function messageOf(request: unknown): unknown {
  const isMessage = Array.isArray(request) || (typeof request === 'object' && request !== null && 'Operations' in request);
  return isMessage ? request : patchOp(request);
}

function outcome(resource: object, request: unknown, leniencies: readonly PatchLeniency[]): unknown {
  const result = applyPatch(resource, messageOf(request), { leniencies });
  return result.ok ? result.resource : result.scimType;
}

function wanted(resource: object, changed: unknown): unknown {
  if (typeof changed === 'string') return changed;
  return Object.fromEntries(Object.entries({ ...resource, ...(changed as object) }).filter(([, value]) => value !== undefined));
}

describe('each switch decides', () => {
  it.each(Object.entries(examples))('%s', (name, [resource, request, without, withIt]) => {
    const id = patchLeniencies.map((entry) => entry.id).find((one) => one === name);
    if (id === undefined) throw new Error(`${name} is no switch`);
    expect(outcome(resource, request, [])).toEqual(wanted(resource, without));
    expect(outcome(resource, request, [id])).toEqual(wanted(resource, withIt));
    if (entraSwitches.includes(id)) expect(outcome(resource, request, ['entra'])).toEqual(wanted(resource, withIt));
  });
});
