import { expect, test } from 'vitest';
import type { LintClient } from '../workers/client.ts';
import { latestJob } from './latest-job.ts';

test('one question is out at a time, and of those that wait only the newest is asked', async () => {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const client = {
    request: (_job: string, ask: { text: string }) =>
      new Promise((settle) => {
        asked.push(ask.text);
        answers.push(() => settle({ kind: 'answer', answer: ask.text.toUpperCase() }));
      }),
  } as unknown as LintClient;
  const request = latestJob(client, 'format');
  const [first, second, third] = ['a', 'b', 'c'].map((text) => request({ text }));
  expect(await second).toEqual({ kind: 'superseded' });
  expect(asked).toEqual(['a']);
  answers[0]?.();
  expect(await first).toEqual({ kind: 'answer', answer: 'A' });
  await Promise.resolve();
  expect(asked).toEqual(['a', 'c']);
  answers[1]?.();
  expect(await third).toEqual({ kind: 'answer', answer: 'C' });
});
