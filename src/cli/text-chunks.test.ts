import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joined, textChunks } from './text-chunks.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scimlab-text-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array): Promise<string> {
  const file = join(folder, 'x.json');
  writeFileSync(file, bytes);
  const chunks: string[] = [];
  for await (const chunk of textChunks(file)) chunks.push(chunk);
  return joined(file, chunks);
}

const text = '{ "displayName": "Zoë 😀 €" }';

describe('textChunks', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), `\uFEFF${text}`],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le'), `\uFEFF${text}`],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), `\uFEFF${text}`],
    ['half a character in UTF-16, which a rule finds', Buffer.from('\uFEFF"\ud83d"', 'utf16le'), '\uFEFF"\ud83d"'],
    ['nothing', Buffer.alloc(0), ''],
    ['two bytes', Buffer.from('{}'), '{}'],
  ])('reads %s', async (_name, bytes, expected) => expect(await read(bytes)).toBe(expected));

  it('cuts no character in two, wherever the pieces end', async () => {
    for (const unit of ['€', '😀', 'ë'])
      for (let lead = 0; lead < 4; lead++) {
        const long = 'a'.repeat(lead) + unit.repeat(600_000);
        expect((await read(Buffer.from(long))) === long, `${unit} after ${lead}`).toBe(true);
      }
    const wide = `\uFEFF${'a😀'.repeat(400_000)}`;
    expect((await read(Buffer.from(wide, 'utf16le'))) === wide).toBe(true);
  });

  it.each<[string, Uint8Array, string]>([
    ['UTF-16 without a byte order mark', Buffer.from(text, 'utf16le'), 'is UTF-16 text without a byte order mark; save it as UTF-8.'],
    ['the same, big end first', Buffer.from(text, 'utf16le').swap16(), 'is UTF-16 text without a byte order mark; save it as UTF-8.'],
    ['UTF-16 that is cut off', Buffer.from(`\uFEFF${text}`, 'utf16le').subarray(0, -1), 'half a character is missing at its end.'],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0), 'is no text that JSON may be in'],
    ['NUL bytes', Buffer.from('{ "a": "\0" }'), 'is no text (it holds NUL bytes).'],
    ['Latin-1', Buffer.from('{ "a": "Zoë" }', 'latin1'), 'is not UTF-8 text.'],
    ['UTF-8 that is cut off', Buffer.from('{ "a": "€').subarray(0, -1), 'is not UTF-8 text.'],
    ['a zip file', Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0), 'is no text (it holds NUL bytes).'],
  ])('refuses %s in one line', async (_name, bytes, message) => await expect(read(bytes)).rejects.toThrow(message));
});
