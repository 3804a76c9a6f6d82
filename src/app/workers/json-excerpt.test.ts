import { expect, test } from 'vitest';
import { excerptOf } from './json-excerpt.ts';

const resource = {
  title: 'Guide',
  emails: [
    { type: 'work', value: 'a@b.example' },
    { type: 'home', value: 'c@d.example' },
  ],
  members: Array.from({ length: 9 }, (_, index) => ({ value: `member-number-${index}` })),
};

const text = (lines: ReturnType<typeof excerptOf>) => lines.map((line) => line.map((stretch) => stretch.text).join(''));

test('a short member takes one line, with its decisive value set apart', () => {
  const lines = excerptOf(resource, ['title', 'emails'], new Map([['/emails/0/value', 'holds']]));
  expect(text(lines)).toEqual([
    '"title": "Guide",',
    '"emails": [',
    '  { "type": "work", "value": "a@b.example" },',
    '  { "type": "home", "value": "c@d.example" }',
    ']',
  ]);
  expect(lines.flat().filter(({ mark }) => mark !== null)).toEqual([{ text: '"a@b.example"', mark: 'holds' }]);
});

test('of many elements the first and the marked ones are shown', () => {
  const lines = text(excerptOf(resource, ['members'], new Map([['/members/8/value', 'holds']])));
  expect(lines.slice(-4)).toEqual(['  { "value": "member-number-5" },', '  { "value": "member-number-8" },', '  … 2 more', ']']);
});
