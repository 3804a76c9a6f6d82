import { describe, expect, it } from 'vitest';
import { decodeText, encodeText, type Encoding } from './text-encoding.ts';

async function bytesOf(text: string, encoding: Encoding): Promise<Uint8Array> {
  return new Uint8Array(await encodeText([text.slice(0, 3), text.slice(3)], encoding).arrayBuffer());
}

describe('decodeText', () => {
  it.each<[Encoding, string]>([
    ['utf-8', '{"a":"ü"}'],
    ['utf-8', '\uFEFF{"a":"ü"}'],
    ['utf-16le', '\uFEFF{"a":"😀"}'],
    ['utf-16be', '\uFEFF{"a":"😀"}'],
    ['utf-16le', '{"a":"ü"}'],
    ['utf-16be', '{"a":"ü"}'],
  ])('reads back what was written as %s: %j', async (encoding, text) => {
    expect(decodeText(await bytesOf(text, encoding))).toEqual({ text, encoding, isDamaged: false });
  });

  it('counts a lone surrogate of UTF-16 as damage', async () => {
    const { text, isDamaged } = decodeText(await bytesOf('{"a":"\uD800"}', 'utf-16le'));
    expect({ text, isDamaged }).toEqual({ text: '{"a":"\uFFFD"}', isDamaged: true });
  });

  it('says that bytes are no UTF-8', () => {
    expect(decodeText(new Uint8Array([0x22, 0xff, 0x22]))).toEqual({ text: '"\uFFFD"', encoding: 'utf-8', isDamaged: true });
  });

  it.each([[[]], [[0x7b]], [[0]]])('takes %j for UTF-8', (bytes) => {
    expect(decodeText(new Uint8Array(bytes)).encoding).toBe('utf-8');
  });
});
