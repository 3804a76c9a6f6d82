import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../core/finding.ts';
import { fillPlaceholders } from './conformance-cases.mjs';
import { type Case, describe as inWords, type Exceptions, judge, type Problem, weigh } from './conformance-match.mjs';

const place = { offset: 0, line: 1, column: 1 };

function found(severity: Severity, pointer: string | null): Finding {
  const range = { start: place, end: place };
  return { rule: 'a-rule', severity, message: 'Mend it.', subject: 0, pointer, range, spec: [], requirements: [], fixes: [] };
}

function aCase(problems: readonly Problem[], more: Partial<Case> = {}): Case {
  return { id: 'pl-1', group: 'core', text: '{}', options: {}, problems, strictTo: 'warning', ...more };
}

function exceptions(more: Partial<Exceptions> = {}): Exceptions {
  return { codes: {}, problems: {}, findings: {}, ...more };
}

const wrongType: Problem = { what: 'wrong-type', path: '/a' };

describe('judge', () => {
  it.each<[string, Severity, Problem['level'], boolean]>([
    ['an error for a MUST', 'error', undefined, true],
    ['a warning for a MUST', 'warning', undefined, true],
    ['a note for a MUST', 'info', undefined, false],
    ['an error for a SHOULD', 'error', 'should', false],
    ['a warning for a SHOULD', 'warning', 'should', true],
    ['a note for a SHOULD', 'info', 'should', true],
    ['an error for a note', 'error', 'note', false],
    ['a warning for a note', 'warning', 'note', true],
    ['a note for a note', 'info', 'note', true],
  ])('takes %s: %s', (_name, severity, level, fits) => {
    const problem = level === undefined ? wrongType : { ...wrongType, level };
    expect(judge(aCase([problem]), [found(severity, '/a')]).missed).toEqual(fits ? [] : [problem]);
  });

  it('wants the very pointer, and one finding per problem', () => {
    expect(judge(aCase([wrongType]), [found('error', '/a/0'), found('error', '')]).missed).toHaveLength(1);
    expect(judge(aCase([wrongType, wrongType]), [found('error', '/a')]).missed).toHaveLength(1);
    expect(judge(aCase([wrongType, wrongType]), [found('error', '/a'), found('warning', '/a')]).missed).toHaveLength(0);
  });

  it('takes a habit of the client that the options name for explained', () => {
    const habit = { ...found('error', '/b'), habits: ['A-1'] };
    expect(judge(aCase([]), [habit]).unexplained).toEqual([habit]);
    expect(judge(aCase([], { options: { client: 'a' } }), [habit, found('error', '/c')]).unexplained).toEqual([found('error', '/c')]);
  });

  it('counts errors and warnings where no problem is listed, and notes nowhere', () => {
    const findings = [found('error', '/b'), found('warning', '/b'), found('info', '/b'), found('error', null), found('warning', '/a')];
    expect(judge(aCase([{ ...wrongType, level: 'note' }]), findings).unexplained.map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
      'error',
    ]);
    expect(judge(aCase([], { strictTo: 'error' }), findings).unexplained.map(({ severity }) => severity)).toEqual(['error', 'error']);
  });
});

describe('weigh', () => {
  const missing = judge(aCase([wrongType]), []);
  const extra = judge(aCase([]), [found('error', '/b')]);

  it('fails what nothing excuses', () => {
    expect(weigh([missing, extra], exceptions())).toMatchObject({ failed: [{}, {}], excepted: [], passed: [], stale: [] });
  });

  it.each<[string, Partial<Exceptions>]>([
    ['by code', { codes: { 'wrong-type': '2 of 13' } }],
    ['by place', { problems: { 'pl-1 /a': '2 of 13' } }],
  ])('excepts a missed problem %s', (_name, more) => {
    expect(weigh([missing], exceptions(more))).toMatchObject({ failed: [], excepted: [{}], stale: [] });
  });

  it('excepts an unexplained finding by place, for a reason that the case knows', () => {
    const reason = exceptions({ findings: { 'pl-1 /b': 'printed wrongly' } });
    expect(weigh([extra], reason)).toMatchObject({ failed: [], excepted: [{}], stale: [] });
    const known = { ...extra, case: { ...extra.case, excuses: ['printed wrongly'] } };
    expect(weigh([known], reason)).toMatchObject({ failed: [], stale: [] });
    const unknown = { ...extra, case: { ...extra.case, excuses: ['elided'] } };
    expect(weigh([unknown], reason)).toMatchObject({ failed: [{}], stale: ['findings: pl-1 /b'] });
  });

  it('names exceptions that hide nothing', () => {
    const passed = judge(aCase([wrongType]), [found('error', '/a')]);
    const all = exceptions({ codes: { 'wrong-type': '2 of 13' }, problems: { 'pl-1 /a': 'x' }, findings: { 'pl-9 /a': 'x' } });
    expect(weigh([passed], all)).toMatchObject({
      failed: [],
      passed: [{}],
      stale: ['codes: wrong-type', 'problems: pl-1 /a', 'findings: pl-9 /a'],
    });
  });
});

describe('describe', () => {
  it('says what was found instead', () => {
    expect(inWords(judge(aCase([wrongType]), [found('info', '/a')]))).toEqual([
      'pl-1  /a  missed wrong-type (must): found info a-rule at /a',
    ]);
    expect(inWords(judge(aCase([{ ...wrongType, path: '' }]), []))).toEqual(['pl-1  (document)  missed wrong-type (must): nothing found']);
    expect(inWords(judge(aCase([]), [found('error', null)]))).toEqual([
      'pl-1  (no place)  no problem is listed there: found error a-rule at (no place): Mend it.',
    ]);
  });
});

describe('fillPlaceholders', () => {
  it('takes the value of the client, or makes an id of the name', () => {
    expect(fillPlaceholders('{ "id": "{userId}", "b": "{other}" }', { other: 'x' })).toBe('{ "id": "2819c223-userId", "b": "x" }');
  });
});
