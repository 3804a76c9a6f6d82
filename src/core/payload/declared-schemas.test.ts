import { describe, expect, test } from 'vitest';
import { parseJson } from '../json/parse.ts';
import { catalogs } from '../schema/catalogs.ts';
import { enterpriseUserUrn, groupUrn, messageUrn, userUrn } from '../schema/urns.ts';
import { declaredSchemas } from './declared-schemas.ts';

function read(text: string, typeName?: string) {
  const { root } = parseJson(text);
  if (!root) throw new Error('the text holds nothing');
  return declaredSchemas(root, catalogs['2.0'], typeName);
}

describe('an element of schemas', () => {
  test.each([
    [userUrn, 'known', userUrn],
    [messageUrn('PatchOp'), 'known', messageUrn('PatchOp')],
    [userUrn.toUpperCase(), 'otherCase', userUrn],
    [messageUrn('ListResponse').toLowerCase(), 'otherCase', messageUrn('ListResponse')],
    ['urn:scim:schemas:core:1.0', 'old', userUrn],
    ['urn:scim:schemas:extension:enterprise:1.0', 'old', enterpriseUserUrn],
    ['urn:scim:schemas:core:2.0:Group', 'old', groupUrn],
    ['urn:scim:api:messages:2.0:ListResponse', 'old', messageUrn('ListResponse')],
    ['urn:example:scim:Badge', 'unknown', 'urn:example:scim:Badge'],
    [` ${userUrn}`, 'unknown', ` ${userUrn}`],
    ['User', 'unknown', 'User'],
    ['', 'unknown', ''],
    ['__proto__', 'unknown', '__proto__'],
    ['constructor', 'unknown', 'constructor'],
  ])('%s is %s', (urn, status, means) => {
    const [entry] = read(JSON.stringify({ schemas: [urn] })).entries;
    expect(entry).toMatchObject({ urn, status, means });
    expect(entry?.node.pointer).toBe('/schemas/0');
  });

  test('an older one for all types means the type at hand', () => {
    expect(read('{ "schemas": ["urn:scim:schemas:core:1.0"] }', 'Group').entries[0]).toMatchObject({ means: groupUrn, since: 'SCIM 1.1' });
  });
});

describe('schemas in a wrong form', () => {
  test.each([
    ['{}', false, 0],
    ['{ "schemas": null }', false, 0],
    ['{ "schemas": [] }', true, 0],
    ['{ "schemas": {} }', true, 0],
    ['{ "schemas": 7 }', true, 0],
    ['{ "schemas": [7, null, [], {}, true] }', true, 0],
    [`{ "schemas": "${userUrn}" }`, true, 1],
    [`{ "Schemas": ["${userUrn}"] }`, true, 1],
    [`{ "schemas": ["${userUrn}", "${userUrn}"] }`, true, 2],
    [`{ "schemas": [["${userUrn}"]] }`, true, 0],
    [`{ 'schemas': ['${userUrn}', }`, true, 1],
    ['["schemas"]', false, 0],
  ])('%s: present %s, %i URNs', (text, present, count) => {
    const { member, entries } = read(text);
    expect(member !== undefined).toBe(present);
    expect(entries).toHaveLength(count);
  });
});
