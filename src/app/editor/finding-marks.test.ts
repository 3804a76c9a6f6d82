import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../core/finding.ts';
import { lineStarts, rangeAt } from '../../core/json/locate.ts';
import { findingAt, fixesAt, markLines } from './finding-marks.ts';

const text = 'ab cd\nef gh\nij';
const starts = lineStarts(text);

function finding(severity: Severity, start: number, end: number, fixes: readonly [string, boolean][] = []): Finding {
  return {
    rule: `${severity}-${start}`,
    severity,
    message: '',
    subject: 0,
    pointer: null,
    range: rangeAt(starts, start, end),
    spec: [],
    requirements: [],
    fixes: fixes.map(([title, safe]) => ({ title, safe, edits: [] })),
  };
}

test('a line shows its gravest finding', () => {
  const marks = markLines([finding('info', 0, 2), finding('error', 3, 5), finding('warning', 6, 8)]);
  expect([...marks]).toEqual([
    [1, { severity: 'error', indexes: [1, 0] }],
    [2, { severity: 'warning', indexes: [2] }],
  ]);
});

describe('the finding at the caret', () => {
  const findings = [finding('error', 0, 14), finding('warning', 0, 5), finding('info', 3, 5)];
  test('is the smallest on one line', () => expect(findingAt(findings, 4, null)).toBe(2));
  test('stays the selected one while the caret is in it', () => expect(findingAt(findings, 4, 0)).toBe(0));
  test('is none outside', () => expect(findingAt([finding('info', 0, 2)], 4, null)).toBe(-1));
});

test('fixes at the caret come before those of its line, safe ones first', () => {
  const findings = [
    finding('error', 0, 2, [
      ['a', false],
      ['b', true],
    ]),
    finding('error', 3, 5, [['c', true]]),
    finding('error', 6, 8, [['d', true]]),
  ];
  expect(fixesAt(findings, 4, 1).map(({ fix }) => fix.title)).toEqual(['c', 'b', 'a']);
});
