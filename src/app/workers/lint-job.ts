import { lint } from '../../core/exchange/lint-text.ts';
import type { Report } from '../../core/finding.ts';
import type { LintOptions } from '../../core/lint/options.ts';
import { readBig, ReadText } from './big-text.ts';
import type { Progress, Source, TimedReport } from './protocol.ts';

/** How often the page is told how far a long check has come. */
const tellMs = 200;

/** The text of a job, whichever way it came. */
export async function readSource(source: Source): Promise<ReadText> {
  if ('big' in source) return readBig(source.big);
  return new ReadText({ text: source.text, encoding: 'utf-8', isDamaged: false });
}

/**
 * Lints a text for the page.
 * @param tell says how far the check has come.
 */
export async function lintJob(source: Source, options: LintOptions, tell: (progress: Progress) => void): Promise<TimedReport> {
  const read = await readSource(source);
  const start = performance.now();
  let findings = 0;
  let told = start;
  tell({ step: 'checking', findings });
  const onFinding = (): void => {
    findings += 1;
    if (findings % 256 > 0 || performance.now() - told < tellMs) return;
    told = performance.now();
    tell({ step: 'checking', findings });
  };
  const report = lint(read.text, { ...options, onFinding });
  const ms = performance.now() - start;
  const clean = report.counts.error + report.counts.warning + report.counts.info === 0;
  return {
    report: forPage(report),
    ms,
    members: clean && 'text' in source ? countMembers(read.text) : 0,
    overview: { lines: read.lineStarts.length, encoding: encodingWords(read) },
  };
}

/** Of many payloads the page shows the reasons of the first one only. */
function forPage(report: Report): Report {
  return { ...report, subjects: report.subjects.map((subject, index) => (index === 0 ? subject : { ...subject, evidence: [] })) };
}

function encodingWords({ encoding, isDamaged }: ReadText): string | null {
  const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
  if (isDamaged) return `${name} with bytes that are none of it`;
  return encoding === 'utf-8' ? null : name;
}

/** How many members of objects a text holds; 0 for what is no JSON. */
function countMembers(text: string): number {
  let count = 0;
  try {
    JSON.parse(text, function (this: unknown, key: string, value: unknown) {
      if (key !== '' && !Array.isArray(this)) count += 1;
      return value;
    });
  } catch {
    return 0;
  }
  return count;
}
