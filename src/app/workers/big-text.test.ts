import { describe, expect, it } from 'vitest';
import { editText, findWords, openFile, putResource, readBig, ReadText, takeResource } from './big-text.ts';

function read(text: string): ReadText {
  return new ReadText({ text, encoding: 'utf-8', isDamaged: false });
}

const indented = `{
  "Resources": [
    {
      "userName": "ada"
    },
    {
      "userName": "ben"
    }
  ]
}
`;

/** Where the object that holds some words begins and ends. */
function stretch(text: string, words: string): { start: number; end: number } {
  const at = text.indexOf(words);
  return { start: text.lastIndexOf('{', at), end: text.indexOf('}', at) + 1 };
}

describe('takeResource and putResource', () => {
  it('take the common indent away and give it back', async () => {
    const { start, end } = stretch(indented, 'ada');
    const taken = takeResource(read(indented), start, end);
    expect(taken).toBe('{\n  "userName": "ada"\n}');
    expect(await putResource(read(indented), start, end - start, taken).text()).toBe(indented);
    const changed = putResource(read(indented), start, end - start, '{\n  "userName": "eve",\n  "active": true\n}\n');
    expect(await changed.text()).toBe(indented.replace('"ada"', '"eve",\n      "active": true'));
  });

  it.each([
    ['{"userName":"ada"}\n{"userName":"ben","n":[1,2]}\n', '{"userName":"eve","n":[1,2]}'],
    ['{"userName": "ada"}\n{"userName": "ben", "n": [1, 2]}\n', '{"userName": "eve", "n": [1, 2]}'],
  ])('spread one line and bring it back to one line, spaced as it was: %j', async (text, line) => {
    const start = text.indexOf('\n') + 1;
    const taken = takeResource(read(text), start, text.length - 1);
    expect(taken).toBe('{\n  "userName": "ben",\n  "n": [\n    1,\n    2\n  ]\n}');
    const put = putResource(read(text), start, text.length - 1 - start, taken.replace('ben', 'eve'));
    expect(await put.text()).toBe(`${text.slice(0, start)}${line}\n`);
  });

  it('keep a line of NDJSON on its line, even where it no longer parses', async () => {
    const text = '{"userName":"ada"}\n{"userName":"ben"}\n';
    const put = putResource(read(text), 0, 18, '{\n  "userName": "ada\n}');
    expect(await put.text()).toBe('{ "userName": "ada }\n{"userName":"ben"}\n');
  });
});

describe('findWords', () => {
  const text = 'ada\nben ada';
  it.each<[number, boolean, [line: number, column: number]]>([
    [0, false, [1, 1]],
    [1, false, [2, 5]],
    [9, false, [1, 1]],
    [7, true, [1, 1]],
    [-1, true, [2, 5]],
  ])('from %d, back %j', (from, back, [line, column]) => {
    expect(findWords(read(text), 'ada', from, back)?.start).toMatchObject({ line, column });
  });
  it('says that words are not there', () => {
    expect(findWords(read(text), 'eve', 0, false)).toBeNull();
  });
});

describe('readBig', () => {
  it('reads the bytes once under each key', async () => {
    const first = await readBig({ key: 1, blob: new Blob(['{"a":1}']) });
    expect(await readBig({ key: 1, blob: new Blob(['other']) })).toBe(first);
    expect((await readBig({ key: 2, blob: new Blob(['other']) })).text).toBe('other');
  });
});

describe('openFile', () => {
  it('gives a short text as text, a long one as bytes', async () => {
    expect(await openFile(new Blob(['{}']), 5)).toEqual({ text: '{}' });
    const big = await openFile(new Blob(['{ "a": 1 }']), 5);
    expect(big !== null && 'blob' in big ? await big.blob.text() : null).toBe('{ "a": 1 }');
  });
  it('counts code units, not bytes', async () => {
    expect(await openFile(new Blob(['"üüü"']), 5)).toEqual({ text: '"üüü"' });
  });
  it('gives null where the bytes cannot be read', async () => {
    const gone = Object.assign(new Blob(['{}']), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(await openFile(gone, 5)).toBeNull();
  });
});

describe('editText', () => {
  it('keeps the encoding', async () => {
    const text = new ReadText({ text: '\uFEFF{"a":1}', encoding: 'utf-16le', isDamaged: false });
    const bytes = new Uint8Array(await editText(text, [{ offset: 6, length: 1, text: '2' }]).arrayBuffer());
    expect(new TextDecoder('utf-16le').decode(bytes)).toBe('{"a":2}');
    expect([bytes[0], bytes[1]]).toEqual([0xff, 0xfe]);
  });
});
