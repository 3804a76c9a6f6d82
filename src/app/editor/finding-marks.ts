import type { Finding, Fix, Severity } from '../../core/finding.ts';

export const severityWord: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Info' };

const weight: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** The mark at the left of a line: its gravest finding. */
export interface LineMark {
  readonly severity: Severity;
  /** Indexes into the findings, the gravest first. */
  readonly indexes: readonly number[];
}

/** Marks by line number (from 1); a finding stands on the line where it starts. */
export function markLines(findings: readonly Finding[]): Map<number, LineMark> {
  const lines = new Map<number, number[]>();
  findings.forEach((finding, index) => {
    const { line } = finding.range.start;
    const there = lines.get(line);
    if (there === undefined) lines.set(line, [index]);
    else there.push(index);
  });
  const marks = new Map<number, LineMark>();
  for (const [line, indexes] of lines) {
    const grave = (index: number): number => weight[findings[index]?.severity ?? 'info'];
    const sorted = [...indexes].sort((a, b) => grave(b) - grave(a) || a - b);
    const first = findings[sorted[0] ?? -1];
    if (first !== undefined) marks.set(line, { severity: first.severity, indexes: sorted });
  }
  return marks;
}

/** The smallest finding whose range holds the offset, the ends included; -1 where there is none. `kept` wins if it holds it too. */
export function findingAt(findings: readonly Finding[], offset: number, kept: number | null): number {
  const holds = ({ range }: Finding): boolean => range.start.offset <= offset && offset <= range.end.offset;
  const old = kept === null ? undefined : findings[kept];
  if (kept !== null && old !== undefined && holds(old)) return kept;
  let best = -1;
  let bestSize = Infinity;
  findings.forEach((finding, index) => {
    const size = finding.range.end.offset - finding.range.start.offset;
    // What spans lines, such as a whole object, would win wherever the caret goes.
    if (!holds(finding) || finding.range.start.line !== finding.range.end.line || size >= bestSize) return;
    best = index;
    bestSize = size;
  });
  return best;
}

/** One way to mend something on a line. */
export interface OfferedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes for a caret, those of the finding it stands in first, then of the line; in each safe ones first. */
export function fixesAt(findings: readonly Finding[], offset: number, line: number): OfferedFix[] {
  const rank = ({ range }: Finding): number => {
    if (range.start.offset > offset || offset > range.end.offset) return Number.MAX_SAFE_INTEGER;
    return range.end.offset - range.start.offset;
  };
  return findings
    .filter(
      ({ range }) => range.start.line === line || (range.end.line === line && range.start.offset <= offset && offset <= range.end.offset),
    )
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((finding) => [...finding.fixes].sort((a, b) => Number(b.safe) - Number(a.safe)).map((fix) => ({ finding, fix })));
}
