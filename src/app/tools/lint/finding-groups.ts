import type { Finding, Report, Severity } from '../../../core/finding.ts';
import { findingKey, type SeverityFilter } from '../../state/findings-slice.ts';

export interface Entry {
  readonly finding: Finding;
  /** Index into `report.findings`; null for one that was just fixed and is about to leave. */
  readonly index: number | null;
}

export interface Group {
  readonly severity: Severity;
  readonly entries: readonly Entry[];
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What keeps the text from being read stands first (ui/design.md section 7). */
function rank({ finding }: Entry): number {
  return finding.rule === 'json-syntax' ? 0 : 1;
}

/** The findings as the list shows them: by severity, then by place; without what is filtered out or hidden. */
export function groupFindings(
  report: Report,
  filter: SeverityFilter,
  hidden: readonly string[],
  leaving: readonly Finding[],
  rule: string | null = null,
): readonly Group[] {
  const hiddenKeys = new Set(hidden);
  const still = new Set(report.findings.map(findingKey));
  const entries: Entry[] = report.findings.map((finding, index) => ({ finding, index }));
  for (const finding of leaving) if (!still.has(findingKey(finding))) entries.push({ finding, index: null });
  entries.sort((a, b) => rank(a) - rank(b) || a.finding.range.start.offset - b.finding.range.start.offset);
  return severities
    .filter((severity) => filter === 'all' || filter === severity)
    .map((severity) => ({
      severity,
      entries: entries.filter(
        ({ finding }) => finding.severity === severity && (rule ?? finding.rule) === finding.rule && !hiddenKeys.has(findingKey(finding)),
      ),
    }))
    .filter((group) => group.entries.length > 0);
}

/** The indices of a grouped list in the order in which it is read. */
export function listOrder(groups: readonly Pick<Group, 'entries'>[]): readonly number[] {
  return groups.flatMap(({ entries }) => entries.flatMap(({ index }) => index ?? []));
}

/**
 * The finding before or after the selected one in the order of the text, for F8.
 * @param shown the indices that the list shows, in any order.
 * @returns null when the list is empty.
 */
export function neighbour(shown: readonly number[], selected: number | null, by: 1 | -1): number | null {
  const order = [...shown].sort((a, b) => a - b);
  if (selected === null) return (by === 1 ? order[0] : order.at(-1)) ?? null;
  const next = by === 1 ? order.find((index) => index > selected) : order.findLast((index) => index < selected);
  return next ?? (by === 1 ? order[0] : order.at(-1)) ?? null;
}
