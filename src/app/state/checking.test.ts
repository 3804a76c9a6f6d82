import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../core/finding.ts';
import type { LintClient, Outcome } from '../workers/client.ts';
import type { Overview, TimedReport } from '../workers/protocol.ts';
import { startChecking } from './checking.ts';
import { useApp } from './store.ts';

const start = useApp.getInitialState();
const report: Report = {
  form: 'payload',
  payloads: 1,
  resourceCount: 1,
  resources: [],
  countsByRule: {},
  subjects: [],
  findings: [],
  counts: { error: 0, warning: 0, info: 0 },
  truncated: false,
};

const overview: Overview = { lines: 1, encoding: null };

interface Asked {
  readonly text: string;
  readonly settle: (outcome: Outcome<TimedReport>) => void;
}

let asked: Asked[];
let stop: () => void;

const client: LintClient = {
  request: (job, ask) =>
    new Promise((resolve) => {
      if (job === 'lint' && 'text' in ask) asked.push({ text: ask.text, settle: resolve as Asked['settle'] });
    }),
  stop: () => undefined,
};

async function answer(index: number): Promise<void> {
  asked[index]?.settle({ kind: 'answer', answer: { report, ms: 3, members: 1, overview } });
  await Promise.resolve();
  await Promise.resolve();
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  useApp.setState(start, true);
  stop = startChecking(client);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('startChecking', () => {
  it('asks at every key while the text is small', () => {
    useApp.getState().setText('{');
    useApp.getState().setText('{}');
    expect(asked.map(({ text }) => text)).toEqual(['{', '{}']);
  });

  it('waits for a rest while the text is long', () => {
    const long = ' '.repeat(30_000);
    useApp.getState().setText(long);
    useApp.getState().setText(`${long}{`);
    expect(asked).toHaveLength(0);
    vi.advanceTimersByTime(200);
    expect(asked).toHaveLength(1);
  });

  it('drops what belongs to an older text', async () => {
    useApp.getState().setText('{');
    useApp.getState().setText('{}');
    await answer(0);
    expect(useApp.getState().report).toBeNull();
    await answer(1);
    expect(useApp.getState().reportText).toBe('{}');
  });

  it('asks again when a chip is overruled', () => {
    useApp.getState().setText('{}');
    useApp.getState().setOverrides({ kind: 'Group' });
    expect(asked).toHaveLength(2);
  });

  it('asks nothing about an empty text and forgets the old report', async () => {
    useApp.getState().setText('{}');
    await answer(0);
    useApp.getState().setText('');
    expect(asked).toHaveLength(1);
    expect(useApp.getState().report).toBeNull();
  });

  it('shows progress only after 200 ms', async () => {
    useApp.getState().setText('{}');
    vi.advanceTimersByTime(150);
    expect(useApp.getState().slow).toBe(false);
    vi.advanceTimersByTime(100);
    expect(useApp.getState().slow).toBe(true);
    await answer(0);
    expect(useApp.getState().slow).toBe(false);
  });

  it('keeps the failure of the engine and the text', async () => {
    useApp.getState().setText('{}');
    asked[0]?.settle({ kind: 'failed', error: { message: 'RangeError', stack: '' } });
    await Promise.resolve();
    await Promise.resolve();
    expect(useApp.getState().failure?.message).toBe('RangeError');
    expect(useApp.getState().text).toBe('{}');
  });
});
