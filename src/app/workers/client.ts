import type { JobError, JobName, JobReply, JobRequest, Jobs, Progress } from './protocol.ts';

/** What became of a request. `superseded`: a newer text was sent before this one was read. `stopped`: the user ended it. */
export type Outcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'superseded' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: JobError };

/** The part of `Worker` that the client needs; tests give their own. */
export interface WorkerLike {
  postMessage(request: JobRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<JobReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface LintClient {
  /** Runs one job; `lint` replaces any `lint` that has not been answered, all other jobs wait their turn. */
  request<Name extends JobName>(
    job: Name,
    ask: Jobs[Name]['ask'],
    onProgress?: (progress: Progress) => void,
  ): Promise<Outcome<Jobs[Name]['answer']>>;
  /** Ends the job that runs; those that wait go on in a fresh worker. */
  stop(): void;
}

interface Pending {
  readonly request: JobRequest;
  readonly settle: (outcome: Outcome<never>) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** A job that has run this long when a newer text waits is ended (design.md section 7). */
export const patienceMs = 200;

/**
 * The page's side of the lint worker: one job is in the worker at a time, answers to other numbers are dropped,
 * a worker that fails is replaced.
 * @param spawn starts a worker; called at the first request and after each `terminate()`.
 */
export function createLintClient(spawn: () => WorkerLike): LintClient {
  let worker: WorkerLike | null = null;
  let number = 0;
  let running: (Pending & { readonly since: number }) | null = null;
  let waiting: Pending[] = [];
  let impatience: ReturnType<typeof setTimeout> | undefined;

  function discardWorker(): void {
    if (worker === null) return;
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
    worker = null;
  }

  function finish(outcome: Outcome<unknown>): void {
    clearTimeout(impatience);
    const done = running;
    running = null;
    // The worker answers a job with that job's answer; the queue holds jobs of all kinds.
    done?.settle(outcome as Outcome<never>);
    next();
  }

  function crash(message: string): void {
    discardWorker();
    finish({ kind: 'failed', error: { message, stack: '' } });
  }

  function ready(): WorkerLike {
    if (worker !== null) return worker;
    worker = spawn();
    worker.onmessage = ({ data }) => {
      if (data.number !== running?.request.number) return;
      if ('progress' in data) running.onProgress?.(data.progress);
      else finish(data.ok ? { kind: 'answer', answer: data.answer } : { kind: 'failed', error: data.error });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      crash(event.message === '' ? 'The worker did not start.' : event.message);
    };
    worker.onmessageerror = () => crash('The answer of the worker could not be read.');
    return worker;
  }

  function next(): void {
    const pending = waiting.shift();
    if (pending === undefined) return;
    running = { ...pending, since: performance.now() };
    try {
      ready().postMessage(pending.request);
    } catch (error) {
      crash(error instanceof Error ? error.message : String(error));
    }
  }

  function endSlowJob(): void {
    const newer = waiting.find(isLint);
    if (running === null || newer === undefined || !isOutdated(running, newer)) return;
    discardWorker();
    finish({ kind: 'superseded' });
  }

  function enqueue(pending: Pending): void {
    if (pending.request.job === 'lint') {
      const [old, others] = [waiting.filter(isLint), waiting.filter((other) => !isLint(other))];
      waiting = others;
      for (const { settle } of old) settle({ kind: 'superseded' });
    }
    waiting.push(pending);
    if (running === null) next();
    else if (isLint(pending) && isOutdated(running, pending)) {
      clearTimeout(impatience);
      impatience = setTimeout(endSlowJob, Math.max(0, patienceMs - (performance.now() - running.since)));
    }
  }

  return {
    request: (job, ask, onProgress) =>
      new Promise((settle) => {
        number += 1;
        enqueue({ request: { number, job, ask } as JobRequest, settle: settle as Pending['settle'], onProgress });
      }),
    stop() {
      if (running === null) return;
      discardWorker();
      finish({ kind: 'stopped' });
    },
  };
}

function isLint({ request }: Pending): boolean {
  return request.job === 'lint';
}

/** Whether a newer lint makes the answer of a job worthless: another lint, or work on a big text that has gone. */
function isOutdated(running: Pending, newer: Pending): boolean {
  if (isLint(running)) return true;
  const [old, now] = [bigKey(running), bigKey(newer)];
  return old !== null && old !== now;
}

/** What a person wrote and wants back in the text is never dropped. */
function bigKey({ request: { job, ask } }: Pending): number | null {
  return 'big' in ask && job !== 'putResource' ? ask.big.key : null;
}

/** The one lint worker of this tab; started by the first request. */
export const lintClient: LintClient = createLintClient(
  () => new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module', name: 'lint' }),
);
