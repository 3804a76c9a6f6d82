import { describe, expect, it } from 'vitest';
import { parseJson } from './parse.ts';
import { placeInString } from './string-place.ts';

/** What the JSON text has where the string says `part`. */
function source(json: string, part: string): string {
  const root = parseJson(json).root;
  const text = root?.string;
  if (root === undefined || text === undefined) throw new Error('no string');
  const { start, end } = placeInString(root, text.indexOf(part), part.length);
  return json.slice(start, end);
}

describe('placeInString', () => {
  it.each([
    ['"a eq b"', 'eq', 'eq'],
    [' "type eq \\"work\\" x"', '"work"', '\\"work\\"'],
    ['"\\u0041\\/\\n!"', '!', '!'],
    ['"\\u0041\\/\\n!"', 'A/', '\\u0041\\/'],
    ['"é\\"x"', 'x', 'x'],
    ['"a\\\\"', '\\', '\\\\'],
  ])('%s: %s', (json, part, expected) => {
    expect(source(json, part)).toBe(expected);
  });

  it('stays inside the quotes', () => {
    const root = parseJson('""').root;
    expect(root && placeInString(root, 0, 0)).toEqual({ start: 1, end: 1 });
  });
});
