import { describe, expect, it } from 'vitest';
import { lint } from '../exchange/lint-text.ts';
import type { Finding, Report, Severity, Subject } from '../finding.ts';
import { lineStarts, rangeAt } from '../json/locate.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { sourceLine } from './source-line.ts';
import { textSummary, toText } from './text.ts';

const subject: Subject = {
  version: '2.0',
  kind: 'Resource',
  direction: 'request',
  method: 'POST',
  resourceType: 'User',
  extensions: [],
  given: [],
  evidence: [],
};

/** A finding on the first occurrence of `part` in `text`. */
function finding(text: string, part: string, severity: Severity, message: string, fixes: Finding['fixes'] = []): Finding {
  const start = text.indexOf(part);
  const range = rangeAt(lineStarts(text), start, start + part.length);
  return { rule: 'some-rule', severity, message, subject: 0, pointer: '', range, spec: ['RFC 7643 2.4'], requirements: [], fixes };
}

function report(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), info: count('info') };
  return {
    form: 'payload',
    payloads: 1,
    resourceCount: 1,
    resources: [],
    countsByRule: {},
    subjects: [subject],
    findings,
    counts,
    truncated: false,
    ...more,
  };
}

const text = '{\n\t"active": "False",\n  "nick": "x"\n}';
const two = report([
  finding(text, '"False"', 'error', 'active is text.', [{ title: 'Write false', safe: true, edits: [] }]),
  finding(text, '"nick"', 'warning', 'nick is unknown.', [{ title: 'Rename to nickName', safe: false, edits: [] }]),
]);

describe('sourceLine', () => {
  const line = (source: string, part: string): unknown => {
    const start = source.indexOf(part);
    const { number, source: shown, underline } = sourceLine(source, rangeAt(lineStarts(source), start, start + part.length));
    return [number, shown, underline];
  };
  it.each<[string, string, string, unknown]>([
    ['the whole line', '{\r\n"a": 1\r\n}', '1', [2, '"a": 1', '     ^']],
    ['the first line of a longer range', '{ "a": [\n1 ] }', '[\n1 ]', [1, '{ "a": [', '       ^']],
    ['one caret for an empty range', '{}', '', [1, '{}', '^']],
    ['a tab as one blank', '\t"a"', '"a"', [1, ' "a"', ' ^^^']],
    ['no escape sequence', '"\u001B[31m"', '"', [1, '"\uFFFD[31m"', '^']],
    ['no line separator or override', '"\u2028\u202E"', '"', [1, '"\uFFFD\uFFFD"', '^']],
    [
      'the surroundings in a long line',
      `${'a'.repeat(500)}XY${'b'.repeat(500)}`,
      'XY',
      [1, `…${'a'.repeat(40)}XY${'b'.repeat(78)}…`, `${' '.repeat(41)}^^`],
    ],
    ['the start of a long line', `XY${'b'.repeat(500)}`, 'XY', [1, `XY${'b'.repeat(118)}…`, '^^']],
    ['no more than the cut part', `"${'b'.repeat(500)}"`, `"${'b'.repeat(500)}"`, [1, `"${'b'.repeat(119)}…`, '^'.repeat(120)]],
  ])('quotes %s', (_name, source, part, expected) => {
    expect(line(source, part)).toEqual(expected);
  });
});

/** `two`, whose first finding is a habit of a client that was recognised. */
const fromClient: Report = {
  ...two,
  subjects: [
    {
      ...subject,
      client: {
        id: 'a-client',
        name: 'A Client',
        certainty: 'likely',
        habits: [{ id: 'A-1', evidence: 'captured', text: 'A Client sends `active` as text. Strict servers answer 400.' }],
      },
    },
  ],
  findings: two.findings.map((one, index) => (index === 0 ? { ...one, habits: ['A-1'] } : one)),
};

describe('toText', () => {
  it('says whose habit a finding is', () => {
    const lines = toText({ file: 'a', text, report: fromClient }).split('\n');
    expect(lines[0]).toBe('a: SCIM 2.0 User in a POST request, looks like A Client');
    expect(lines.filter((line) => line.includes('= client:'))).toEqual([
      '    = client: A Client sends `active` as text. Strict servers answer 400.',
    ]);
  });

  it('does not say that a client looks like what the caller said it is', () => {
    const [first] = fromClient.subjects;
    const told = first?.client && { ...first, client: { ...first.client, certainty: 'told' as const } };
    expect(toText({ file: 'a', text, report: { ...fromClient, subjects: told ? [told] : [] } })).toContain('request, from A Client\n');
  });

  it('aligns places and severities, underlines, and names the fixes', () => {
    expect(toText({ file: 'user.json', text, report: two })).toBe(
      [
        'user.json: SCIM 2.0 User in a POST request',
        '',
        'user.json:2:12  error    active is text.  some-rule  RFC 7643 2.4',
        '  2 |  "active": "False",',
        '    |            ^^^^^^^',
        '    = fix: Write false',
        '',
        'user.json:3:3   warning  nick is unknown.  some-rule  RFC 7643 2.4',
        '  3 |   "nick": "x"',
        '    |   ^^^^^^',
        '    = possible fix: Rename to nickName',
        '',
        '',
      ].join('\n'),
    );
  });

  it('says nothing without findings', () => {
    expect(toText({ file: 'user.json', text, report: report([]) })).toBe('');
  });

  it('colours only when asked to, and lets no payload steer the terminal', () => {
    const evil = report([finding(text, '"nick"', 'info', 'a\u001B[2Jb')]);
    expect(toText({ file: 'a\u001B.json', text, report: evil })).not.toContain('\u001B');
    expect(toText({ file: 'a.json', text, report: two }, { colour: true })).toContain('\u001B[31merror  \u001B[0m');
  });

  it('says how much a truncated report leaves out', () => {
    const cut = report(two.findings, { counts: { error: 1200, warning: 34, info: 0 }, truncated: true });
    expect(toText({ file: 'a', text, report: cut })).toContain('The first 2 of 1,234 findings are listed.');
    expect(textSummary([cut.counts])).toBe('1,200 errors, 34 warnings in 1 file');
  });

  it.each([
    ['1 error, 1 warning in 1 file', [two]],
    ['2 errors, 2 warnings in 2 files', [two, two]],
    ['no findings in 1 file', [report([])]],
    ['1 note in 1 file', [report([finding(text, '"nick"', 'info', 'x')])]],
  ])('sums up: %s', (expected, reports) => {
    expect(textSummary(reports.map((one) => one.counts))).toBe(expected);
  });

  it.each<[string, Partial<Subject>]>([
    ['SCIM 2.0 Group in a response', { direction: 'response', method: null, resourceType: 'Group' }],
    ['SCIM 2.0 payload of unknown kind in a request', { kind: null, method: null, resourceType: null }],
    ['SCIM 1.1 resource of unknown type in a PUT request', { version: '1.1', method: 'PUT', resourceType: null }],
    ['SCIM 2.0 ListResponse (User) in a response', { kind: 'ListResponse', direction: 'response' }],
    ['SCIM 2.0 PatchOp in a PATCH request', { kind: 'PatchOp', method: 'PATCH', resourceType: null }],
  ])('names what it is: %s', (words, more) => {
    expect(toText({ file: 'a', text, report: { ...two, subjects: [{ ...subject, ...more }] } })).toContain(`a: ${words}\n`);
  });
});

describe('toJson', () => {
  it('is an array of file and report and nothing else', () => {
    const given = [{ file: 'a.json', text, report: two }];
    expect(JSON.parse(toJson(given))).toEqual([{ file: 'a.json', report: two }]);
    expect(toJson([])).toBe('[]\n');
  });
});

describe('toMarkdown', () => {
  it('lists the habits of the client with their lines', () => {
    expect(toMarkdown(text, fromClient)).toContain('\n\n- Line 2: A Client sends `active` as text. Strict servers answer 400.\n\n```text');
  });

  it('gives the table, then the lines', () => {
    expect(toMarkdown(text, two, { title: 'user_1.json' })).toBe(
      [
        '## user\\_1.json: 1 error, 1 warning',
        '',
        'SCIM 2.0 User in a POST request, checked by scimlab.',
        '',
        '| Line | Severity | Finding | Rule | Section |',
        '| ---: | --- | --- | --- | --- |',
        '| 2 | error | active is text. | `some-rule` | RFC 7643 2.4 |',
        '| 3 | warning | nick is unknown. | `some-rule` | RFC 7643 2.4 |',
        '',
        '```text',
        '2 |  "active": "False",',
        '  |            ^^^^^^^',
        '3 |   "nick": "x"',
        '  |   ^^^^^^',
        '```',
        '',
      ].join('\n'),
    );
  });

  it.each<[string, string, string]>([
    ['markup', '<img src=x> | **b** [c](d)\n__proto__ &lt;', '&lt;img src=x> \\| \\*\\*b\\*\\* \\[c\\](d)\uFFFD\\_\\_proto\\_\\_ &amp;lt;'],
    ['code as code', '`a_b` is `x|y`, not *z*', '`a_b` is `x\\|y`, not \\*z\\*'],
    ['a back-tick of the payload', '`a is wrong', '\\`a is wrong'],
    ['code around nothing', 'write `` or ` `', 'write \\`\\` or \\` \\`'],
  ])('escapes %s', (_name, message, expected) => {
    expect(toMarkdown(text, report([finding(text, '"nick"', 'error', message)]))).toContain(`| 3 | error | ${expected} | \`some-rule\` |`);
  });

  it('quotes a line once for all findings on it, and no other line', () => {
    const both = report([
      finding(text, '"active"', 'error', 'one'),
      finding(text, '"False"', 'error', 'two'),
      finding(text, '"False"', 'info', 'three'),
    ]);
    const markdown = toMarkdown(text, both);
    expect(markdown).toContain('2 |  "active": "False",\n  |  ^^^^^^^^\n  |            ^^^^^^^\n```');
    expect(markdown).not.toContain('nick');
  });

  it('cannot be left by back-ticks in the payload', () => {
    const ticks = '{ "a": "````" }';
    expect(toMarkdown(ticks, report([finding(ticks, '"a"', 'error', 'x')]))).toContain('`````text\n1 | { "a": "````" }');
  });

  it('says so when there is nothing to say', () => {
    expect(toMarkdown(text, report([]))).toBe('## SCIM payload: no findings\n\nSCIM 2.0 User in a POST request, checked by scimlab.\n');
  });
});

it('Markdown names the rules that were off and the levels that were changed', () => {
  const text = '{}';
  const plain = toMarkdown(text, lint(text));
  const levels = { 'schemas-present': 'off', 'known-attribute': 'info', 'no-null-element': 'off' } as const;
  expect(toMarkdown(text, lint(text), { levels })).toContain(
    'Rules off: `schemas-present`, `no-null-element`. Levels changed: `known-attribute` as info.',
  );
  expect(toMarkdown(text, lint(text), { levels: {} })).toBe(plain);
});
