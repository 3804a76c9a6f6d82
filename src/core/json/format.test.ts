import { describe, expect, it, test } from 'vitest';
import { compactJson, formatJson } from './format.ts';

describe('formatJson', () => {
  test.each([
    ['one line', '{"b":1,"a":[true,null,{}],"c":[]}', '{\n  "b": 1,\n  "a": [\n    true,\n    null,\n    {}\n  ],\n  "c": []\n}'],
    ['a scalar', ' 1.50 ', '1.50'],
    ['spelling of numbers and texts', '{"a":1.0E+2,"b":"\\u00e9\\/"}', '{\n  "a": 1.0E+2,\n  "b": "\\u00e9\\/"\n}'],
    ['a name that stands twice', '{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'],
    ['digits beyond 2^53', '[12345678901234567890]', '[\n  12345678901234567890\n]'],
    ['`__proto__`', '{"__proto__":1}', '{\n  "__proto__": 1\n}'],
    ['the line end at the end', '{"a":1}\n', '{\n  "a": 1\n}\n'],
    ['CRLF', '{"a":1,\r\n"b":2}\r\n', '{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n'],
    ['half a character', '["\\ud83d"]', '[\n  "\\ud83d"\n]'],
    ['a byte order mark', '\uFEFF[1]', '\uFEFF[\n  1\n]'],
  ])('keeps %s', (_, text, expected) => {
    expect(formatJson(text)).toBe(expected);
    expect(formatJson(expected)).toBe(expected);
  });
  test.each(['', '{', '{"a":1,}', '{"a":1} x', '// c\n{}', '<xml/>', '['.repeat(600)])('gives up on %j', (text) => {
    expect(formatJson(text)).toBeNull();
  });
  test('writes what JSON.stringify writes, at any depth that is read', () => {
    const text = `${'['.repeat(500)}${']'.repeat(500)}`;
    expect(formatJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
  });
});

describe('compactJson', () => {
  it('writes one line, spelled as before', () => {
    const text = '{\n  "b": [1.0, "a\\u0041"],\n  "a": {},\n  "c": []\n}\n';
    expect(compactJson(text, { comma: '', colon: '' })).toBe('{"b":[1.0,"a\\u0041"],"a":{},"c":[]}');
    expect(compactJson(text, { comma: ' ', colon: ' ' })).toBe('{"b": [1.0, "a\\u0041"], "a": {}, "c": []}');
  });
  it('leaves alone what does not parse', () => {
    expect(compactJson('{"a":', { comma: '', colon: '' })).toBeNull();
  });
});
