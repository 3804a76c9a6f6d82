import { expect, test } from 'vitest';
import { userUrn } from '../schema/urns.ts';
import { completeAt, describeAt } from './payload-at.ts';

const first = '{"Operations":[{"op":"add","path":"title","value":"x"}]}';
const second = `{"schemas":["${userUrn}"],"userName":"ada"}`;
const third = `{"schemas":["${userUrn}"],"active":true,""}`;

test.each(['\n', '\r\n'])('in NDJSON the line is the payload, and offsets count in the whole text (%j)', (end) => {
  const text = [first, second, second, third].join(end);
  const offset = text.lastIndexOf('userName');
  expect(describeAt(text, offset)).toMatchObject({ path: 'userName', start: offset - 1, end: offset + 9 });
  const caret = text.lastIndexOf('""') + 1;
  const { start, end: until, items } = completeAt(text, caret);
  expect([start, until, items[0]?.label]).toEqual([caret - 1, caret + 1, 'userName']);
});

test('a missing comma is put into its line', () => {
  const text = `${second}\n${second}\n{"schemas":["${userUrn}"] "" }`;
  expect(completeAt(text, text.lastIndexOf('""') + 1).edits).toEqual([{ offset: text.lastIndexOf(']') + 1, length: 0, text: ',' }]);
});

test('one payload over several lines is read whole', () => {
  const text = `{\n"schemas": ["${userUrn}"],\n"userName": "ada" }`;
  expect(describeAt(text, text.indexOf('ada'))?.path).toBe('userName');
  expect(describeAt(text, text.indexOf('"userName"'), { form: 'ndjson' })).toBeNull();
});
