import type { StateCreator } from 'zustand';
import type { Finding, Report, Severity } from '../../core/finding.ts';
import type { Overview, Progress, RuleFacts, TimedReport } from '../workers/protocol.ts';
import type { LintOptions } from '../../core/lint/options.ts';
import type { BigText } from './big-text.ts';
import type { AppState } from './store.ts';

export type SeverityFilter = 'all' | Severity;

/** Why the engine gave no answer; never holds any of the payload. */
export interface EngineFailure {
  readonly message: string;
  readonly stack: string;
}

export interface FindingsSlice {
  readonly report: Report | null;
  /** The text that `report` describes; the findings are old while it differs from `text`. */
  readonly reportText: string;
  /** The big text that `report` describes. */
  readonly reportBig: BigText | null;
  /** Beside the report: which resources it speaks of, how often each rule was broken, how long the text is. */
  readonly overview: Overview | null;
  /** How far a check has come that takes longer than 200 ms. */
  readonly progress: Progress | null;
  /** The check was ended by the user. */
  readonly stopped: boolean;
  /** How long the last check took in the worker, in milliseconds. */
  readonly reportMs: number;
  /** How many members were looked at; only where nothing was found. */
  readonly members: number;
  /** A check has been running for more than 200 ms. */
  readonly slow: boolean;
  readonly failure: EngineFailure | null;
  readonly rules: ReadonlyMap<string, RuleFacts>;
  /** Index into `report.findings`. */
  readonly selected: number | null;
  /** Whether the selected card shows its preview and actions. */
  readonly opened: boolean;
  readonly severityFilter: SeverityFilter;
  /** The rule that the list is narrowed to. */
  readonly ruleFilter: string | null;
  /** What the engine is told to list where it cannot list everything; null: the first findings of all. */
  readonly listed: NonNullable<LintOptions['listed']> | null;
  /** Keys (`findingKey`) of the findings that the user put away. */
  readonly hidden: readonly string[];
  /** Findings just fixed: struck through for a moment before they leave the list. */
  readonly leaving: readonly Finding[];
  acceptReport(answer: TimedReport, text: string, big?: BigText | null): void;
  acceptRules(rules: readonly RuleFacts[]): void;
  dropReport(): void;
  fail(failure: EngineFailure): void;
  setSlow(slow: boolean): void;
  setProgress(progress: Progress): void;
  stop(): void;
  select(index: number | null, opened?: boolean): void;
  setSeverityFilter(filter: SeverityFilter): void;
  setRuleFilter(rule: string | null): void;
  hide(key: string): void;
  showHidden(): void;
  leave(findings: readonly Finding[]): void;
}

/** How long a fixed finding stays, struck through. */
const leavingMs = 1200;

/** Above this many findings at once the list just changes. */
const mostLeaving = 20;

/** Identity of a finding across two reports: its rule and its place in the JSON. */
export function findingKey(finding: Finding): string {
  return `${finding.rule} ${finding.pointer ?? ''} ${finding.pointer === null ? finding.range.start.offset : ''}`.trimEnd();
}

function indexOfSame(report: Report, old: Finding | undefined): number | null {
  if (old === undefined) return null;
  const key = findingKey(old);
  const index = report.findings.findIndex((finding) => findingKey(finding) === key);
  return index === -1 ? null : index;
}

type Filters = Pick<FindingsSlice, 'severityFilter' | 'ruleFilter'>;

/** Narrows the list. Where it does not hold all findings the engine is asked anew, for those that are wanted. */
function narrow({ report, listed }: FindingsSlice, filters: Filters): Partial<FindingsSlice> {
  if (report?.truncated !== true && listed === null) return filters;
  const { severityFilter: severity, ruleFilter: rule } = filters;
  const wanted = { ...(rule === null ? {} : { rule }), ...(severity === 'all' ? {} : { severity }) };
  return { ...filters, listed: Object.keys(wanted).length === 0 ? null : wanted };
}

/** No check is running. */
const rested = { slow: false, progress: null, stopped: false };

export const createFindingsSlice: StateCreator<AppState, [], [], FindingsSlice> = (set) => ({
  report: null,
  reportText: '',
  reportBig: null,
  overview: null,
  progress: null,
  stopped: false,
  reportMs: 0,
  members: 0,
  slow: false,
  failure: null,
  rules: new Map(),
  selected: null,
  opened: true,
  severityFilter: 'all',
  ruleFilter: null,
  listed: null,
  hidden: [],
  leaving: [],
  acceptReport: ({ report, overview, ms, members }, text, big = null) =>
    set((state) => {
      const old = state.selected === null ? undefined : state.report?.findings[state.selected];
      return {
        report,
        reportText: text,
        reportBig: big,
        overview,
        reportMs: ms,
        members,
        ...rested,
        failure: null,
        selected: indexOfSame(report, old),
      };
    }),
  acceptRules: (rules) => set({ rules: new Map(rules.map((rule) => [rule.id, rule])) }),
  dropReport: () =>
    set({
      report: null,
      reportText: '',
      reportBig: null,
      overview: null,
      ...rested,
      failure: null,
      selected: null,
      hidden: [],
      leaving: [],
    }),
  fail: (failure) => set({ ...rested, failure }),
  setSlow: (slow) => set(slow ? { slow, stopped: false } : rested),
  setProgress: (progress) => set({ progress }),
  stop: () => set({ ...rested, stopped: true }),
  select: (selected, opened) => set((state) => ({ selected, opened: opened ?? state.opened })),
  setSeverityFilter: (severityFilter) => set((state) => narrow(state, { severityFilter, ruleFilter: state.ruleFilter })),
  setRuleFilter: (ruleFilter) => set((state) => narrow(state, { ruleFilter, severityFilter: state.severityFilter })),
  hide: (key) => set((state) => ({ hidden: state.hidden.includes(key) ? state.hidden : [...state.hidden, key], selected: null })),
  showHidden: () => set({ hidden: [] }),
  leave: (findings) => {
    if (findings.length === 0 || findings.length > mostLeaving) return;
    set((state) => ({ leaving: [...state.leaving, ...findings] }));
    setTimeout(() => set((state) => ({ leaving: state.leaving.filter((finding) => !findings.includes(finding)) })), leavingMs);
  },
});
