import { useEffect, useState } from 'react';
import { latestJob } from '../../state/latest-job.ts';
import { lintClient } from '../../workers/client.ts';
import type { Jobs } from '../../workers/protocol.ts';

type Name = 'patch' | 'writePatch';

interface Pair<Job extends Name> {
  readonly ask: Jobs[Job]['ask'];
  readonly answer: Jobs[Job]['answer'];
}

export interface Answered<Job extends Name> {
  /** The newest answer with the question that it answers; null before the first. */
  readonly newest: Pair<Job> | null;
  /** The newest one whose texts parsed: shown while the present ones do not. */
  readonly last: Pair<Job> | null;
  /** The engine stopped on this input. */
  readonly failed: boolean;
  /** The answer takes longer than a moment. */
  readonly slow: boolean;
}

/** Nothing moves on the screen for an answer that comes sooner. */
const slowMs = 200;

function useAnswer<Job extends Name>(
  request: ReturnType<typeof latestJob<Job>>,
  ask: Jobs[Job]['ask'] | null,
  parsed: (answer: Jobs[Job]['answer']) => boolean,
): Answered<Job> {
  const [answered, setAnswered] = useState<Answered<Job>>({ newest: null, last: null, failed: false, slow: false });
  const key = ask === null ? null : JSON.stringify(ask);
  useEffect(() => {
    if (key === null) return undefined;
    let isCurrent = true;
    const asked = JSON.parse(key) as Jobs[Job]['ask'];
    const slow = setTimeout(() => setAnswered((old) => ({ ...old, slow: true })), slowMs);
    void request(asked).then((outcome) => {
      if (!isCurrent || outcome.kind === 'superseded') return;
      clearTimeout(slow);
      if (outcome.kind !== 'answer') {
        setAnswered((old) => ({ ...old, failed: true, slow: false }));
        return;
      }
      const newest = { ask: asked, answer: outcome.answer };
      setAnswered((old) => ({ newest, last: parsed(outcome.answer) ? newest : old.last, failed: false, slow: false }));
    });
    return () => {
      isCurrent = false;
      clearTimeout(slow);
    };
  }, [key, request, parsed]);
  return answered;
}

const hasOutcome = ({ outcome }: Jobs['patch']['answer']): boolean => outcome !== null;
const hasPatchOp = ({ patchOp }: Jobs['writePatch']['answer']): boolean => patchOp !== null;
const askPatch = latestJob(lintClient, 'patch');
const askWritePatch = latestJob(lintClient, 'writePatch');

/** What the PATCH does, by each reading; null asks nothing. */
export function usePatchAnswer(ask: Jobs['patch']['ask'] | null): Answered<'patch'> {
  return useAnswer<'patch'>(askPatch, ask, hasOutcome);
}

/** The PATCH from one resource to the other; null asks nothing. */
export function useWriteAnswer(ask: Jobs['writePatch']['ask'] | null): Answered<'writePatch'> {
  return useAnswer<'writePatch'>(askWritePatch, ask, hasPatchOp);
}
