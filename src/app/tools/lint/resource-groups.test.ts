import { describe, expect, it } from 'vitest';
import type { Finding, Report, ReportedResource, Severity } from '../../../core/finding.ts';
import { groupFindings } from './finding-groups.ts';
import { groupByResource, neighbourResource } from './resource-groups.ts';
import { resourceUnit, resourceWords } from './resource-words.ts';

function range(start: number, end: number): Finding['range'] {
  const place = (offset: number) => ({ offset, line: offset + 1, column: 1 });
  return { start: place(start), end: place(end) };
}

function finding(severity: Severity, offset: number, resource?: number): Finding {
  const place = { pointer: `/${offset}`, range: range(offset, offset + 1) };
  const empty = { message: '', subject: 0, spec: [], requirements: [], fixes: [] };
  return { rule: severity, severity, ...place, ...empty, ...(resource === undefined ? {} : { resource }) };
}

const resources: readonly ReportedResource[] = [
  { subject: 0, pointer: '/Resources/3', range: range(10, 20), name: 'ada' },
  { subject: 0, pointer: '/Resources/1204', range: range(30, 40), name: null },
];

const report: Report = {
  form: 'payload',
  subjects: [],
  payloads: 1,
  resourceCount: 2000,
  resources,
  findings: [finding('info', 2), finding('warning', 11, 0), finding('error', 15, 0), finding('error', 31, 1)],
  counts: { error: 2, warning: 1, info: 1 },
  countsByRule: {},
  truncated: false,
};

describe('groupByResource', () => {
  it('puts findings under their resource in the order of the text, those of the message first', () => {
    const groups = groupByResource(groupFindings(report, 'all', [], []), report);
    expect(groups.map(({ resource, entries }) => [resource?.pointer ?? null, entries.map(({ index }) => index)])).toEqual([
      [null, [0]],
      ['/Resources/3', [1, 2]],
      ['/Resources/1204', [3]],
    ]);
  });

  it('leaves what was just fixed where it stood', () => {
    const gone = finding('warning', 12, 1);
    const groups = groupByResource(groupFindings(report, 'all', [], [gone]), report);
    expect(groups[1]?.entries.map(({ index }) => index)).toEqual([1, null, 2]);
  });

  it('narrows to one rule', () => {
    const groups = groupByResource(groupFindings(report, 'all', [], [], 'error'), report);
    expect(groups.flatMap(({ entries }) => entries.map(({ index }) => index))).toEqual([2, 3]);
  });
});

describe('neighbourResource', () => {
  it.each<[number | null, 1 | -1, number]>([
    [null, 1, 1],
    [null, -1, 3],
    [2, 1, 3],
    [3, 1, 1],
    [1, -1, 3],
    [0, 1, 1],
  ])('from %j by %d to %d', (selected, by, expected) => {
    expect(neighbourResource(report, [0, 1, 2, 3], selected, by)?.finding).toBe(expected);
  });
  it('passes over what the list does not show', () => {
    expect(neighbourResource(report, [0, 1, 2], 1, 1)?.finding).toBe(1);
    expect(neighbourResource(report, [0], null, 1)).toBeNull();
  });
});

describe('resourceWords', () => {
  it.each<[string, string | null, string]>([
    ['/Resources/1203', 'ada', 'Resource 1,204, ada'],
    ['/Operations/0', 'POST /Users', 'Operation 1, POST /Users'],
    ['/4', null, 'Resource 5'],
    ['', 'ada', 'Line 11, ada'],
  ])('%s %s: %s', (pointer, name, words) => {
    expect(resourceWords({ subject: 0, pointer, name, range: range(10, 20) })).toBe(words);
  });
  it('calls them what they are', () => {
    expect(resourceUnit(report)).toBe('resource');
    expect(resourceUnit({ ...report, form: 'ndjson' })).toBe('payload');
  });
});
