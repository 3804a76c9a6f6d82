import { describe, expect, it } from 'vitest';
import type { Finding, Report, Severity } from '../../../core/finding.ts';
import { groupFindings, listOrder, neighbour } from './finding-groups.ts';

function finding(severity: Severity, offset: number): Finding {
  const place = { offset, line: offset + 1, column: 1 };
  return {
    rule: severity,
    severity,
    message: '',
    subject: 0,
    pointer: `/${offset}`,
    range: { start: place, end: place },
    spec: [],
    requirements: [],
    fixes: [],
  };
}

function report(findings: readonly Finding[]): Report {
  return {
    form: 'payload',
    payloads: 1,
    resourceCount: 1,
    resources: [],
    countsByRule: {},
    subjects: [],
    findings,
    counts: { error: 0, warning: 0, info: 0 },
    truncated: false,
  };
}

const mixed = report([finding('info', 0), finding('error', 1), finding('warning', 2), finding('error', 3)]);

describe('groupFindings', () => {
  it('puts errors first, each group in the order of the text', () => {
    const groups = groupFindings(mixed, 'all', [], []);
    expect(groups.map(({ severity }) => severity)).toEqual(['error', 'warning', 'info']);
    expect(listOrder(groups)).toEqual([1, 3, 2, 0]);
  });
  it('leaves out what is filtered or hidden', () => {
    expect(listOrder(groupFindings(mixed, 'error', [], []))).toEqual([1, 3]);
    expect(listOrder(groupFindings(mixed, 'all', ['error /3', 'info /0'], []))).toEqual([1, 2]);
  });
  it('keeps what was just fixed in its place, but not what is reported still', () => {
    const after = report([finding('error', 3)]);
    const [group] = groupFindings(after, 'all', [], [finding('error', 1), finding('error', 3)]);
    expect(group?.entries.map(({ index }) => index)).toEqual([null, 0]);
  });
});

describe('neighbour', () => {
  it('goes through the text and round its end', () => {
    expect(neighbour([3, 1, 0], null, 1)).toBe(0);
    expect(neighbour([3, 1, 0], 0, 1)).toBe(1);
    expect(neighbour([3, 1, 0], 3, 1)).toBe(0);
    expect(neighbour([3, 1, 0], 0, -1)).toBe(3);
    expect(neighbour([3, 1, 0], 2, -1)).toBe(1);
    expect(neighbour([], null, 1)).toBeNull();
  });
});
