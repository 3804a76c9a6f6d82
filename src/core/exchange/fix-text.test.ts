import { describe, expect, test } from 'vitest';
import { enterpriseUserUrn, userUrn } from '../schema/urns.ts';
import { fixText } from './fix-text.ts';
import { lint } from './lint-text.ts';

describe('fixText mends', () => {
  test.each([
    [
      'several findings at once',
      `{ "schemas": "${userUrn}", "userName": 701984, "active": "True", "emails": "b@example.com" }`,
      `{ "schemas": ["${userUrn}"], "userName": "701984", "active": true, "emails": [{ "value": "b@example.com" }] }`,
      4,
    ],
    [
      'what a first fix brings to light',
      `{ 'schemas': ['${userUrn}'], 'userName': 'bjensen', 'active': 'False', }`,
      `{ "schemas": ["${userUrn}"], "userName": "bjensen", "active": false }`,
      8,
    ],
    [
      'a minified payload in its own style',
      `{"schemas":["${userUrn}"],"userName":"bjensen","emails":[null,{"value":"b@example.com","primary":"true"}]}`,
      `{"schemas":["${userUrn}"],"userName":"bjensen","emails":[{"value":"b@example.com","primary":true}]}`,
      2,
    ],
    [
      'tabs and CRLF in their own style',
      `{\r\n\t"schemas": [\r\n\t\t"${userUrn}"\r\n\t],\r\n\t"userName": "bjensen",\r\n\t"${enterpriseUserUrn}": {\r\n\t\t"manager": "1",\r\n\t}\r\n}`,
      `{\r\n\t"schemas": [\r\n\t\t"${userUrn}",\r\n\t\t"${enterpriseUserUrn}"\r\n\t],\r\n\t"userName": "bjensen",\r\n\t"${enterpriseUserUrn}": {\r\n\t\t"manager": { "value": "1" }\r\n\t}\r\n}`,
      3,
    ],
    [
      'two flat attributes, one after the other',
      `{ "schemas": ["${userUrn}"], "userName": "bjensen", "${enterpriseUserUrn}:department": "Tours", "${enterpriseUserUrn}:costCenter": "4130" }`,
      `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { "department": "Tours", "costCenter": "4130" } }`,
      3,
    ],
    [
      'all commas that are missing',
      `{\n  "schemas": ["${userUrn}"]\n  "userName": "bjensen"\n  "active": true\n}`,
      `{\n  "schemas": ["${userUrn}"],\n  "userName": "bjensen",\n  "active": true\n}`,
      2,
    ],
    ['a byte order mark', `\uFEFF{"schemas":["${userUrn}"],"userName":"b"}`, `{"schemas":["${userUrn}"],"userName":"b"}`, 1],
    [
      'a URN of each age',
      `{ "schemas": ["${userUrn.toLowerCase()}", "urn:scim:schemas:extension:enterprise:1.0"], "userName": "b" }`,
      `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "b" }`,
      2,
    ],
  ])('%s', (_, text, fixed, applied) => {
    expect(fixText(text)).toEqual({ text: fixed, applied });
    expect(fixText(fixed)).toEqual({ text: fixed, applied: 0 });
    expect(lint(fixed).counts.error).toBe(0);
  });
});

describe('fixText leaves alone', () => {
  test.each([
    ['what is right', `{ "schemas": ["${userUrn}"], "userName": "bjensen" }`],
    ['what has two meanings', `{ "schemas": ["${userUrn}"], "userName": "bjensen", "active": true, "active": false }`],
    [
      'which of two addresses is primary',
      `{ "schemas": ["${userUrn}"], "userName": "b", "emails": [{ "type": "work", "primary": true }, { "primary": true }] }`,
    ],
    ['a name that may be the server’s own', `{ "schemas": ["${userUrn}"], "userName": "b", "dispalyName": "B" }`],
    ['data, even if the server drops it', `{ "schemas": ["${userUrn}"], "userName": "b", "groups": [{ "value": "1" }] }`],
    ['what is no JSON', '<User/>'],
    ['nothing', ''],
    ['a payload whose brackets nobody can tell', `{ "schemas": ["${userUrn}"{ "userName": "b", "active": "true" ] }`],
  ])('%s', (_, text) => {
    const { text: after } = fixText(text);
    expect(after.replaceAll(',', '')).toBe(text.replaceAll(',', ''));
  });
});

test('only the fixes of one rule, where one is asked for', () => {
  const text = `{ "schemas": ["${userUrn}"], "userName": 7, "active": "True", "emails": [{ "primary": "false" }] }`;
  const fixed = `{ "schemas": ["${userUrn}"], "userName": 7, "active": true, "emails": [{ "primary": false }] }`;
  expect(fixText(text, {}, { rule: 'no-boolean-as-text' })).toEqual({ text: fixed, applied: 2 });
});

test('a rule that is switched off mends nothing', () => {
  const text = `{ "schemas": ["${userUrn}"], "userName": "b", "active": "True" }`;
  expect(fixText(text, { rules: { 'no-boolean-as-text': 'off' } })).toEqual({ text, applied: 0 });
});

test('texts that once made two fixes undo each other come to an end', () => {
  for (const text of [
    `{ "schemas": ["${userUrn}"{, "${enterpriseUserUrn}"], "userName": "b", "${enterpriseUserUrn}": { "department": "Tours" } }`,
    '[{ "value": "a", "primary": true": "b", "primary": true }] }',
    '[1"a", 2{}]',
  ]) {
    const once = fixText(text);
    expect(fixText(once.text)).toEqual({ text: once.text, applied: 0 });
  }
});

test('a thousand findings and more are all mended', () => {
  const emails = Array.from({ length: 2_500 }, (_, index) => `{"value":"u${index}@example.com","primary":"false"}`).join(',');
  const { text, applied } = fixText(`{"schemas":["${userUrn}"],"userName":"b","emails":[${emails}]}`);
  expect(applied).toBe(2_500);
  expect(lint(text).counts).toEqual({ error: 0, warning: 0, info: 0 });
});

describe('NDJSON', () => {
  const line = (active: string): string => `{"schemas":["${userUrn}"],"userName":"bjensen","active":${active}}`;

  test('is mended line by line and keeps its line ends', () => {
    const text = `${line('"False"')}\r\n\r\n${line('true')}\n{"userName":\n${line('"true",')}`;
    expect(fixText(text, { form: 'ndjson' })).toEqual({
      text: `${line('false')}\r\n\r\n${line('true')}\n{"userName":\n${line('true')}`,
      applied: 3,
    });
  });

  test('is mended by one rule where that is asked for', () => {
    const text = `${line('"False"')}\n${line('"False",')}`;
    expect(fixText(text, {}, { rule: 'json-syntax' }).text).toBe(`${line('"False"')}\n${line('"False"')}`);
  });

  test('is mended on more lines than findings are listed', () => {
    const text = `${line('"False"')}\n`.repeat(1_200);
    expect(fixText(text)).toEqual({ text: `${line('false')}\n`.repeat(1_200), applied: 1_200 });
  });
});
