import type { LintOptions } from '../../core/lint/options.ts';
import type { Completions } from '../../core/payload/completion.ts';
import type { PlaceDescription } from '../../core/payload/describe-place.ts';
import { lintClient } from '../workers/client.ts';

/** What stands at an offset of a payload; null where nothing that is known does. Runs in the worker. */
export async function describeInWorker(text: string, offset: number, options: LintOptions): Promise<PlaceDescription | null> {
  const outcome = await lintClient.request('describe', { text, offset, options });
  return outcome.kind === 'answer' ? outcome.answer : null;
}

/** What can be written at an offset of a payload. Runs in the worker. */
export async function completeInWorker(text: string, offset: number, options: LintOptions): Promise<Completions | null> {
  const outcome = await lintClient.request('complete', { text, offset, options });
  return outcome.kind === 'answer' ? outcome.answer : null;
}
