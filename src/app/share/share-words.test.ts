import { expect, test } from 'vitest';
import { copiedInWords, countInWords, sizeInWords } from './share-words.ts';

test('what a copied link holds', () => {
  const data = {
    kinds: [
      { kind: 'name', count: 4, samples: [] },
      { kind: 'email', count: 2, samples: [] },
      { kind: 'secret', count: 1, samples: [] },
    ],
  } as const;
  const text = 'x'.repeat(1090);
  expect(copiedInWords(text, data, false)).toBe('Share link copied. It holds the payload: 1.1 kB, 2 email addresses, 1 password or token.');
  expect(copiedInWords(text, data, true)).toBe('Share link copied. It holds the payload with stand-ins: 1.1 kB.');
});

test('one and many', () => expect([countInWords('id', 1), countInWords('id', 2)]).toEqual(['1 id', '2 ids']));
test('sizes are those of UTF-8', () => expect(sizeInWords('é')).toBe('2 B'));
