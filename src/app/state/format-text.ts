import { lintClient } from '../workers/client.ts';

/** A JSON text indented by 2, order of members kept; null where it does not parse or the engine fails. Runs in the worker. */
export async function formatText(text: string): Promise<string | null> {
  const outcome = await lintClient.request('format', { text });
  return outcome.kind === 'answer' ? outcome.answer : null;
}
