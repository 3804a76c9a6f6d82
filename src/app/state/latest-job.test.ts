import { expect, test } from 'vitest';
import { createLintClient, type WorkerLike } from '../workers/client.ts';
import type { JobReply, JobRequest } from '../workers/protocol.ts';
import { latestJob } from './latest-job.ts';

class SlowWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly asked: JobRequest[] = [];

  postMessage(request: JobRequest): void {
    this.asked.push(request);
  }

  terminate(): void {}

  get texts(): readonly string[] {
    return this.asked.flatMap(({ ask }) => ('text' in ask ? [ask.text] : []));
  }

  answer(answer: string): void {
    const reply: JobReply = { number: this.asked.at(-1)?.number ?? 0, ok: true, answer };
    this.onmessage?.(new MessageEvent('message', { data: reply }));
  }
}

test('one question is out at a time, and of those that wait only the newest is asked', async () => {
  const worker = new SlowWorker();
  const request = latestJob(
    createLintClient(() => worker),
    'format',
  );
  const [first, second, third] = ['a', 'b', 'c'].map((text) => request({ text }));
  expect(await second).toEqual({ kind: 'superseded' });
  expect(worker.texts).toEqual(['a']);
  worker.answer('A');
  expect(await first).toEqual({ kind: 'answer', answer: 'A' });
  expect(worker.texts).toEqual(['a', 'c']);
  worker.answer('C');
  expect(await third).toEqual({ kind: 'answer', answer: 'C' });
});
