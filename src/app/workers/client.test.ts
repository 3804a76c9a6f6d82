import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLintClient, patienceMs, type LintClient, type WorkerLike } from './client.ts';
import type { JobReply, JobRequest } from './protocol.ts';

/** A worker that answers when the test says so. */
class SlowWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly asked: JobRequest[] = [];
  ended = false;

  postMessage(request: JobRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(number: number, answer: string | null): void {
    const reply: JobReply = { number, ok: true, answer };
    this.onmessage?.(new MessageEvent('message', { data: reply }));
  }
}

let workers: SlowWorker[];
let client: LintClient;

function worker(index = 0): SlowWorker {
  const found = workers[index];
  if (found === undefined) throw new Error(`worker ${index} was not started`);
  return found;
}

function lint(text: string) {
  return client.request('lint', { text, options: {} });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  workers = [];
  client = createLintClient(() => {
    const started = new SlowWorker();
    workers.push(started);
    return started;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createLintClient', () => {
  it('starts the worker with the first request and numbers the requests', async () => {
    expect(workers).toHaveLength(0);
    const first = client.request('format', { text: 'a' });
    worker().answer(1, 'A');
    await first;
    void client.request('format', { text: 'b' });
    expect(worker().asked.map(({ number }) => number)).toEqual([1, 2]);
    expect(await first).toEqual({ kind: 'answer', answer: 'A' });
  });

  it('drops an answer to another number', async () => {
    const asked = client.request('format', { text: 'a' });
    worker().answer(7, 'wrong');
    worker().answer(1, 'right');
    expect(await asked).toEqual({ kind: 'answer', answer: 'right' });
  });

  it('keeps only the newest text waiting', async () => {
    void lint('1');
    const second = lint('2');
    const third = lint('3');
    expect(await second).toEqual({ kind: 'superseded' });
    worker().answer(1, null);
    expect(worker().asked.map(({ number }) => number)).toEqual([1, 3]);
    worker().answer(3, null);
    expect((await third).kind).toBe('answer');
  });

  it('ends a check that has run 200 ms once a newer one waits', async () => {
    const slow = lint('1');
    vi.advanceTimersByTime(patienceMs + 100);
    expect(worker().ended).toBe(false);
    const newer = lint('2');
    vi.advanceTimersByTime(0);
    expect(worker().ended).toBe(true);
    expect(await slow).toEqual({ kind: 'superseded' });
    worker(1).answer(2, null);
    expect((await newer).kind).toBe('answer');
  });

  it('gives a check that began just now its 200 ms', () => {
    void lint('1');
    vi.advanceTimersByTime(50);
    void lint('2');
    vi.advanceTimersByTime(patienceMs - 51);
    expect(worker().ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(worker().ended).toBe(true);
  });

  it('lets other jobs wait without ending anything', async () => {
    void lint('1');
    const format = client.request('format', { text: 'a' });
    vi.advanceTimersByTime(1000);
    expect(worker().ended).toBe(false);
    worker().answer(1, null);
    worker().answer(2, 'A');
    expect(await format).toEqual({ kind: 'answer', answer: 'A' });
  });

  it('replaces a worker that fails and goes on with the next job', async () => {
    const failed = lint('1');
    const format = client.request('format', { text: 'a' });
    const event = Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' });
    worker().onerror?.(event as ErrorEvent);
    expect(await failed).toEqual({ kind: 'failed', error: { message: 'out of memory', stack: '' } });
    worker(1).answer(2, 'A');
    expect(await format).toEqual({ kind: 'answer', answer: 'A' });
  });

  it('ends work on a big text that has gone, once a newer text waits', async () => {
    const blob = new Blob(['[]']);
    const fix = client.request('fixBig', { big: { key: 1, blob }, options: {} });
    void client.request('lint', { big: { key: 1, blob }, options: {} });
    vi.advanceTimersByTime(patienceMs + 1);
    expect(worker().ended).toBe(false);
    void lint('newer');
    vi.advanceTimersByTime(patienceMs + 1);
    expect(await fix).toEqual({ kind: 'superseded' });
  });

  it('never drops a resource that is being put back', () => {
    void client.request('putResource', { big: { key: 1, blob: new Blob(['[1]']) }, start: 1, length: 1, text: '2' });
    void lint('newer');
    vi.advanceTimersByTime(1000);
    expect(worker().ended).toBe(false);
  });

  it('is stopped by the user, and goes on with what waits', async () => {
    const slow = lint('1');
    const format = client.request('format', { text: 'a' });
    client.stop();
    expect(await slow).toEqual({ kind: 'stopped' });
    expect(worker().ended).toBe(true);
    worker(1).answer(2, 'A');
    expect(await format).toEqual({ kind: 'answer', answer: 'A' });
  });

  it('passes on how far a job has come', () => {
    const told: unknown[] = [];
    void client.request('lint', { text: '1', options: {} }, (progress) => told.push(progress));
    const tell = (number: number) => ({ number, progress: { step: 'checking', findings: 7 } }) as const;
    worker().onmessage?.(new MessageEvent('message', { data: tell(9) }));
    worker().onmessage?.(new MessageEvent('message', { data: tell(1) }));
    expect(told).toEqual([{ step: 'checking', findings: 7 }]);
  });
});
