import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../schema/build-catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { enterpriseUserUrn, groupUrn, messageUrn, userUrn } from '../schema/urns.ts';
import { validate } from '../validate.ts';
import type { LintOptions } from '../lint/options.ts';

const found = (value: unknown, options: LintOptions = {}) =>
  validate(typeof value === 'string' ? value : JSON.stringify(value), options).findings.map(
    ({ severity, rule, pointer }) => `${severity} ${rule} ${pointer ?? '-'}`,
  );
const user = { schemas: [userUrn], userName: 'bjensen' };
const list = (...resources: unknown[]) => ({ schemas: [messageUrn('ListResponse')], totalResults: resources.length, Resources: resources });
const bulk = (...operations: unknown[]) => ({ schemas: [messageUrn('BulkRequest')], Operations: operations });

describe('counts are exact, findings are limited', () => {
  const text = JSON.stringify({
    ...user,
    emails: Array.from({ length: 1_500 }, (_, index) => ({ value: `${index}@example.com`, primary: 'x', stranger: 1 })),
  });
  test('to 1,000, the first in the text', () => {
    const report = validate(text);
    expect(report.counts).toEqual({ error: 1_500, warning: 1_500, info: 0 });
    expect(report.findings).toHaveLength(1_000);
    expect(report.truncated).toBe(true);
    expect(report.findings.at(-1)?.pointer).toBe('/emails/499/stranger');
  });
  test.each([
    [0, true],
    [1, true],
    [2_999, true],
    [3_000, false],
    [5_000, false],
  ])('to %i where the caller says so', (maxFindings, truncated) => {
    const report = validate(text, { maxFindings });
    expect(report.findings).toHaveLength(Math.min(maxFindings, 3_000));
    expect(report.counts.error).toBe(1_500);
    expect(report.truncated).toBe(truncated);
  });
});

test('findings come in the order of the text', () => {
  const { findings } = validate(`{ "emails": [null], 'active': "True", "schemas": ["${userUrn}"], "userName": "" }`);
  expect(findings.map(({ rule }) => rule)).toEqual(['no-null-element', 'json-syntax', 'no-boolean-as-text', 'required-not-empty']);
});

describe('a ListResponse is linted inside', () => {
  const meta = (type: string, id: string) => ({
    resourceType: type,
    created: '2026-03-02T08:15:00Z',
    lastModified: '2026-03-02T08:15:00Z',
    location: `https://example.com/v2/${type}s/${id}`,
  });
  const details = { name: { givenName: 'Barbara', familyName: 'Jensen' }, active: true, emails: [{ value: 'bjensen@example.com' }] };
  const reply = { ...user, ...details, id: '1', meta: meta('User', '1') };
  const other = { ...reply, id: '3', meta: meta('User', '3') };
  test('each resource by its own type', () => {
    const mixed = list(
      { ...reply, active: 'true' },
      { schemas: [groupUrn], id: '2', displayName: 'G', members: 'x', meta: meta('Group', '2') },
      other,
    );
    expect(found(mixed)).toEqual(['error no-boolean-as-text /Resources/0/active', 'error multi-valued-is-array /Resources/1/members']);
  });
  test('a password in a reply is a string like any other for the rules of shape, id is demanded', () => {
    expect(found(list({ ...reply, id: undefined }))).toEqual(['error required-present /Resources/0/id']);
  });
  test('texts and null among the resources', () => {
    expect(found(list(reply, 'x', null, 7))).toEqual([
      'error elements-are-objects /Resources/1',
      'error no-null-element /Resources/2',
      'error elements-are-objects /Resources/3',
    ]);
  });
  test('a resource that nobody knows', () => {
    expect(found(list({ schemas: ['urn:example:scim:Room'], id: '1', colour: 'red' }))).toEqual([
      'warning known-schema /Resources/0/schemas/0',
    ]);
  });
  test('an extension that one resource of many does not list', () => {
    expect(found(list(reply, { ...other, [enterpriseUserUrn]: { department: 'Tours' } }))).toEqual([
      `error schemas-names-extensions /Resources/1/${enterpriseUserUrn}`,
    ]);
  });
});

describe('a BulkRequest is linted inside', () => {
  test('the endpoint says what the data is', () => {
    const request = bulk(
      { method: 'POST', path: '/Groups', bulkId: '1', data: { schemas: [groupUrn], members: [] } },
      { method: 'PUT', path: '/Users/1', data: { ...user, id: '1', active: 'no' } },
    );
    expect(found(request)).toEqual([
      'error required-present /Operations/0/data/displayName',
      'error value-has-type /Operations/1/data/active',
    ]);
  });
  test('the data of a PATCH is a PatchOp', () => {
    const patch = { schemas: [messageUrn('PatchOp')], Operations: [{ op: 'replace', path: 'active', value: 'False' }] };
    expect(found(bulk({ method: 'PATCH', path: '/Users/1', data: patch }))).toEqual([
      'error no-boolean-as-text /Operations/0/data/Operations/0/value',
    ]);
    expect(found(bulk({ method: 'patch', path: '/Users/1', data: { Operations: [] } })).filter((one) => !one.includes('/method'))).toEqual([
      'error schemas-present /Operations/0/data/schemas',
      'error required-present /Operations/0/data/Operations',
    ]);
  });
});

describe('what is no object', () => {
  test.each([
    ['[]', ['error payload-is-object ']],
    ['null', ['error payload-is-object ']],
    ['', ['error json-text ']],
    [`[{"schemas":["${userUrn}"],"userName":"b","active":"true"}]`, ['error payload-is-object ', 'error no-boolean-as-text /0/active']],
    ['[1, "x", null]', ['error payload-is-object ']],
  ])('%s', (text, findings) => expect(found(text)).toEqual(findings));
});

describe('levels', () => {
  const text = { ...user, active: 'True', dispalyName: 'B' };
  test('a rule is switched off', () => {
    expect(found(text, { rules: { 'known-attribute': 'off' } })).toEqual(['error no-boolean-as-text /active']);
  });
  test('a level is given, also where a rule has several', () => {
    expect(validate(JSON.stringify(text), { rules: { 'known-attribute': 'error', 'no-boolean-as-text': 'info' } }).counts).toEqual({
      error: 1,
      warning: 0,
      info: 1,
    });
  });
  test('a rule that does not exist changes nothing', () => {
    expect(
      found(text, { rules: { 'no-such-rule': 'error', constructor: 'off', __proto__: 'off' } as LintOptions['rules'] & object }),
    ).toHaveLength(2);
  });
});

describe('a catalog of the caller’s own', () => {
  const room = {
    id: 'urn:example:scim:Room',
    name: 'Room',
    attributes: [
      { name: 'label', type: 'string', required: true },
      { name: 'seats', type: 'integer' },
      { name: 'height', type: 'decimal' },
      { name: 'opened', type: 'dateTime' },
      { name: 'isOpen', type: 'boolean' },
      { name: 'plan', type: 'binary' },
      { name: 'owner', type: 'reference', referenceTypes: ['User'] },
      { name: 'tags', type: 'string', multiValued: true },
      {
        name: 'doors',
        type: 'complex',
        multiValued: true,
        subAttributes: [
          { name: 'value', type: 'string' },
          { name: 'codes', type: 'string', multiValued: true },
        ],
      },
    ],
  };
  const { catalog } = buildCatalog([room], []);
  const right = {
    schemas: ['urn:example:scim:Room'],
    label: 'Lobby',
    seats: -3,
    height: 2.5e1,
    opened: '2026-03-02T08:15:00Z',
    isOpen: true,
    plan: 'AAAA',
    owner: '../Users/1',
    tags: ['a', 'b'],
    doors: [{ value: 'north', codes: ['1'] }],
  };
  test('its resources are known', () => {
    expect(found(right, { catalog })).toEqual([]);
    expect(found(right)).toEqual(['warning known-schema /schemas/0']);
    expect(validate(JSON.stringify(right), { catalog }).subjects[0]?.resourceType).toBe('Room');
  });
  test('every type is checked, at every plurality', () => {
    const wrong = {
      schemas: ['urn:example:scim:Room'],
      seats: 1.5,
      height: '2',
      opened: 'noon',
      isOpen: 'yes',
      plan: 1,
      owner: {},
      tags: 'a',
      doors: [{ value: ['north'], codes: '1' }, 'south', null],
      colour: 'red',
    };
    expect(found(wrong, { catalog })).toEqual([
      'error required-present /label',
      'error value-has-type /seats',
      'error value-has-type /height',
      'error date-time-format /opened',
      'error value-has-type /isOpen',
      'error value-has-type /plan',
      'error value-has-type /owner',
      'error multi-valued-is-array /tags',
      'error singular-is-not-array /doors/0/value',
      'error multi-valued-is-array /doors/0/codes',
      'error elements-are-objects /doors/1',
      'error no-null-element /doors/2',
      'warning known-attribute /colour',
    ]);
  });
  test('declared complete, what it does not define is an error', () => {
    const complete = buildCatalog([room], [], { complete: true }).catalog;
    expect(found({ ...right, colour: 'red' }, { catalog: complete })).toEqual(['error known-attribute /colour']);
  });
});

test('what the caller decides goes before what is detected', () => {
  const [subject] = validate('{ "userName": "b" }', { kind: 'Group', direction: 'response', version: '2.0' }).subjects;
  expect(subject).toMatchObject({
    kind: 'Resource',
    resourceType: 'Group',
    direction: 'response',
    given: ['version', 'kind', 'direction', 'resourceType'],
  });
});

test('SCIM 1.1 read as 2.0 shows what a 2.0 server would say', () => {
  const text = '{ "schemas": ["urn:scim:schemas:core:1.0"], "userName": "b", "active": "true" }';
  expect(found(text)).toEqual(['info version-is-checked /schemas']);
  expect(found(text, { version: '2.0' })).toEqual(['error no-scim-1-urn /schemas/0', 'error no-boolean-as-text /active']);
});

test('the built-in catalog stays as it is', () => {
  const before = JSON.stringify([...catalogs['2.0'].schemas]);
  validate('{ "__proto__": { "userName": 1 }, "schemas": ["__proto__", "constructor"], "constructor": {}, "hasOwnProperty": [] }');
  expect(JSON.stringify([...catalogs['2.0'].schemas])).toBe(before);
  expect(({} as Record<string, unknown>)['userName']).toBeUndefined();
});
