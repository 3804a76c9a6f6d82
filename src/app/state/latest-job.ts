import type { LintClient, Outcome } from '../workers/client.ts';
import type { JobName, Jobs } from '../workers/protocol.ts';

/**
 * Asks the worker for answers of which only the newest counts: one question is out at a time, of those that wait only the last is asked.
 * @returns a function like `request`; a question that a newer one overtook before it was asked is `superseded`.
 */
export function latestJob<Name extends JobName>(
  client: LintClient,
  job: Name,
): (ask: Jobs[Name]['ask']) => Promise<Outcome<Jobs[Name]['answer']>> {
  type Settle = (outcome: Outcome<Jobs[Name]['answer']>) => void;
  let isOut = false;
  let waiting: { readonly ask: Jobs[Name]['ask']; readonly settle: Settle } | null = null;

  async function run(ask: Jobs[Name]['ask'], settle: Settle): Promise<void> {
    isOut = true;
    const outcome = await client.request(job, ask);
    isOut = false;
    const next = waiting;
    waiting = null;
    settle(outcome);
    if (next !== null) void run(next.ask, next.settle);
  }

  return (ask) =>
    new Promise((settle) => {
      waiting?.settle({ kind: 'superseded' });
      waiting = null;
      if (isOut) waiting = { ask, settle };
      else void run(ask, settle);
    });
}
