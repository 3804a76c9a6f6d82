import { describe, expect, test } from 'vitest';
import { parseJson } from '../json/parse.ts';
import { applyEdits } from '../finding.ts';
import { buildCatalog } from '../schema/build-catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { enterpriseUserUrn, groupUrn, messageUrn, userUrn } from '../schema/urns.ts';
import { validate } from '../validate.ts';
import { completePlace } from './complete-place.ts';
import type { PlaceOptions } from './describe-place.ts';

function at(marked: string, options?: PlaceOptions) {
  return completePlace(marked.replace('|', ''), marked.indexOf('|'), options);
}

function labels(marked: string, options?: PlaceOptions): readonly string[] {
  return at(marked, options).items.map(({ label }) => label);
}

/** The text after an item was chosen; `|` is the caret then. */
function chosen(marked: string, label: string): string {
  const text = marked.replace('|', '');
  const { items, start, end, edits } = at(marked);
  const item = items.find((one) => one.label === label);
  if (item === undefined) return `no ${label} among ${items.map((one) => one.label).join(' ')}`;
  const { text: written, caret, selected } = item;
  const shown = `${written.slice(0, caret)}|${written.slice(caret + selected)}`;
  return applyEdits(text, [...edits, { offset: start, length: end - start, text: shown }]);
}

const user = `"schemas": ["${userUrn}"]`;

describe('names', () => {
  test('those that are required and not yet there come first, what is there comes last, what only the server sets before it', () => {
    const names = labels(`{ ${user}, "active": true, "|" }`);
    expect(names[0]).toBe('userName');
    expect(names.slice(-2)).toEqual(['schemas', 'active']);
    expect(names.indexOf('meta')).toBeGreaterThan(names.indexOf('x509Certificates'));
    expect(names).toContain(enterpriseUserUrn);
    expect(at(`{ ${user}, "active": true, "|" }`).items.at(-1)?.detail).toBe('boolean, already there');
  });

  test.each<[string, string, string, string]>([
    ['a text', `{ ${user}, "|" }`, 'userName', `{ ${user}, "userName": "|" }`],
    ['a word without quotes', `{ ${user}, us| }`, 'userName', `{ ${user}, "userName": "|" }`],
    ['a boolean', `{ ${user}, "ac|" }`, 'active', `{ ${user}, "active": | }`],
    ['a complex value on one line', `{ ${user}, "|" }`, 'name', `{ ${user}, "name": {|} }`],
    ['a multi-valued one', `{ ${user}, "|" }`, 'emails', `{ ${user}, "emails": [{|}] }`],
    ['over several lines', `{\n  ${user},\n  "|"\n}`, 'emails', `{\n  ${user},\n  "emails": [\n\t{\n\t\t|\n\t}\n]\n}`],
    ['a comma behind', `{\n  "|"\n  ${user} }`, 'active', `{\n  "active": |,\n  ${user} }`],
    ['a comma before', `{ ${user}\n  "|" }`, 'active', `{ ${user},\n  "active": | }`],
    ['a name that has its value', `{ ${user}, "ac|": true }`, 'active', `{ ${user}, "active"|: true }`],
    ['a text that breaks off', `{ ${user}, "us|`, 'userName', `{ ${user}, "userName": "|"`],
    ['the container of an extension', `{ ${user}, "|" }`, enterpriseUserUrn, `{ ${user}, "${enterpriseUserUrn}": {|} }`],
    ['schemas, where the type is known', '{ "userName": "a", "|" }', 'schemas', `{ "userName": "a", "schemas": ["${userUrn}"]| }`],
  ])('writes %s', (_, marked, label, result) => expect(chosen(marked, label)).toBe(result));

  const bulk = messageUrn('BulkRequest');
  test.each<[string, string, string]>([
    ['a sub-attribute', `{ ${user}, "emails": [{ "|" }] }`, 'value display type primary $ref'],
    ['a sub-attribute that is there', `{ ${user}, "name": { "givenName": "A", "|" } }`, 'formatted familyName middleName'],
    ['an extension', `{ "${enterpriseUserUrn}": { "|" } }`, 'employeeNumber costCenter organization division department manager'],
    ['an operation', '{ "Operations": [{ "|" }] }', 'op path value'],
    ['a value by its path', '{ "Operations": [{ "op": "add", "path": "name", "value": { "|" } }] }', 'formatted familyName givenName'],
    ['a value without a path', '{ "Operations": [{ "op": "add", "value": { "userName": "b", "nick|" } }] }', 'externalId'],
    [
      'bulk data',
      `{ "schemas": ["${bulk}"], "Operations": [{ "method": "POST", "path": "/Groups", "data": { "|" } }] }`,
      'schemas displayName externalId',
    ],
    ['an element of a list', `{ "Resources": [{ ${user}, "|" }] }`, 'id userName'],
    ['a thing that may still become anything', '{ "|" }', 'schemas'],
  ])('of %s', (_, marked, first) => {
    const names = labels(marked);
    expect(names.slice(0, first.split(' ').length)).toEqual(first.split(' '));
  });

  test('of all types and messages while nothing tells', () => {
    expect(labels('{|')).toEqual(expect.arrayContaining(['userName', 'displayName', 'Operations', 'Resources', 'totalResults']));
    expect(at('{|').items.find(({ label }) => label === 'displayName')?.detail).toBe('User, Group, text');
  });

  test('the member behind a name that is begun stays what it is', () => {
    const names = labels(`{\n  "|\n  ${user},\n  "active": true\n}`);
    expect([names[0], ...names.slice(-2)]).toEqual(['userName', 'schemas', 'active']);
  });

  test('not behind a name, nor in an object that nothing defines', () => {
    expect(labels(`{ ${user}, "userName"| }`)).toEqual([]);
    expect(labels(`{ ${user}, "shoe": { "|" } }`)).toEqual([]);
    expect(labels(`{ ${user}, "userName": { "|" } }`)).toEqual([]);
  });
});

describe('values', () => {
  test.each<[string, string, readonly string[]]>([
    ['a boolean', `{ ${user}, "active": | }`, ['true', 'false']],
    ['a boolean in quotes', `{ ${user}, "active": "t|" }`, ['true', 'false']],
    ['canonical values', `{ ${user}, "emails": [{ "type": "|" }] }`, ['work', 'home', 'other']],
    ['an op', '{ "Operations": [{ "op": "|" }] }', ['add', 'remove', 'replace']],
    ['a complex value', `{ ${user}, "name": | }`, ['{ … }']],
    ['an array', `{ ${user}, "emails": | }`, ['[ … ]']],
    [
      'an element',
      `{ ${user}, "emails": [|] }`,
      ['{ value, type: work }', '{ value, type: home }', '{ value, type: other }', '{ value }', '{ … }'],
    ],
    [
      'the type of a resource',
      `{ ${user}, "meta": { "resourceType": "|" } }`,
      ['User', 'Group', 'ServiceProviderConfig', 'ResourceType', 'Schema'],
    ],
    ['a value by its path', '{ "Operations": [{ "op": "add", "path": "active", "value": | }] }', ['true', 'false']],
    ['a plain text', `{ ${user}, "userName": "|" }`, []],
    ['the top', '{} |', []],
  ])('of %s', (_, marked, expected) => expect(labels(marked)).toEqual(expected));

  test.each<[string, string, string, string]>([
    ['without the quotes', `{ ${user}, "active": "t|" }`, 'true', `{ ${user}, "active": true| }`],
    ['over what is there', `{ ${user}, "emails": [{ "type": "wo|rk" }] }`, 'home', `{ ${user}, "emails": [{ "type": "home"| }] }`],
    ['with a comma', `{ "active": |\n ${user} }`, 'true', `{ "active": true|,\n ${user} }`],
    [
      'an element with its type',
      `{ ${user}, "emails": [|] }`,
      '{ value, type: home }',
      `{ ${user}, "emails": [{ "value": "|", "type": "home" }] }`,
    ],
  ])('written %s', (_, marked, label, result) => expect(chosen(marked, label)).toBe(result));

  test('are all offered where one of them stands, and narrowed by a word that is begun', () => {
    const filters = (marked: string) => at(marked).items.map(({ filter }) => filter);
    expect(filters('{ "Operations": [{ "op": "add|" }] }')).toEqual(['"add"add', '"add"remove', '"add"replace']);
    expect(filters('{ "Operations": [{ "op": "re|" }] }')).toEqual(['"add"', '"remove"', '"replace"']);
  });

  test('of a PATCH path: what can be written, with URN, sub-attribute and element', () => {
    const paths = labels(
      '{ "Operations": [{ "op": "replace", "path": "|", "value": { "userName": "a" } }, { "op": "replace", "path": "nickName" }] }',
    );
    expect(paths).toEqual(
      expect.arrayContaining(['userName', 'name.familyName', 'emails[type eq "work"].value', `${enterpriseUserUrn}:department`]),
    );
    expect(paths).not.toContain('id');
    expect(paths).not.toContain('groups');
  });

  test('of a bulk path: the endpoints', () => {
    expect(labels(`{ "schemas": ["${messageUrn('BulkRequest')}"], "Operations": [{ "path": "|" }] }`)).toContain('/Users');
  });
});

describe('URNs in `schemas`', () => {
  test('those of the detected type first, what is listed last', () => {
    const urns = labels(`{ "schemas": ["${userUrn}", "|"], "userName": "a" }`);
    expect(urns[0]).toBe(enterpriseUserUrn);
    expect(urns.at(-1)).toBe(userUrn);
    expect(urns).toContain(messageUrn('PatchOp'));
  });

  test('in an unknown object all of them; in a message its own first', () => {
    expect(labels('{ "schemas": ["|"] }')).toEqual(expect.arrayContaining([userUrn, groupUrn, messageUrn('ListResponse')]));
    expect(labels('{ "schemas": ["|"], "Operations": [{ "op": "add" }] }')[0]).toBe(messageUrn('PatchOp'));
  });

  test('in an element of a list no messages', () => {
    expect(labels('{ "Resources": [{ "userName": "a", "schemas": ["|"] }] }')).toEqual([userUrn, enterpriseUserUrn]);
  });
});

describe('an empty text', () => {
  test('starts from a template, and each of them draws no finding', () => {
    const { items } = at('  |\n');
    expect(items.map(({ label }) => label)).toEqual(['User', 'Group', 'PatchOp', 'ListResponse', 'SearchRequest', 'BulkRequest', 'Error']);
    for (const { text, label } of items) expect({ label, findings: validate(text).findings }).toEqual({ label, findings: [] });
  });

  test('with the types of a catalog', () => {
    const badge = { id: 'urn:example:schemas:Badge', name: 'Badge', attributes: [{ name: 'serial', type: 'string', required: true }] };
    const { catalog } = buildCatalog([badge], []);
    expect(at('|', { catalog }).items.find(({ label }) => label === 'Badge')?.text).toContain('"serial": "serial"');
  });
});

test('every name that is offered and chosen leaves a text that parses', () => {
  for (const marked of [`{ ${user}, "|" }`, `{\n  ${user},\n  |\n}`, `{ "Operations": [{ "|" }] }`]) {
    for (const { label, goesOn, text } of at(marked).items) {
      if (text.endsWith(': ')) continue;
      const { problems } = parseJson(
        chosen(marked, label)
          .replace('|', goesOn || !text.includes('true') ? '' : 'true')
          .replaceAll(': ,', ': 0,')
          .replace(': }', ': 0 }')
          .replace(': \n', ': 0\n'),
      );
      expect({ label, problems }).toEqual({ label, problems: [] });
    }
  }
});

test('no catalog, no completion: SCIM 1.1', () => {
  expect(labels('{ "schemas": ["urn:scim:schemas:core:1.0"], "|" }', { catalog: catalogs['2.0'] })).toEqual([]);
});
