import { describe, expect, test } from 'vitest';
import { applyEdits } from '../finding.ts';
import type { JsonNode } from './document.ts';
import { MAX_DEPTH, parseJson } from './parse.ts';
import type { JsonProblemCode } from './problem.ts';

/** What JSON.parse would make of a node; what is broken becomes undefined. */
function toValue(node: JsonNode | undefined): unknown {
  switch (node?.kind) {
    case 'object': {
      const object: Record<string, unknown> = {};
      for (const member of node.children())
        Object.defineProperty(object, member.key ?? '', { value: toValue(member), enumerable: true, writable: true, configurable: true });
      return object;
    }
    case 'array':
      return [...node.children()].map(toValue);
    case 'string':
      return node.string;
    case 'number':
      return Number(node.source);
    case 'boolean':
      return node.isTrue;
    case 'null':
      return null;
    default:
      return undefined;
  }
}

describe('valid JSON has the value that JSON.parse gives it, and no problems', () => {
  test.each([
    'null',
    ' true\n',
    '-0',
    '-1.5e+10',
    '1E400',
    '12345678901234567890',
    '""',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9"',
    '"é 中 😀 \u2028 \u007f"',
    '"\\uD83D\\uDE00"',
    '[]',
    '{}',
    '[[], {}, [{}], ""]',
    '{ "": { "": [""] } }',
    '{ "a": 1, "b": { "c": [1, 2, { "d": null }] }, "e": false }',
    '{ "__proto__": { "polluted": true }, "constructor": 1, "toString": null, "hasOwnProperty": [] }',
    '{ "a\\u0062\\n\\"": 1, "ключ": 2, "😀": 3 }',
    '{"a":1,"a":2}',
    '\t{\r\n"a"\r:\n1\t}\r\n\r\n',
    '{ "text": "// no comment, # none, {{no}} and \\"no\\" end" }',
    '{ "a": "it\'s", "b": "“so”", "c": "x,}]" }',
  ])('%s', (text) => {
    const document = parseJson(text);
    expect(document.problems).toEqual([]);
    expect(toValue(document.root)).toEqual(JSON.parse(text));
  });
});

test('digits beyond 2^53 stay as they were written', () => {
  expect(parseJson('{ "n": 12345678901234567890 }').at('/n')?.source).toBe('12345678901234567890');
});

test('`__proto__` is a member like any other', () => {
  const root = parseJson('{ "__proto__": { "active": true } }').root;
  expect(root?.member('__proto__')?.member('active')?.isTrue).toBe(true);
  expect(root?.member('active')).toBeUndefined();
});

describe('every value has its place', () => {
  const text = '{ "a" : [ 1, "x\\n" ], "b": { "c": true } }';
  const document = parseJson(text);
  test.each([
    ['', text],
    ['/a', '[ 1, "x\\n" ]'],
    ['/a/0', '1'],
    ['/a/1', '"x\\n"'],
    ['/b', '{ "c": true }'],
    ['/b/c', 'true'],
  ])('%j is %s', (pointer, source) => {
    const node = document.at(pointer);
    expect(node?.source).toBe(source);
    expect(node?.pointer).toBe(pointer);
  });
  test('names have theirs, with the quotes', () => {
    const node = document.at('/b/c');
    expect(text.slice(node?.keyStart, node?.keyEnd)).toBe('"c"');
    expect(document.at('/a/0')?.keyStart).toBe(-1);
  });
  test('offsets count from the first character, a byte order mark too', () => {
    expect(parseJson('\uFEFF{ "a": 1 }').at('/a')?.start).toBe(8);
  });
});

interface Broken {
  readonly text: string;
  /** After the first problem's fix. */
  readonly fixed?: string;
  readonly safe?: boolean;
  /** What was read all the same. */
  readonly value?: unknown;
  readonly found?: string;
  readonly expected?: string;
}

const broken: Readonly<Record<Exclude<JsonProblemCode, 'tooMany' | 'tooDeep'>, Broken>> = {
  byteOrderMark: { text: '\uFEFF{"a":1}', fixed: '{"a":1}', safe: true, value: { a: 1 } },
  comment: { text: '{ "a": 1 /* why */ }', fixed: '{ "a": 1 }', safe: true, value: { a: 1 }, found: '/* why */' },
  trailingComma: { text: '{ "a": 1, }', fixed: '{ "a": 1 }', safe: true, value: { a: 1 } },
  extraComma: { text: '[1,, 2]', fixed: '[1, 2]', safe: true, value: [1, 2], found: ',' },
  missingComma: { text: '[1 2]', fixed: '[1, 2]', safe: true, value: [1, 2], expected: ',' },
  missingColon: { text: '{ "a" 1 }', fixed: '{ "a": 1 }', safe: true, value: { a: 1 }, expected: ':' },
  missingValue: { text: '{ "a": , "b": 2 }', value: { a: undefined, b: 2 } },
  missingName: { text: '{ : 1, "b": 2 }', value: { b: 2 } },
  otherQuotes: { text: '{ "a": \'it is "so"\' }', fixed: '{ "a": "it is \\"so\\"" }', safe: true, value: { a: 'it is "so"' } },
  unquotedName: { text: '{ a: 1 }', fixed: '{ "a": 1 }', safe: true, value: { a: 1 }, found: 'a', expected: '"a"' },
  unquotedText: { text: '{ "a": b c }', fixed: '{ "a": "b c" }', safe: false, value: { a: 'b c' }, found: 'b c', expected: '"b c"' },
  otherLiteral: { text: '[None]', fixed: '[null]', safe: true, value: [null], found: 'None', expected: 'null' },
  placeholder: { text: '{ "a": {{ id }} }', fixed: '{ "a": "{{ id }}" }', safe: false, value: { a: undefined } },
  ellipsis: { text: '[1, ...]', value: [1, undefined], found: '...' },
  innerQuote: {
    text: '{ "a": "say "hi" to", "b": 2 }',
    fixed: '{ "a": "say \\"hi\\" to", "b": 2 }',
    safe: false,
    value: { a: 'say "hi" to', b: 2 },
  },
  openString: { text: '{ "a": "b,\n "c": 1 }', fixed: '{ "a": "b",\n "c": 1 }', safe: false, value: { a: 'b', c: 1 } },
  controlCharacter: { text: '"a\tb"', fixed: '"a\\tb"', safe: true, value: 'a\tb', expected: '\\t' },
  escape: { text: '"a\\qb"', fixed: '"a\\\\qb"', safe: false, value: 'a\\qb', found: '\\q', expected: '\\\\' },
  number: { text: '[+1]', fixed: '[1]', safe: true, found: '+1', expected: '1' },
  missingClose: { text: '{ "a": [1, 2', fixed: '{ "a": [1, 2]}', safe: false, value: { a: [1, 2] }, expected: ']}' },
  extraClose: { text: '{ "a": 1 }}', fixed: '{ "a": 1 }', safe: true, value: { a: 1 }, found: '}' },
  unexpected: { text: '{ "a": 1; "b": 2 }', fixed: '{ "a": 1, "b": 2 }', safe: true, value: { a: 1, b: 2 }, found: ';', expected: ',' },
  textBefore: { text: 'body: { "a": 1 }', fixed: '{ "a": 1 }', safe: false, value: { a: 1 }, found: 'body:' },
  textAfter: { text: '{ "a": 1 } and so on', value: { a: 1 }, found: 'and so on' },
  secondDocument: { text: '{ "a": 1 }\n{ "b": 2 }', value: { a: 1 } },
  loneSurrogate: { text: '"\\ud83d"', value: '\ud83d', expected: '\\ud83d' },
};

describe.each(Object.entries(broken))('%s', (code, { text, fixed, safe, value, found, expected }) => {
  const document = parseJson(text);
  const [problem] = document.problems;
  test('is what is wrong, and nothing else is', () => {
    expect(document.problems.map((one) => one.code)).toEqual([code]);
    expect(problem?.start).toBeLessThanOrEqual(problem?.end ?? -1);
    if (found !== undefined) expect(problem?.found).toBe(found);
    if (expected !== undefined) expect(problem?.expected).toBe(expected);
  });
  test('can be mended', () => {
    expect(problem?.fix?.safe).toBe(safe);
    if (fixed === undefined) return expect(problem?.fix).toBeUndefined();
    expect(applyEdits(text, problem?.fix?.edits ?? [])).toBe(fixed);
    expect(() => JSON.parse(fixed)).not.toThrow();
  });
  test('hides nothing of the rest', () => {
    if (value !== undefined) expect(toValue(document.root)).toEqual(value);
  });
});

describe('people write', () => {
  /** All fixes at once give this. */
  test.each([
    ['a Python dictionary', "{'a': True, 'b': None, 'c': ['x', 'it\\'s']}", '{"a": true, "b": null, "c": ["x", "it\'s"]}'],
    ['JSON5', "{a: 'x', b: +1, c: .5, d: 1., /* e */ }", '{"a": "x", "b": 1, "c": 0.5, "d": 1 }'],
    ['a Ruby hash', '{ "a" => nil, "b" => true }', '{ "a" : null, "b" : true }'],
    ['curly quotes', '{ “a”: “b” }', '{ "a": "b" }'],
    [
      'missing commas across lines',
      '{\n  "a": 1\n  "b": [\n    1\n    2\n  ]\n  "c": 3\n}',
      '{\n  "a": 1,\n  "b": [\n    1,\n    2\n  ],\n  "c": 3\n}',
    ],
    ['a comment behind a value without a comma', '{\r\n\t"a": 1 // one\r\n\t"b": 2\r\n}', '{\r\n\t"a": 1,\r\n\t"b": 2\r\n}'],
    ['comments on lines of their own', '{\n  // one\n  "a": 1,\n  # two\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 2\n}'],
    ['comments in odd places', '/* 0 */{/* 1 */"a"/* 2 */:/* 3 */1/* 4 */}/* 5 */', '{"a":1}'],
    ['semicolons', '{ "a": 1; "b": 2 };', '{ "a": 1, "b": 2 }'],
    ['trailing commas at every level', '[{ "a": [1, 2,], },]', '[{ "a": [1, 2] }]'],
    ['hexadecimal and digits in groups', '[1_000, TRUE, undefined]', '[1000, true, null]'],
    ['no-break blanks', '{\u00a0"a":\u00a01 }', '{ "a": 1 }'],
    ['tabs and line ends inside text', '{ "a": "x\ty\nz", "b": 1 }', '{ "a": "x\\ty\\nz", "b": 1 }'],
    [
      'templates',
      '{ "a": {{ user.id }}, "b": "{{ name }}", "c": ${count} }',
      '{ "a": "{{ user.id }}", "b": "{{ name }}", "c": "${count}" }',
    ],
  ])('%s', (_, text, fixed) => {
    const edits = parseJson(text).problems.flatMap(({ fix }) => fix?.edits ?? []);
    expect(applyEdits(text, edits)).toBe(fixed);
    expect(parseJson(fixed).problems).toEqual([]);
  });
});

describe('reading goes on', () => {
  test.each([
    ['behind a bracket of the wrong kind', '{ "a": [1, 2}, "b": 3 }', { a: [1, 2], b: 3 }],
    ['behind a missing value', '{ "a": }', { a: undefined }],
    ['behind a name without anything', '{ "a" }', { a: undefined }],
    ['behind an unclosed array', '{ "a": [1, 2, "b": 3 }', undefined],
    ['behind numbers in another notation', '[01, 1.2.3, -, 0x1f]', undefined],
    ['at the end of a text cut anywhere', '{ "a": [{ "b": "c', undefined],
  ])('%s', (_, text, value) => {
    const document = parseJson(text);
    expect(document.problems.length).toBeGreaterThan(0);
    expect(document.root).toBeDefined();
    if (value !== undefined) expect(toValue(document.root)).toEqual(value);
  });

  test('in every prefix of a payload, each member before the cut included', () => {
    const text = '{ "schemas": ["urn:x"], "emails": [{ "value": "b\\u00e9@example.com", "primary": true }], "n": -1.5e3 }';
    for (let end = 1; end < text.length; end++) {
      const document = parseJson(text.slice(0, end));
      expect(document.problems.length, text.slice(0, end)).toBeGreaterThan(0);
      if (end > 24) expect(document.at('/schemas/0')?.string).toBe('urn:x');
    }
  });

  test('but not for ever: a hundred problems, and one word for the rest', () => {
    const { problems } = parseJson(`[${'1 '.repeat(500)}]`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.code).toBe('tooMany');
  });
});

describe('depth', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const depthOf = (text: string) => {
    let node = parseJson(text).root;
    let depth = 0;
    for (; node?.kind === 'array'; node = node.first) depth++;
    return depth;
  };
  test.each([499, MAX_DEPTH])('%i levels are read', (depth) => {
    expect(parseJson(nested(depth)).problems).toEqual([]);
    expect(depthOf(nested(depth))).toBe(depth);
  });
  test('501 levels are not', () => {
    const document = parseJson(nested(501));
    expect(document.problems.map(({ code, start }) => [code, start])).toEqual([['tooDeep', 500]]);
    expect(depthOf(nested(501))).toBe(501);
  });
  test('what stands behind the deep place is read', () => {
    const text = `{ "a": ${nested(600)}, "b": "]" }`;
    expect(parseJson(text).at('/b')?.string).toBe(']');
    expect(parseJson(`{ "a": ${'['.repeat(600)}"]\\"]"${']'.repeat(600)}, "b": 1 }`).at('/b')?.source).toBe('1');
  });
  test.each([
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 braces', '{"a":'.repeat(100_000)],
    ['100,000 closing brackets', ']'.repeat(100_000)],
    ['100,000 pairs that do not fit', `[${'[}'.repeat(100_000)}`],
  ])('%s neither overflow nor stall', (_, text) => {
    expect(parseJson(text).problems.length).toBeLessThanOrEqual(101);
  });
});

describe('no text takes exponential time', () => {
  test.each([
    ['comments before a missing comma', `{ "a": ${'/**/'.repeat(400)}1 "b": 2 }`],
    ['an unclosed comment', `{ ${'/* '.repeat(50_000)}`],
    ['lines that start like YAML', `a:\n${'- a b: c\n'.repeat(400)}!`],
    ['pairs that start like a form', `a=${'a&a='.repeat(4_000)}\n`],
    ['quotes that never close', `[${'"a" b '.repeat(2_000)}`],
    ['escapes that are none', `"${'\\q'.repeat(20_000)}"`],
  ])('%s', (_, text) => {
    const before = performance.now();
    parseJson(text);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

test('surrogates: a pair is a character, half of one is found in names and texts, once for each', () => {
  expect(parseJson('["😀", "\\ud83d\\ude00", "\ud83d\\ude00"]').problems.map(({ code }) => code)).toEqual([]);
  expect(parseJson('{ "\\ud83d": "\\ude00\\ude00", "b": "\ud83d" }').problems.map(({ code }) => code)).toEqual([
    'loneSurrogate',
    'loneSurrogate',
    'loneSurrogate',
  ]);
});
