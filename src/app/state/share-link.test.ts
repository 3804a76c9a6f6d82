import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShareLink } from './link-fragment.ts';
import { longestLink, readShareLink, writeShareLink } from './share-link.ts';

const page = 'https://lab.example/sub/index.html?test#/lint';

function fragmentOf(content: string | Uint8Array, version = 1): string {
  return `#/lint?v=${version}&s=${deflateRawSync(content).toString('base64url')}`;
}

async function throughLink(work: Parameters<typeof writeShareLink>[2]) {
  return readShareLink(new URL(await writeShareLink(page, 'lint', work)).hash);
}

describe('a link', () => {
  test('stands behind the # of the page and keeps its path', async () => {
    const link = await writeShareLink(page, 'lint', { text: '{}' });
    expect(link).toMatch(/^https:\/\/lab\.example\/sub\/index\.html\?test#\/lint\?v=1&s=[\w-]+$/u);
    expect(isShareLink(new URL(link).hash)).toBe(true);
  });

  test('carries text, what was decided, and rule levels', async () => {
    const work = {
      text: '\uFEFF{\r\n"a": "é😀"}',
      overrides: { version: '2.0', kind: 'User' },
      rules: { 'no-boolean-as-text': 'off' },
    } as const;
    expect(await throughLink(work)).toEqual({ ok: true, work, unread: [], isNewer: false });
  });

  test('brings back any text, lone surrogates included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await throughLink({ text })).toMatchObject({ ok: true, work: { text } });
      }),
      { seed: 7644, numRuns: 30 },
    );
  });

  test('of a payload is short', async () =>
    expect((await writeShareLink(page, 'lint', { text: '{"userName": "bjensen"}'.repeat(500) })).length).toBeLessThan(400));
});

test.each(['', '#/lint', '#/lint?v=1', '#s=abc', '#/lint?v=1&t=s='])('%j is no share link', (fragment) =>
  expect(isShareLink(fragment)).toBe(false),
);

describe('hostile links', () => {
  test.each([
    ['nothing', '#/lint?v=1&s='],
    ['other characters', '#/lint?v=1&s=%00%01'],
    ['no deflate stream', '#/lint?v=1&s=AAAA'],
    ['half of a link', fragmentOf(JSON.stringify({ text: 'x'.repeat(50) + Math.PI })).slice(0, -8)],
    ['no JSON', fragmentOf('{"text": ')],
    ['no UTF-8', fragmentOf(new Uint8Array([0x22, 0xff, 0x22]))],
    ['a text instead of an object', fragmentOf('"x"')],
    ['an array', fragmentOf('[{"text": "x"}]')],
  ])('%s is damaged', async (_, fragment) => expect(await readShareLink(fragment)).toEqual({ ok: false, why: 'damaged' }));

  test.each([
    ['no text', '{}'],
    ['a text that is none', '{"text": 7}'],
  ])('%s', async (_, content) => expect(await readShareLink(fragmentOf(content))).toEqual({ ok: false, why: 'noText' }));

  test('a small link that blows up is stopped', async () => {
    const fragment = fragmentOf(JSON.stringify({ text: ' '.repeat(20_000_000) }));
    expect(fragment.length).toBeLessThan(longestLink);
    expect(await readShareLink(fragment)).toEqual({ ok: false, why: 'tooLong' });
  });

  test('a link that is too long is not even inflated', async () => {
    expect(await readShareLink(`#/lint?v=1&s=${'A'.repeat(longestLink + 200)}`)).toEqual({ ok: false, why: 'tooLong' });
  });

  test('members of the wrong shape are left out and named; prototypes stay as they are', async () => {
    const content =
      '{"text": "x", "overrides": {"version": "9"}, "rules": {"../x": "off"}, "__proto__": {"polluted": true}, "constructor": 1}';
    expect(await readShareLink(fragmentOf(content))).toEqual({
      ok: true,
      work: { text: 'x' },
      unread: ['overrides', 'rules', '__proto__', 'constructor'],
      isNewer: false,
    });
    expect({}).not.toHaveProperty('polluted');
  });

  test('a newer version: what can be read is read, the rest is named', async () => {
    expect(await readShareLink(fragmentOf('{"text": "x", "trace": [1]}', 2))).toEqual({
      ok: true,
      work: { text: 'x' },
      unread: ['trace'],
      isNewer: true,
    });
  });
});
