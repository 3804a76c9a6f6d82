import type { StateCreator } from 'zustand';
import type { Finding, Report, Severity } from '../../core/finding.ts';
import type { RuleFacts, TimedReport } from '../workers/protocol.ts';
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
  /** Keys (`findingKey`) of the findings that the user put away. */
  readonly hidden: readonly string[];
  /** Findings just fixed: struck through for a moment before they leave the list. */
  readonly leaving: readonly Finding[];
  acceptReport({ report, ms, members }: TimedReport, text: string): void;
  acceptRules(rules: readonly RuleFacts[]): void;
  dropReport(): void;
  fail(failure: EngineFailure): void;
  setSlow(slow: boolean): void;
  select(index: number | null, opened?: boolean): void;
  setSeverityFilter(filter: SeverityFilter): void;
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

export const createFindingsSlice: StateCreator<AppState, [], [], FindingsSlice> = (set) => ({
  report: null,
  reportText: '',
  reportMs: 0,
  members: 0,
  slow: false,
  failure: null,
  rules: new Map(),
  selected: null,
  opened: true,
  severityFilter: 'all',
  hidden: [],
  leaving: [],
  acceptReport: ({ report, ms, members }, text) =>
    set((state) => {
      const old = state.selected === null ? undefined : state.report?.findings[state.selected];
      return { report, reportText: text, reportMs: ms, members, slow: false, failure: null, selected: indexOfSame(report, old) };
    }),
  acceptRules: (rules) => set({ rules: new Map(rules.map((rule) => [rule.id, rule])) }),
  dropReport: () => set({ report: null, reportText: '', slow: false, failure: null, selected: null, hidden: [], leaving: [] }),
  fail: (failure) => set({ failure, slow: false }),
  setSlow: (slow) => set({ slow }),
  select: (selected, opened) => set((state) => ({ selected, opened: opened ?? state.opened })),
  setSeverityFilter: (severityFilter) => set({ severityFilter }),
  hide: (key) => set((state) => ({ hidden: state.hidden.includes(key) ? state.hidden : [...state.hidden, key], selected: null })),
  showHidden: () => set({ hidden: [] }),
  leave: (findings) => {
    if (findings.length === 0 || findings.length > mostLeaving) return;
    set((state) => ({ leaving: [...state.leaving, ...findings] }));
    setTimeout(() => set((state) => ({ leaving: state.leaving.filter((finding) => !findings.includes(finding)) })), leavingMs);
  },
});
