import { useEffect, useState } from 'react';
import { latestJob } from '../../state/latest-job.ts';
import { lintClient } from '../../workers/client.ts';
import type { FilterAnswer, FilterAsk, ReadFilter, ReadPatchPath } from '../../workers/filter-protocol.ts';

export interface Answered {
  /** To what was asked last; null before the first answer. */
  readonly answer: FilterAnswer | null;
  /** The last expression that parsed, and how it reads: shown while the present one does not. */
  readonly last: { readonly expression: string; readonly reading: ReadFilter | ReadPatchPath } | null;
  /** The engine stopped on this input. */
  readonly failed: boolean;
}

const request = latestJob(lintClient, 'filter');

const nothing: Answered = { answer: null, last: null, failed: false };

/** Asks the worker anew whenever the question changes; answers to older questions are dropped. */
export function useFilterAnswer(ask: FilterAsk): Answered {
  const [answered, setAnswered] = useState(nothing);
  const key = JSON.stringify(ask);
  useEffect(() => {
    const asked = JSON.parse(key) as FilterAsk;
    if (asked.expression === '') return undefined;
    let isCurrent = true;
    void request(asked).then((outcome) => {
      if (!isCurrent || outcome.kind === 'superseded') return;
      if (outcome.kind !== 'answer') setAnswered((old) => ({ ...old, failed: true }));
      else {
        const { reading } = outcome.answer;
        setAnswered((old) => ({
          answer: outcome.answer,
          last: reading.ok ? { expression: asked.expression, reading } : old.last,
          failed: false,
        }));
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return ask.expression === '' ? nothing : answered;
}
