import { expect, test } from 'vitest';
import { placeMarkdown } from './place-markdown.ts';

const place = {
  start: 0,
  end: 1,
  path: 'emails.value',
  owner: 'User',
  ownerUrn: 'urn:x',
  characteristics: ['text', 'optional'],
  description: 'Where to write.',
  spec: 'RFC 7643 4.1.2',
};

test('path and owner, characteristics, description, section and URN', () => {
  expect(placeMarkdown(place)).toBe('`emails.value` in User\n\ntext · optional\n\nWhere to write\\.\n\nRFC 7643 4\\.1\\.2 · urn\\:x');
});

test('a schema is named once, and what is not there leaves no gap', () => {
  expect(placeMarkdown({ ...place, path: 'urn:x', characteristics: [], spec: undefined })).toBe('`urn:x` User\n\nWhere to write\\.');
});

test('nothing that a schema says becomes markup', () => {
  const text = placeMarkdown({
    ...place,
    path: 'a`b',
    description: '![x](https://example.com/y.png) <img src=x>\n# z https://example.com',
  });
  expect(text).toContain('`ab` in');
  expect(text).toContain('\\!\\[x\\]\\(https\\://example\\.com/y\\.png\\) \\<img src=x\\> \\# z https\\://example\\.com');
});
