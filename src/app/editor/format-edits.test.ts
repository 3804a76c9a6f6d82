import { expect, test } from 'vitest';
import { applyEdits } from '../../core/finding.ts';
import { formatEdits } from './format-edits.ts';

test.each([
  ['{"a":1,"b":[true,"x \\" { y"]}', '{\n  "a": 1,\n  "b": [\n    true,\n    "x \\" { y"\n  ]\n}\n'],
  ['  {\t"a"  :  1 }\n\n', '{\n  "a": 1\n}\n'],
  ['', ''],
])('edits of white space alone turn %j into its form', (text, formatted) => {
  const edits = formatEdits(text, formatted);
  expect(applyEdits(text, edits)).toBe(formatted);
  expect(edits.every((edit) => (edit.text + text.slice(edit.offset, edit.offset + edit.length)).trim() === '')).toBe(true);
});

test('a formatted text needs no edit, whatever its line breaks', () =>
  expect(formatEdits('{\r\n  "a": 1\r\n}', '{\n  "a": 1\n}')).toEqual([]));
test('a BOM stays', () => expect(applyEdits('\uFEFF{}', formatEdits('\uFEFF{}', '{}'))).toBe('\uFEFF{}'));
test('whatever else differs replaces the text', () => expect(formatEdits('[1]', '[2]')).toEqual([{ offset: 0, length: 3, text: '[2]' }]));
