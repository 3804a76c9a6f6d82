import { expect, test } from 'vitest';
import { changeWords, operationTitle, pointerWords, selectedWords, valueWords } from './trace-words.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

test('a pointer reads like a path', () => {
  expect(pointerWords('/emails/0/value')).toBe('emails[0].value');
  expect(pointerWords(`/${enterprise}/manager/value`)).toBe('enterprise.manager.value');
  expect(pointerWords('/a~1b')).toBe('a/b');
  expect(pointerWords('')).toBe('the resource');
});

test('long values are cut', () => {
  expect(valueWords('x')).toBe('"x"');
  expect(valueWords('x'.repeat(99))).toHaveLength(49);
});

test('a change says what was there and what is there now', () => {
  expect(changeWords({ pointer: '/title', before: 'Guide', after: null })).toEqual({ place: 'title', text: '"Guide" → null' });
  expect(changeWords({ pointer: '/members/2', after: { value: 'a' } }).text).toBe('added {"value":"a"}');
  expect(changeWords({ pointer: '/members/2', before: 'a' }).text).toBe('removed "a"');
});

test('what a path selected is counted and named', () => {
  const path = { text: 'x', schema: '', multiValued: true, words: '' };
  const trace = { operation: 0, op: 'remove', changes: [], notes: [], sections: [] } as const;
  const elements = { ...path, kind: 'elements' } as const;
  expect(selectedWords({ ...trace, path: elements, selected: [] })).toBe('nothing is there');
  expect(selectedWords({ ...trace, path: elements, selected: ['/members/1'] })).toBe('1 element: members[1]');
  expect(selectedWords({ ...trace, path: elements, selected: ['/a/0', '/a/1', '/a/2'] })).toBe('3 elements: a[0], a[1] and 1 more');
  expect(selectedWords({ ...trace, path: { ...path, kind: 'attribute' }, selected: ['/members'] })).toBe('members');
});

test('a title names the operation and its path, without the length of a URN', () => {
  expect(operationTitle('REPLACE', 'displayName')).toBe('Replace displayName');
  expect(operationTitle('add', `${enterprise}:manager`)).toBe('Add …:manager');
  expect(operationTitle('add', null)).toBe('Add, no path');
  expect(operationTitle(null, 'x')).toBe('Operation x');
});
