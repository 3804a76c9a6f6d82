import { describe, expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../finding.ts';
import type { JsonNode } from './document.ts';
import { appendElement, insertMember, removeNode, renameMember, replaceValue } from './edit.ts';
import { parseJson } from './parse.ts';

function edited(text: string, pointer: string, edit: (node: JsonNode) => TextEdit): string {
  const node = parseJson(text).at(pointer);
  if (!node) throw new Error(`${pointer} is not in the text`);
  return applyEdits(text, [edit(node)]);
}

describe('removeNode takes the comma and the line along', () => {
  test.each([
    ['the first member', '{"a":1,"b":2}', '/a', '{"b":2}'],
    ['the last member', '{"a":1,"b":2}', '/b', '{"a":1}'],
    ['a member between others', '{ "a": 1, "b": 2, "c": 3 }', '/b', '{ "a": 1, "c": 3 }'],
    ['the only member', '{ "a": 1 }', '/a', '{}'],
    ['the only element of a minified array', '[1]', '/0', '[]'],
    ['the first line', '{\n  "a": 1,\n  "b": 2\n}', '/a', '{\n  "b": 2\n}'],
    ['the last line', '{\n  "a": 1,\n  "b": 2\n}', '/b', '{\n  "a": 1\n}'],
    ['the only line', '{\n  "a": 1\n}', '/a', '{}'],
    ['a line that ends with CRLF', '{\r\n\t"a": 1,\r\n\t"b": 2\r\n}', '/b', '{\r\n\t"a": 1\r\n}'],
    ['an element between others', '[1, 2, 3]', '/1', '[1, 3]'],
    ['a value of several lines', '{\n  "a": {\n    "x": 1\n  },\n  "b": 2\n}', '/a', '{\n  "b": 2\n}'],
  ])('%s', (_, text, pointer, expected) => {
    expect(edited(text, pointer, removeNode)).toBe(expected);
    expect(parseJson(expected).problems).toEqual([]);
  });
});

describe('insertMember keeps the style', () => {
  test.each([
    ['minified', '{"a":1}', '{"a":1, "b": 2}', '{"b": 2, "a":1}'],
    ['on one line', '{ "a": 1 }', '{ "a": 1, "b": 2 }', '{ "b": 2, "a": 1 }'],
    ['on lines', '{\n    "a": 1\n}', '{\n    "a": 1,\n    "b": 2\n}', '{\n    "b": 2,\n    "a": 1\n}'],
    ['with tabs and CRLF', '{\r\n\t"a": 1\r\n}', '{\r\n\t"a": 1,\r\n\t"b": 2\r\n}', '{\r\n\t"b": 2,\r\n\t"a": 1\r\n}'],
    ['into nothing', '{}', '{"b": 2}', '{"b": 2}'],
  ])('%s', (_, text, last, first) => {
    expect(edited(text, '', (node) => insertMember(node, 'b', '2'))).toBe(last);
    expect(edited(text, '', (node) => insertMember(node, 'b', '2', 'first'))).toBe(first);
  });
});

test.each([
  ['[]', '[9]'],
  ['[1]', '[1, 9]'],
  ['[\n  1,\n  2\n]', '[\n  1,\n  2,\n  9\n]'],
  ['[ { "a": 1 } ]', '[ { "a": 1 }, 9 ]'],
])('appendElement makes %j to %j', (text, expected) => expect(edited(text, '', (node) => appendElement(node, '9'))).toBe(expected));

test('replaceValue and renameMember touch nothing else', () => {
  expect(edited('{ "a" : [1] , "b":2}', '/a', (node) => replaceValue(node, '"x"'))).toBe('{ "a" : "x" , "b":2}');
  expect(edited('{ "a" : [1] , "b":2}', '/a', (node) => renameMember(node, 'x"y'))).toBe('{ "x\\"y" : [1] , "b":2}');
});

test('edits apply in any order', () => {
  const edits = [
    { offset: 4, length: 1, text: '' },
    { offset: 0, length: 0, text: '>' },
    { offset: 1, length: 2, text: 'XYZ' },
  ];
  expect(applyEdits('abcde', edits)).toBe('>aXYZd');
  expect(applyEdits('abcde', edits.toReversed())).toBe('>aXYZd');
});
