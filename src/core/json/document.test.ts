import { describe, expect, test } from 'vitest';
import { parseJson } from './parse.ts';
import { pointerToken, pointerTokens } from './pointer.ts';

describe('at', () => {
  const document = parseJson(
    '{ "a/b": 1, "m~n": 2, "": 3, "é": 4, "\\u0041": 5, "list": [10, [11]], "twice": 1, "twice": 2, "0": "zero", "emails": [{ "value": "x" }] }',
  );
  test.each([
    ['/a~1b', '1'],
    ['/m~0n', '2'],
    ['/', '3'],
    ['/é', '4'],
    ['/A', '5'],
    ['/list/0', '10'],
    ['/list/1/0', '11'],
    ['/twice', '2'],
    ['/0', '"zero"'],
    ['/emails/0/value', '"x"'],
  ])('%s finds %s', (pointer, source) => expect(document.at(pointer)?.source).toBe(source));
  test.each(['/none', '/list/2', '/list/00', '/list/-', '/list/-1', '/a~1b/x', '/EMAILS', '/emails/value'])(
    '%s finds nothing',
    (pointer) => {
      expect(document.at(pointer)).toBeUndefined();
    },
  );
  test('the empty pointer is the whole document', () => {
    expect(document.at('')?.index).toBe(0);
    expect(parseJson('').at('')).toBeUndefined();
  });
});

test('the pointer of every node finds it again', () => {
  const document = parseJson('{ "a/b": [{ "~": { "": [[], {}] } }, 1], "~1": { "/": "x" }, "\\n": null }');
  const walk = (node = document.root): void => {
    if (!node) return;
    expect(document.at(node.pointer)?.index).toBe(node.index);
    for (const child of node.children()) walk(child);
  };
  walk();
});

test.each(['', 'a', 'a/b', '~', '~0', '~1', '/~', '~~01', 'é/😀'])('the token of %j reads back', (name) => {
  expect(pointerTokens(`/${pointerToken(name)}`)).toEqual([name]);
});
test('an index is a token as well', () => {
  expect(pointerToken(12)).toBe('12');
  expect(pointerTokens('')).toEqual([]);
  expect(pointerTokens('/a/0/')).toEqual(['a', '0', '']);
});

describe('member', () => {
  const object = parseJson('{ "USERNAME": 1, "userName": 2, "\\u0041ctive": 3, "x": 4, "x": 5 }').root;
  test('prefers the exact name to another case', () => expect(object?.member('userName')?.source).toBe('2'));
  test('takes another case where the exact name is missing', () => expect(object?.member('Username')?.source).toBe('1'));
  test('reads escapes in names', () => expect(object?.member('active')?.source).toBe('3'));
  test('takes the first of equal names', () => expect(object?.member('x')?.source).toBe('4'));
  test('finds nothing in an array or a text', () => {
    expect(parseJson('[1]').root?.member('0')).toBeUndefined();
    expect(parseJson('"a"').root?.member('length')).toBeUndefined();
  });
});

test.each([
  ['null', true],
  ['[]', true],
  ['{}', true],
  ['""', false],
  ['0', false],
  ['false', false],
  ['[null]', false],
  ['{ "a": null }', false],
])('%s is unassigned: %s', (text, expected) => expect(parseJson(text).root?.isUnassigned).toBe(expected));

test('children come in the order of the text, with the whole subtree stepped over', () => {
  const root = parseJson('{ "b": [1, [2, 3]], "a": { "c": 1 }, "d": 0 }').root;
  expect([...(root?.children() ?? [])].map(({ key }) => key)).toEqual(['b', 'a', 'd']);
  expect(root?.first?.next?.next?.next).toBeUndefined();
  expect(root?.next).toBeUndefined();
  expect(root?.parent).toBeUndefined();
  expect(root?.first?.parent?.index).toBe(0);
});
