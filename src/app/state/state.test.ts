import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding, Report } from '../../core/finding.ts';
import type { Overview } from '../workers/protocol.ts';
import { findingKey } from './findings-slice.ts';
import { emptyPayload, isUnsaved } from './payload-slice.ts';
import { replacePayload } from './replace-payload.ts';
import { useApp } from './store.ts';

const start = useApp.getInitialState();
const state = () => useApp.getState();

function finding(rule: string, pointer: string | null, offset = 0): Finding {
  const place = { offset, line: 1, column: offset + 1 };
  return {
    rule,
    severity: 'error',
    message: rule,
    subject: 0,
    pointer,
    range: { start: place, end: place },
    spec: [],
    requirements: [],
    fixes: [],
  };
}

function report(...findings: Finding[]): Report {
  return {
    form: 'payload',
    payloads: 1,
    resourceCount: 1,
    resources: [],
    countsByRule: {},
    subjects: [],
    findings,
    counts: { error: findings.length, warning: 0, info: 0 },
    truncated: false,
  };
}

const overview: Overview = { lines: 1, encoding: null };

beforeEach(() => {
  useApp.setState(start, true);
});

describe('the payload', () => {
  it('forgets what was decided for it when it is emptied', () => {
    state().load('{}', { kind: 'sample', id: 'x' }, { kind: 'User' });
    state().setText('');
    expect(state()).toMatchObject(emptyPayload);
  });

  it('is unsaved when it was typed, or changed after it was loaded', () => {
    expect(isUnsaved(state())).toBe(false);
    state().load('{}', { kind: 'sample', id: 'x' });
    expect(isUnsaved(state())).toBe(false);
    state().setText('{ }');
    expect(isUnsaved(state())).toBe(true);
    state().load('{}', { kind: 'typed' });
    expect(isUnsaved(state())).toBe(true);
  });

  it('offers undo only where something would be lost', () => {
    replacePayload('{}', { kind: 'sample', id: 'x' }, {}, 'Example opened.');
    expect(state().toast).toBeNull();
    state().setText('[mine]');
    replacePayload('{"a":1}', { kind: 'sample', id: 'y' }, {}, 'Example opened.');
    expect(state().toast?.text).toBe('Example opened.');
    state().toast?.action?.run();
    expect(state().text).toBe('[mine]');
    expect(state().origin).toEqual({ kind: 'sample', id: 'x' });
  });
});

describe('the findings', () => {
  it('keep the selected one across reports, by rule and pointer', () => {
    state().acceptReport({ report: report(finding('a', '/x'), finding('b', '/y')), ms: 1, members: 0, overview }, 'one');
    state().select(1);
    state().acceptReport({ report: report(finding('b', '/y', 5)), ms: 1, members: 0, overview }, 'two');
    expect(state().selected).toBe(0);
    state().acceptReport({ report: report(finding('c', '/y')), ms: 1, members: 0, overview }, 'three');
    expect(state().selected).toBeNull();
  });

  it('without a pointer are told apart by their place', () => {
    expect(findingKey(finding('a', null, 3))).not.toBe(findingKey(finding('a', null, 4)));
    expect(findingKey(finding('a', '/x', 3))).toBe(findingKey(finding('a', '/x', 4)));
  });

  it('are hidden and shown again', () => {
    state().hide('a /x');
    state().hide('a /x');
    expect(state().hidden).toEqual(['a /x']);
    state().showHidden();
    expect(state().hidden).toEqual([]);
  });

  it('stay for a moment after a fix, unless they are many', () => {
    vi.useFakeTimers();
    state().leave([finding('a', '/x')]);
    expect(state().leaving).toHaveLength(1);
    vi.advanceTimersByTime(1300);
    expect(state().leaving).toHaveLength(0);
    state().leave(Array.from({ length: 50 }, (_, index) => finding('a', `/${index}`)));
    expect(state().leaving).toHaveLength(0);
    vi.useRealTimers();
  });

  it('fail without losing the last report', () => {
    state().acceptReport({ report: report(finding('a', '/x')), ms: 1, members: 0, overview }, 'one');
    state().fail({ message: 'RangeError', stack: '' });
    expect(state().report?.findings).toHaveLength(1);
    state().acceptReport({ report: report(), ms: 1, members: 2, overview }, 'two');
    expect(state().failure).toBeNull();
  });
});

describe('the layout', () => {
  it('takes a size back to the start', () => {
    state().setSplit('lint', 400);
    expect(state().splits).toEqual({ lint: 400 });
    state().setSplit('lint', null);
    expect(state().splits).toEqual({});
  });

  it('gives every toast its own number', () => {
    state().showToast('a');
    const first = state().toast?.id;
    state().showToast('a');
    expect(state().toast?.id).not.toBe(first);
    expect(state().announcement).toBe('a');
  });
});

describe('rule levels', () => {
  it('are set, taken back and reset, each a new object so that the text is checked again', () => {
    const { setRuleLevel, resetRuleLevels } = useApp.getState();
    const before = useApp.getState().ruleLevels;
    setRuleLevel('known-attribute', 'off');
    setRuleLevel('schemas-present', 'info');
    expect(useApp.getState().ruleLevels).toEqual({ 'known-attribute': 'off', 'schemas-present': 'info' });
    expect(useApp.getState().ruleLevels).not.toBe(before);
    setRuleLevel('known-attribute', null);
    expect(useApp.getState().ruleLevels).toEqual({ 'schemas-present': 'info' });
    resetRuleLevels();
    expect(useApp.getState().ruleLevels).toEqual({});
  });
});
