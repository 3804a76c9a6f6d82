import { describe, expect, it } from 'vitest';
import type { Finding, Report, Subject } from '../finding.ts';
import { toGithub } from './github.ts';
import { toMarkdown } from './markdown.ts';
import { toNdjson } from './ndjson.ts';
import { toText } from './text.ts';

const start = { offset: 100, line: 7, column: 3 };
const subject: Subject = {
  version: '2.0',
  kind: 'Resource',
  direction: 'request',
  method: 'POST',
  resourceType: 'User',
  extensions: [],
  given: [],
  evidence: [],
  range: { start: { offset: 98, line: 7, column: 1 }, end: { offset: 200, line: 7, column: 103 } },
};
const finding: Finding = {
  rule: 'some-rule',
  severity: 'error',
  message: 'It is\nwrong: 100%, \r.',
  subject: 0,
  resource: 0,
  pointer: '/a',
  range: { start, end: { offset: 105, line: 7, column: 8 } },
  spec: ['RFC 7643 2.4', 'RFC 7644 3.3'],
  requirements: [],
  fixes: [],
};

function report(findings: Finding[], more: Partial<Report> = {}): Report {
  return {
    form: 'ndjson',
    subjects: [subject],
    payloads: 1_200,
    resourceCount: 1_200,
    resources: [{ subject: 0, pointer: '', range: subject.range ?? finding.range, name: 'bjensen' }],
    findings,
    counts: { error: findings.length, warning: 0, info: 0 },
    countsByRule: {},
    truncated: false,
    ...more,
  };
}

describe('toNdjson', () => {
  it('writes a finding a line, with file, subject and resource', () => {
    const { subject: _, resource: __, ...same } = finding;
    const about: Finding = { ...same, subject: 0, pointer: null };
    const lines = toNdjson('a\n.ndjson', report([finding, about])).split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      file: 'a\n.ndjson',
      ...same,
      subject: { version: '2.0', kind: 'Resource', direction: 'request', method: 'POST', resourceType: 'User', line: 7 },
      resource: { pointer: '', name: 'bjensen', line: 7 },
    });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ pointer: null, resource: null });
    expect(lines[2]).toBe('');
  });

  it('is nothing without findings', () => expect(toNdjson('a', report([]))).toBe(''));
});

describe('toGithub', () => {
  it('escapes what would end a property or the command', () => {
    expect(toGithub('a,b:%c.json', report([finding]))).toBe(
      '::error file=a%2Cb%3A%25c.json,line=7,col=3,endLine=7,endColumn=8,title=some-rule::It is%0Awrong: 100%25, %0D. (RFC 7643 2.4, RFC 7644 3.3)\n',
    );
  });

  it.each([
    ['error', '::error '],
    ['warning', '::warning '],
    ['info', '::notice '],
  ] as const)('has a command for %s', (severity, command) => {
    expect(toGithub('a', report([{ ...finding, severity }])).startsWith(command)).toBe(true);
  });

  it('gives no end column where the finding goes on on another line', () => {
    const long = { ...finding, spec: [], message: 'x', range: { start, end: { offset: 300, line: 9, column: 1 } } };
    expect(toGithub('a', report([long]))).toBe('::error file=a,line=7,col=3,endLine=9,title=some-rule::x\n');
  });

  it('says what it leaves out', () => {
    const cut = report([finding], { truncated: true, counts: { error: 2_000, warning: 0, info: 0 } });
    expect(toGithub('a', cut)).toMatch(/\n::notice file=a::The first 1 of 2,000 findings are listed\.\n$/u);
  });
});

it('NDJSON is named with its payloads, and its lines may be quoted from elsewhere', () => {
  const text = () => ({ number: 7, source: '  "a": 1', underline: '  ^^^' });
  expect(toText({ file: 'a', text, report: report([finding]) })).toMatch(/^a: NDJSON, 1,200 payloads\n\na:7:3 .*\n {2}7 \| {3}"a": 1\n/u);
  const markdown = toMarkdown(text, report([finding]));
  expect(markdown).toContain('\nNDJSON, 1,200 payloads, checked by scimlab.\n');
  expect(markdown).toContain('\n7 |   "a": 1\n  |   ^^^\n');
  expect(toText({ file: 'a', text, report: report([finding], { payloads: 1 }) })).toContain('a: NDJSON, 1 payload\n');
});
