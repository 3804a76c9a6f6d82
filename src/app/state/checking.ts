import type { LintClient } from '../workers/client.ts';
import { useApp, type AppState } from './store.ts';

/** Code units up to which every key is checked at once. */
const smallText = 20_000;

/** Rest after the last key for longer texts. */
const restMs = 150;

/** Nothing moves on the screen for a check shorter than this. */
const slowMs = 200;

type Question = Pick<AppState, 'text' | 'big' | 'overrides' | 'ruleLevels' | 'listed'>;

function isSameQuestion(a: Question, b: Question): boolean {
  return a.text === b.text && a.big === b.big && a.listed === b.listed && a.overrides === b.overrides && a.ruleLevels === b.ruleLevels;
}

/** The options under which the engine reads the payload now. */
export function lintOptions({
  overrides,
  ruleLevels,
}: Pick<AppState, 'overrides' | 'ruleLevels'>): AppState['overrides'] & { rules: AppState['ruleLevels'] } {
  return { ...overrides, rules: ruleLevels };
}

/** Keeps the findings in step with text, chips and rule levels; asks once for what the page shows about rules. */
export function startChecking(client: LintClient): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;

  async function check(): Promise<void> {
    const state = useApp.getState();
    const { text, big, listed } = state;
    if (text === '' && big === null) return;
    const slow = setTimeout(() => useApp.getState().setSlow(true), slowMs);
    const source = big === null ? { text } : { big: { key: big.key, blob: big.blob } };
    const options = { ...lintOptions(state), ...(listed === null ? {} : { listed }) };
    const outcome = await client.request('lint', { ...source, options }, (progress) => useApp.getState().setProgress(progress));
    clearTimeout(slow);
    const now = useApp.getState();
    // A newer question is on its way and will bring its own answer.
    if (outcome.kind === 'superseded' || !isSameQuestion(now, state)) return;
    if (outcome.kind === 'failed') now.fail(outcome.error);
    else if (outcome.kind === 'stopped') now.stop();
    else now.acceptReport(outcome.answer, text, big);
  }

  function checkSoon(state: AppState, before: Question | null): void {
    clearTimeout(rest);
    if (state.text === '' && state.big === null) state.dropReport();
    else if (state.text.length <= smallText || state.text === before?.text) void check();
    else rest = setTimeout(() => void check(), restMs);
  }

  async function learnRules(): Promise<void> {
    const outcome = await client.request('rules', {});
    if (outcome.kind === 'answer') useApp.getState().acceptRules(outcome.answer);
  }

  checkSoon(useApp.getState(), null);
  void learnRules();
  return useApp.subscribe((state, before) => {
    if (!isSameQuestion(state, before)) checkSoon(state, before);
  });
}

/** Checks the same text again, after a failure of the engine or a stop. */
export function checkAgain(): void {
  useApp.setState((state) => ({ failure: null, stopped: false, overrides: { ...state.overrides } }));
}
