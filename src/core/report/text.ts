import type { Counts, Finding, Report, Severity } from '../finding.ts';
import { printable, quote, type QuotedText } from './source-line.ts';
import { contentInWords, countsInWords, habitsInWords, sumOfCounts, truncationInWords } from './summary.ts';

/** A payload that was linted: its name for people, its text, its report. */
export interface LintedFile {
  readonly file: string;
  readonly text: QuotedText;
  readonly report: Report;
}

const escape = '\u{1b}';
const colours: Readonly<Record<Severity | 'dim', string>> = { error: '31', warning: '33', info: '36', dim: '2' };

/**
 * The findings of one file for a terminal: `file:line:column  severity  message  rule  section`, the source line underlined, the fixes.
 * @param options `colour`: with ANSI colours.
 * @returns lines that each end with a line feed; '' when there is no finding.
 */
export function toText({ file, text, report }: LintedFile, options: { readonly colour?: boolean } = {}): string {
  if (report.findings.length === 0) return '';
  const paint = painter(options.colour === true);
  const places = report.findings.map(({ range }) => `${printable(file)}:${range.start.line}:${range.start.column}`);
  const width = Math.max(...places.map((place) => place.length));
  const content = contentInWords(report);
  const lines = content === null ? [] : [paint('dim', `${printable(file)}: ${printable(content)}`), ''];
  for (const [index, finding] of report.findings.entries()) {
    const habits = habitsInWords(report, finding);
    lines.push(...findingLines(finding, (places[index] ?? '').padEnd(width), text, paint), ...habitLines(finding, habits, paint), '');
  }
  const left = truncationInWords(report);
  if (left !== null) lines.push(left, '');
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** The last line of a report over files, for example `2 errors, 1 warning in 1 file`. */
export function textSummary(counts: readonly Counts[]): string {
  return `${countsInWords(sumOfCounts(counts))} in ${counts.length} file${counts.length === 1 ? '' : 's'}`;
}

type Paint = (colour: Severity | 'dim', text: string) => string;

function painter(colour: boolean): Paint {
  return colour ? (name, text) => `${escape}[${colours[name]}m${text}${escape}[0m` : (_name, text) => text;
}

function findingLines(finding: Finding, place: string, text: QuotedText, paint: Paint): string[] {
  const { severity, message, rule, spec, fixes, range } = finding;
  const { number, source, underline } = quote(text, range);
  const margin = ' '.repeat(String(number).length);
  const origin = [rule, ...(spec.length === 0 ? [] : [spec.join(', ')])].join('  ');
  return [
    `${place}  ${paint(severity, severity.padEnd(7))}  ${printable(message)}  ${paint('dim', origin)}`,
    `  ${paint('dim', `${number} |`)} ${source}`,
    `  ${paint('dim', `${margin} |`)} ${paint(severity, underline)}`,
    ...fixes.map((fix) => `  ${margin} ${paint('dim', '=')} ${fix.safe ? 'fix' : 'possible fix'}: ${printable(fix.title)}`),
  ];
}

function habitLines({ range }: Finding, habits: readonly string[], paint: Paint): string[] {
  const margin = ' '.repeat(String(range.start.line).length);
  return habits.map((habit) => `  ${margin} ${paint('dim', '=')} client: ${printable(habit)}`);
}
