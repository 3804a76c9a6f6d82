import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../schema/build-catalog.ts';
import { enterpriseUserUrn, groupUrn, messageUrn, userUrn } from '../schema/urns.ts';
import { describePlace, type PlaceOptions } from './describe-place.ts';

/** Describes the place of `|` in a text. */
function at(marked: string, options?: PlaceOptions) {
  return describePlace(marked.replace('|', ''), marked.indexOf('|'), options);
}

describe('characteristics in words', () => {
  test('of a plain attribute', () => {
    expect(at(`{ "schemas": ["${userUrn}"], "user|Name": "ada" }`)).toMatchObject({
      path: 'userName',
      owner: 'User',
      ownerUrn: userUrn,
      characteristics: [
        'text',
        'required',
        'readWrite: clients read and write it',
        'returned by default',
        'unique on the server',
        'compared without case',
      ],
      spec: 'RFC 7643 4.1.1',
    });
  });

  test('of one with canonical values, and of a reference', () => {
    const text = (marked: string) =>
      `{ "schemas": ["${userUrn}"], "emails": [{ "type": "work" }], "groups": [{ "$ref": "x" }] }`.replace(marked, `|${marked}`);
    expect(at(text('"type"'))?.characteristics).toContain('canonical values: work, home, other');
    expect(at(text('"$ref"'))?.characteristics).toContain('refers to: Group');
    expect(at(text('"emails"'))?.characteristics[0]).toBe('multi-valued, complex');
  });

  test('and the stretch is the name, or the value', () => {
    const text = '{ "userName": "ada" }';
    expect(describePlace(text, 4)).toMatchObject({ start: 2, end: 12 });
    expect(describePlace(text, 16)).toMatchObject({ start: 14, end: 19, path: 'userName' });
  });
});

describe('the path of a place', () => {
  const list = messageUrn('ListResponse');
  const patch = messageUrn('PatchOp');
  const bulk = messageUrn('BulkRequest');
  test.each<[string, string, string]>([
    ['a value', `{ "schemas": ["${userUrn}"], "emails": [{ "value": "a|" }] }`, 'emails.value'],
    ['a name in another case', `{ "schemas": ["${userUrn}"], "USER|NAME": "a" }`, 'userName'],
    ['a bracket', `{ "schemas": ["${userUrn}"], "name": |{ } }`, 'name'],
    ['the container of an extension', `{ "schemas": ["${userUrn}"], "${enterpriseUserUrn}|": {} }`, enterpriseUserUrn],
    ['an attribute of an extension', `{ "schemas": ["${userUrn}"], "${enterpriseUserUrn}": { "mana|ger": { } } }`, 'manager'],
    ['a sub-attribute there', `{ "schemas": ["${userUrn}"], "${enterpriseUserUrn}": { "manager": { "val|ue": "1" } } }`, 'manager.value'],
    ['a schema in `schemas`', `{ "schemas": ["${userUrn}|"] }`, userUrn],
    ['a message in `schemas`', `{ "schemas": ["${patch}|"] }`, patch],
    ['a URN that nobody knows', '{ "schemas": ["urn:example:x|"] }', 'schemas'],
    ['a member of a message', `{ "schemas": ["${list}"], "startIn|dex": 1 }`, 'startIndex'],
    [
      'a resource in a list',
      `{ "schemas": ["${list}"], "Resources": [{ "schemas": ["${groupUrn}"], "members": [{ "dis|play": "a" }] }] }`,
      'members.display',
    ],
    ['a resource in a bare array', '[{ "userName": "a", "title|": "b" }]', 'title'],
    [
      'data of a bulk operation',
      `{ "schemas": ["${bulk}"], "Operations": [{ "method": "POST", "path": "/Groups", "data": { "displayName|": "a" } }] }`,
      'displayName',
    ],
    [
      'a PATCH in bulk',
      `{ "schemas": ["${bulk}"], "Operations": [{ "method": "PATCH", "path": "/Users/1", "data": { "Operations": [{ "op": "add", "value": { "nick|Name": "a" } }] } }] }`,
      'nickName',
    ],
    ['an op', `{ "schemas": ["${patch}"], "Operations": [{ "op|": "add" }] }`, 'Operations.op'],
    ['the name `value` of an operation', '{ "Operations": [{ "op": "add", "path": "nickName", "val|ue": "a" }] }', 'Operations.value'],
    ['a path', '{ "Operations": [{ "op": "remove", "path": "emails[type eq \\"work\\"].value|" }] }', 'emails.value'],
    ['a path with a URN', `{ "Operations": [{ "op": "remove", "path": "${enterpriseUserUrn}:department|" }] }`, 'department'],
    ['a value by its path', '{ "Operations": [{ "op": "add", "path": "name.familyName", "value": "a|" }] }', 'name.familyName'],
    [
      'inside a value by its path',
      '{ "Operations": [{ "op": "add", "path": "emails", "value": [{ "prim|ary": true }] }] }',
      'emails.primary',
    ],
    [
      'inside a value without a path',
      `{ "Operations": [{ "op": "add", "value": { "userName": "a", "${enterpriseUserUrn}": { "division|": "x" } } }] }`,
      'division',
    ],
    ['a text that breaks off', `{ "schemas": ["${userUrn}"], "name": { "givenName|": "Ada`, 'name.givenName'],
  ])('%s', (_, marked, path) => expect(at(marked)?.path).toBe(path));

  test.each<[string, string]>([
    ['an unknown attribute', `{ "schemas": ["${userUrn}"], "shoe|Size": 1 }`],
    ['blanks between members', '{ "userName": "a", | "title": "b" }'],
    ['a path that names nothing known', '{ "Operations": [{ "op": "add", "path": "shoeSize", "value": "|a" }] }'],
    ['no JSON at all', 'hel|lo'],
    ['nothing', '|'],
    ['behind the end', '{}   |'],
    ['SCIM 1.1, of which there is no catalog', '{ "schemas": ["urn:scim:schemas:core:1.0"], "user|Name": "a" }'],
  ])('none: %s', (_, marked) => expect(at(marked)).toBeNull());
});

test('what the caller says of the payload counts', () => {
  expect(at('{ "displayName|": "a" }', { resourceType: 'Group' })).toMatchObject({ owner: 'Group' });
});

test('schemas that users bring', () => {
  const badge = {
    id: 'urn:example:schemas:Badge',
    name: 'Badge',
    attributes: [{ name: 'serial', type: 'string', description: 'Number on the back.', caseExact: true, uniqueness: 'global' }],
  };
  const { catalog } = buildCatalog([badge], []);
  expect(at(`{ "schemas": ["${badge.id}"], "serial|": "7" }`, { catalog })).toMatchObject({
    path: 'serial',
    owner: 'Badge',
    description: 'Number on the back.',
    spec: undefined,
    characteristics: expect.arrayContaining(['unique across servers', 'case counts (caseExact)']) as unknown,
  });
});
