import { describe, expect, it } from 'vitest';
import { enterpriseUserUrn, groupUrn, userUrn } from '../schema/urns.ts';
import { applyPatch, type PatchOptions } from './apply.ts';
import type { PatchLeniency } from './leniency.ts';
import { deepFrozen, patchOp } from './tester.ts';

const user = deepFrozen({
  schemas: [userUrn],
  id: '2819c223',
  userName: 'bjensen',
  name: { familyName: 'Jensen', givenName: 'Barbara' },
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
});
const group = deepFrozen({
  schemas: [groupUrn],
  id: 'e9e30dba',
  displayName: 'Tour Guides',
  members: [{ value: 'u1', display: 'Babs' }, { value: 'u2' }],
});

type Members = Readonly<Record<string, unknown>>;

function apply(resource: Members, operation: unknown, options: PatchOptions = {}) {
  return applyPatch(resource, patchOp(operation), options);
}

describe('what an operation leaves of a resource', () => {
  const work = 'emails[type eq "work"]';
  it.each<[string, unknown, Members, (readonly PatchLeniency[])?]>([
    ['add gives an attribute', { op: 'add', path: 'nickName', value: 'Babs' }, { nickName: 'Babs' }],
    ['the catalog spells the name', { op: 'add', value: { NICKNAME: 'Babs' } }, { nickName: 'Babs' }],
    [
      'replace merges into a complex attribute',
      { op: 'replace', path: 'name', value: { givenName: 'B' } },
      { name: { familyName: 'Jensen', givenName: 'B' } },
    ],
    ['null unassigns a sub-attribute', { op: 'replace', value: { name: { givenName: null } } }, { name: { familyName: 'Jensen' } }],
    [
      'a new primary takes over',
      { op: 'add', path: 'emails', value: { value: 'b@x.org', primary: true } },
      {
        emails: [{ ...user.emails[0], primary: false }, user.emails[1], { value: 'b@x.org', primary: true }],
      },
    ],
    [
      'an element that is there can become primary',
      { op: 'add', path: 'emails', value: { value: 'BABS@jensen.org', type: 'home', primary: true } },
      {
        emails: [
          { ...user.emails[0], primary: false },
          { ...user.emails[1], primary: true },
        ],
      },
    ],
    [
      'an element is replaced whole',
      { op: 'replace', path: work, value: { value: 'b@x.org' } },
      { emails: [{ value: 'b@x.org' }, user.emails[1]] },
    ],
    [
      'an element is merged by another reading',
      { op: 'replace', path: work, value: { value: 'b@x.org' } },
      {
        emails: [{ ...user.emails[0], value: 'b@x.org' }, user.emails[1]],
      },
      ['merge-elements'],
    ],
    [
      'add makes the element that its filter describes',
      { op: 'add', path: 'phoneNumbers[type eq "work" and display eq "desk"].value', value: '1' },
      {
        phoneNumbers: [{ type: 'work', display: 'desk', value: '1' }],
      },
    ],
    ['the last element takes the attribute along', { op: 'remove', path: 'emails[value pr]' }, { emails: undefined }],
    [
      'an extension gets its URN into schemas',
      { op: 'add', path: `${enterpriseUserUrn}:manager.value`, value: 'm1' },
      {
        schemas: [userUrn, enterpriseUserUrn],
        [enterpriseUserUrn]: { manager: { value: 'm1' } },
      },
    ],
    ['"False" is false with the leniency', { op: 'Replace', path: 'active', value: 'False' }, { active: false }, ['string-booleans']],
    [
      '"False" is true to a loosely typed server',
      { op: 'replace', path: 'active', value: 'False' },
      { active: true },
      ['any-text-is-true'],
    ],
    [
      'add throws the array away in a wrong reading',
      { op: 'add', path: 'emails', value: [{ value: 'b@x.org' }] },
      { emails: [{ value: 'b@x.org' }] },
      ['add-replaces-array'],
    ],
    ['the filter is passed over in a wrong reading', { op: 'remove', path: work }, { emails: undefined }, ['path-filter-ignored']],
    [
      'two primaries stay in a wrong reading',
      { op: 'replace', path: 'emails[type eq "home"].primary', value: true },
      {
        emails: [user.emails[0], { ...user.emails[1], primary: true }],
      },
      ['two-primaries-stay'],
    ],
    [
      'a complex attribute is swapped in a wrong reading',
      { op: 'replace', value: { name: { givenName: 'B' } } },
      { name: { givenName: 'B' } },
      ['complex-swapped'],
    ],
  ])('%s', (_title, operation, changed, leniencies = []) => {
    const result = apply(user, operation, { leniencies });
    expect(result).toMatchObject({ ok: true, changed: true });
    const wanted = Object.fromEntries(Object.entries({ ...user, ...changed }).filter(([, value]) => value !== undefined));
    expect(result.ok && result.resource).toEqual(wanted);
  });

  it.each<[string, unknown]>([
    ['the value is so already', { op: 'replace', path: 'userName', value: 'bjensen' }],
    ['the element is there', { op: 'add', path: 'emails', value: { value: 'BJensen@example.com', type: 'Work' } }],
    ['the elements are the same in another order', { op: 'replace', path: 'emails', value: [...user.emails].reverse() }],
    ['there is nothing to remove', { op: 'remove', path: 'phoneNumbers[type eq "fax"]' }],
    ['the object is empty', { op: 'replace', path: 'name', value: {} }],
    ['the id in a value without path is the one it has', { op: 'replace', value: { id: '2819c223' } }],
    ['add is given null', { op: 'add', path: 'userName', value: null }],
  ])('the given resource itself, when %s', (_title, operation) => {
    const result = apply(user, operation);
    expect(result).toMatchObject({ ok: true, changed: false });
    expect(result.ok && result.resource).toBe(user);
  });
});

describe('what is refused', () => {
  it.each<[string, unknown, string, string]>([
    ['a readOnly attribute', { op: 'replace', path: 'id', value: '2819c223' }, 'mutability', '/Operations/0/path'],
    ['another id without a path', { op: 'replace', value: { id: 'x' } }, 'mutability', '/Operations/0/value/id'],
    ['a required attribute removed', { op: 'remove', path: 'userName' }, 'mutability', '/Operations/0/path'],
    [
      'an immutable sub-attribute changed',
      {
        op: 'replace',
        path: 'emails',
        value: [
          { value: 'a', primary: true },
          { value: 'b', primary: true },
        ],
      },
      'invalidValue',
      '/Operations/0/value',
    ],
    [
      'two elements made primary by one filter',
      { op: 'add', path: 'emails[value pr].primary', value: true },
      'invalidValue',
      '/Operations/0/path',
    ],
    ['text for a boolean', { op: 'add', value: { active: 'true' } }, 'invalidValue', '/Operations/0/value/active'],
    ['an unknown attribute in a value', { op: 'add', value: { nick: 'x' } }, 'invalidPath', '/Operations/0/value/nick'],
    [
      'a prototype in a value',
      { op: 'add', value: JSON.parse('{"__proto__":{"admin":true}}') },
      'invalidPath',
      '/Operations/0/value/__proto__',
    ],
    ['one attribute under two spellings', { op: 'add', value: { title: 'x', TITLE: 'y' } }, 'invalidSyntax', '/Operations/0/value/TITLE'],
    [
      'a replace that finds nothing',
      { op: 'replace', path: 'emails[type eq "other"].value', value: 'x' },
      'noTarget',
      '/Operations/0/path',
    ],
    ['an operation of JSON Patch', { op: 'test', path: 'userName', value: 'x' }, 'invalidSyntax', '/Operations/0/op'],
  ])('%s', (_title, operation, scimType, pointer) => {
    expect(apply(user, operation)).toMatchObject({ ok: false, status: 400, scimType, pointer, operation: 0 });
  });

  it('a change of a member, but not of its display', () => {
    expect(apply(group, { op: 'replace', path: 'members[value eq "u1"].value', value: 'u9' })).toMatchObject({
      ok: false,
      scimType: 'mutability',
    });
    expect(apply(group, { op: 'replace', path: 'members[value eq "u1"].display', value: 'B' })).toMatchObject({ ok: true, changed: true });
    expect(apply(group, { op: 'replace', path: 'members[value eq "u2"].type', value: 'User' })).toMatchObject({ ok: true, changed: true });
  });

  it('with the place in the path and what it was meant to be', () => {
    expect(apply(user, { op: 'remove', path: 'emails[typ eq "work"].value' })).toMatchObject({
      scimType: 'invalidFilter',
      offset: 7,
      length: 3,
    });
    expect(apply(user, { op: 'remove', path: 'name.givnName' })).toMatchObject({ offset: 5, length: 8, suggestion: 'name.givenName' });
    expect(apply(user, { op: 'add', path: 'department', value: 'x' })).toMatchObject({ suggestion: `${enterpriseUserUrn}:department` });
  });

  it('all operations with the one that fails', () => {
    const message = patchOp({ op: 'remove', path: 'emails' }, { op: 'remove', path: 'userName' });
    const result = applyPatch(user, message);
    expect(result).toMatchObject({ ok: false, operation: 1 });
    expect(result.trace.map(({ changes }) => changes.length)).toEqual([1, 0]);
  });

  it('what is nested too deep', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 200_000; level++) deep = [deep];
    const options: PatchOptions = { leniencies: ['entra'] };
    expect(apply(user, { op: 'add', path: 'title', value: deep }, options)).toMatchObject({ ok: false, scimType: 'invalidSyntax' });
    expect(apply({ ...user, emails: deep }, { op: 'replace', path: 'emails', value: [{ value: 'x' }] })).toMatchObject({ ok: false });
  });

  it('a 1.1 PATCH, for now', () => {
    expect(applyPatch(user, { emails: [] }, { version: '1.1' })).toMatchObject({ ok: false, status: 501, scimType: 'invalidVers' });
  });
});

describe('the message', () => {
  it('is read whatever the case of its names', () => {
    const message = { SCHEMAS: patchOp().schemas, operations: [{ OP: 'ADD', Path: 'title', Value: 'Guide' }] };
    expect(applyPatch(user, message)).toMatchObject({ ok: true, resource: { title: 'Guide' } });
  });

  it.each<[string, unknown, string]>([
    ['an operation alone', { op: 'remove', path: 'title' }, '/schemas'],
    ['an array', [{ op: 'remove', path: 'title' }], ''],
    ['no operations', { ...patchOp(), Operations: [] }, '/Operations'],
    ['names twice', { ...patchOp({ op: 'remove', path: 'title' }), operations: [] }, ''],
  ])('is refused: %s', (_title, message, pointer) => {
    expect(applyPatch(user, message)).toMatchObject({ ok: false, scimType: 'invalidSyntax', operation: null, pointer });
  });
});
