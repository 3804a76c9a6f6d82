/** Whatever is pasted: the engine answers, and its answer can be shown and applied. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fixText } from '../exchange/fix-text.ts';
import { lint } from '../exchange/lint-text.ts';
import { applyEdits, type TextEdit } from '../finding.ts';
import type { JsonDocument, JsonNode } from '../json/document.ts';
import { formatJson } from '../json/format.ts';
import { lineStarts, placeAt } from '../json/locate.ts';
import { parseJson } from '../json/parse.ts';
import { pointerToken } from '../json/pointer.ts';
import { rules } from './registry.ts';
import { readMarks } from './example.ts';

const settings = { seed: 7643, numRuns: 2_000 };
// Thousands of lints a test: on a busy machine more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

/** The examples of all rules: a payload of every kind, right and wrong. */
const samples = rules
  .flatMap((rule) => [...rule.valid, ...rule.invalid])
  .map((example) => readMarks(example.text).text)
  .filter((text) => text.length < 1_000);

/** Names and values that the rules look for, so that random payloads reach them. */
const words = [
  'schemas',
  'userName',
  'emails',
  'value',
  'primary',
  'meta',
  'created',
  'id',
  'members',
  'name',
  'Operations',
  'op',
  'path',
  'data',
  'method',
  'status',
  'Resources',
  'totalResults',
  '__proto__',
  '',
  'USERNAME',
  'name.givenName',
  'a/b',
  '~',
  'manager',
  'active',
  'urn:ietf:params:scim:schemas:core:2.0:User',
  'urn:ietf:params:scim:schemas:core:2.0:Group',
  'urn:scim:schemas:core:1.0',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
  'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  'URN:x/y',
  'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
  'add',
  'PATCH',
  '/Users',
  'True',
  '2026-01-01',
  '[email protected]',
  ' ',
];
const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) });
const { json: anyJson } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.constantFrom(null, true, false, 0, 1.5, -1e21, 1e20),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(word, tie('json')), { maxLength: 6 }).map((members) => Object.fromEntries(members)),
  ),
}));

const splinter = fc.oneof(
  fc.constantFrom(
    ...'{}[],:;"\'\\/#*<>=&\n\r\t\u0000\u00a0\uFEFF\ud83d…“”'.split(''),
    '//',
    '/*',
    '*/',
    '{{',
    '}}',
    '...',
    '\\u',
    'None',
    '"',
    '": "',
    '+',
    '-',
    '.',
    'e',
    '0',
  ),
  word,
);

/** A sample with a piece cut out, two pieces swapped, or splinters put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.oneof(fc.constant(''), splinter)), { minLength: 1, maxLength: 4 }),
  )
  .map(([sample, changes]) =>
    changes.reduce((text, [place, length, put], index) => {
      const at = text.length === 0 ? 0 : place % text.length;
      const piece = text.slice(at, at + length);
      return index % 3 === 2 ? text.slice(0, at) + text.slice(at + length) + piece : text.slice(0, at) + put + text.slice(at + length);
    }, sample),
  );

const formatted = fc.tuple(anyJson, fc.constantFrom(undefined, 2, '\t')).map(([value, indent]) => JSON.stringify(value, null, indent));

/** The nodes that a pointer may mean: of members with one name, any. */
function nodesAt(document: JsonDocument, pointer: string): JsonNode[] {
  let nodes = document.root ? [document.root] : [];
  for (const token of pointer.split('/').slice(1))
    nodes = nodes.flatMap((node) => [...node.children()].filter((child) => pointerToken(child.step) === token));
  return nodes;
}

function checkEdits(text: string, edits: readonly TextEdit[]): void {
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.offset - b.offset)) {
    expect(edit.offset).toBeGreaterThanOrEqual(end);
    expect(edit.length).toBeGreaterThanOrEqual(0);
    end = edit.offset + edit.length;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

function checkReport(text: string): void {
  const report = lint(text);
  const document = parseJson(text);
  const starts = lineStarts(text);
  expect(report.subjects).toHaveLength(report.payloads);
  expect(report.counts.error + report.counts.warning + report.counts.info).toBe(report.findings.length);
  let last = 0;
  for (const { range, pointer, message, fixes, rule } of report.findings) {
    const { start, end } = range;
    expect(start.offset).toBeGreaterThanOrEqual(last);
    last = start.offset;
    expect(end.offset, rule).toBeGreaterThanOrEqual(start.offset);
    expect(end.offset, rule).toBeLessThanOrEqual(text.length);
    expect(start).toEqual(placeAt(starts, start.offset));
    expect(end).toEqual(placeAt(starts, end.offset));
    expect(message, rule).not.toBe('');
    if (pointer !== null && pointer !== '') {
      const parent = pointer.slice(0, pointer.lastIndexOf('/'));
      expect(nodesAt(document, parent), `${rule} at ${pointer}`).not.toEqual([]);
    }
    for (const fix of fixes) {
      expect(fix.edits.length, `${rule}: ${fix.title}`).toBeGreaterThan(0);
      checkEdits(text, fix.edits);
    }
  }
}

test('random JSON gets a report that can be shown', () => {
  fc.assert(fc.property(formatted, checkReport), settings);
});

test('random text gets one too', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(splinter, { maxLength: 40 }).map((parts) => parts.join('')),
      ),
      checkReport,
    ),
    settings,
  );
});

test('damaged samples get one too', () => {
  fc.assert(fc.property(mutated, checkReport), settings);
});

test('valid JSON is read as JSON.parse reads it, without a problem', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        formatted,
        fc.tuple(fc.json(), fc.json()).map(([a, b]) => `[${a},\r\n\t${b} ]`),
      ),
      (text) => {
        const document = parseJson(text);
        // Half a character is valid JSON, and worth a word.
        expect(document.problems.filter(({ code }) => code !== 'loneSurrogate')).toEqual([]);
        expect(toValue(document.root)).toEqual(JSON.parse(text));
        expect(JSON.parse(formatJson(text) ?? '')).toEqual(JSON.parse(text));
      },
    ),
    settings,
  );
});

test('the reader has a problem with what JSON.parse refuses, and with nothing else', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const { problems, root } = parseJson(text);
      const isRead = root !== undefined && problems.every(({ code }) => code === 'loneSurrogate' || code === 'tooDeep');
      expect(isRead).toBe(isJson(text));
    }),
    settings,
  );
});

test('safe fixes come to an end, lose no JSON, and have nothing more to do the second time', () => {
  fc.assert(
    fc.property(fc.oneof(mutated, formatted), (text) => {
      const once = fixText(text);
      expect(fixText(once.text)).toEqual({ text: once.text, applied: 0 });
      if (isJson(text)) expect(isJson(once.text)).toBe(true);
    }),
    settings,
  );
});

test('no fix of a finding makes the text worse to read', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      if (!isJson(text)) return;
      for (const { fixes, rule } of lint(text).findings) {
        for (const fix of fixes) expect(isJson(applyEdits(text, fix.edits)), `${rule}: ${fix.title}`).toBe(true);
      }
    }),
    settings,
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What JSON.parse would make of it. */
function toValue(node: JsonNode | undefined): unknown {
  if (node?.kind === 'array') return [...node.children()].map(toValue);
  if (node?.kind === 'object') {
    const object: Record<string, unknown> = {};
    for (const member of node.children())
      Object.defineProperty(object, member.key ?? '', { value: toValue(member), enumerable: true, writable: true, configurable: true });
    return object;
  }
  if (node?.kind === 'string') return node.string;
  if (node?.kind === 'number') return Number(node.source);
  return node?.kind === 'boolean' ? node.isTrue : null;
}
