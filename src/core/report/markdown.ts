import type { Finding, Report, Severity } from '../finding.ts';
import { printable, quote, type QuotedText } from './source-line.ts';
import { contentInWords, countsInWords, habitsInWords, truncationInWords } from './summary.ts';

export interface MarkdownOptions {
  /** What the heading names, for example the file. */
  readonly title?: string;
  /** Levels that were given for rules instead of their own: the report says so. */
  readonly levels?: Readonly<Record<string, 'off' | Severity>>;
}

/**
 * A report to paste into a ticket: what the payload is, a table of the findings, and the lines they stand on.
 * It quotes no more of the payload than these lines, long ones cut.
 * @returns GitHub-flavoured Markdown that ends with a line feed.
 */
export function toMarkdown(text: QuotedText, report: Report, options: MarkdownOptions = {}): string {
  const content = contentInWords(report);
  const parts = [
    `## ${escapeMarkdown(options.title ?? 'SCIM payload')}: ${countsInWords(report.counts)}`,
    ...(content === null ? [] : [`${escapeMarkdown(content)}, checked by scimlab.`]),
    ...levelsInWords(options.levels ?? {}),
  ];
  if (report.findings.length > 0) {
    parts.push(table(report.findings));
    const habits = habitList(report);
    if (habits !== '') parts.push(habits);
    const left = truncationInWords(report);
    if (left !== null) parts.push(left);
    parts.push(codeBlock(quotedLines(text, report.findings)));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Which rules were off or had another level: a reader would miss them otherwise. */
function levelsInWords(levels: Readonly<Record<string, 'off' | Severity>>): readonly string[] {
  const entries = Object.entries(levels);
  const off = entries.flatMap(([rule, level]) => (level === 'off' ? [`\`${rule}\``] : []));
  const changed = entries.flatMap(([rule, level]) => (level === 'off' ? [] : [`\`${rule}\` as ${level}`]));
  const sentences = [
    ...(off.length > 0 ? [`Rules off: ${off.join(', ')}.`] : []),
    ...(changed.length > 0 ? [`Levels changed: ${changed.join(', ')}.`] : []),
  ];
  return sentences.length > 0 ? [sentences.join(' ')] : [];
}

function table(findings: readonly Finding[]): string {
  const rows = findings.map(({ range, severity, message, rule, spec }) =>
    row([String(range.start.line), severity, withCode(message), `\`${rule}\``, escapeMarkdown(spec.join(', '))]),
  );
  return [row(['Line', 'Severity', 'Finding', 'Rule', 'Section']), '| ---: | --- | --- | --- | --- |', ...rows].join('\n');
}

/** What the likely client is known to do, with the lines that show it. */
function habitList(report: Report): string {
  const lines = new Map<string, Set<number>>();
  for (const finding of report.findings) {
    for (const habit of habitsInWords(report, finding)) {
      lines.set(habit, (lines.get(habit) ?? new Set()).add(finding.range.start.line));
    }
  }
  return [...lines].map(([habit, at]) => `- Line ${[...at].join(', ')}: ${withCode(habit)}`).join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The line of each finding, underlined; findings at one place share it. */
function quotedLines(text: QuotedText, findings: readonly Finding[]): string {
  const places = new Map(findings.map(({ range }) => [`${range.start.offset} ${range.end.offset}`, range]));
  const lines = [...places.values()].map((range) => quote(text, range));
  const width = Math.max(...lines.map(({ number }) => String(number).length));
  const quoted: string[] = [];
  let previous = '';
  for (const { number, source, underline } of lines) {
    const line = `${String(number).padStart(width)} | ${source}`;
    if (line !== previous) quoted.push(line.trimEnd());
    quoted.push(`${' '.repeat(width)} | ${underline}`);
    previous = line;
  }
  return quoted.join('\n');
}

/** A fenced block whose fence is longer than any run of back-ticks in it. */
function codeBlock(content: string): string {
  const runs = (content.match(/`+/gu) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}text\n${content}\n${fence}`;
}

/** A message, with what stands between back-ticks as code; where these do not pair up nothing is code. */
function withCode(message: string): string {
  const pieces = printable(message).split('`');
  if (pieces.length % 2 === 0) return escapeMarkdown(message);
  return pieces
    .map((piece, index) => {
      if (index % 2 === 0) return escapeMarkdown(piece);
      return piece.trim() === '' ? `\\\`${piece}\\\`` : `\`${piece.replaceAll('|', '\\|')}\``;
    })
    .join('');
}

/** Text in which nothing is markup, on one line. */
function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]|~#]/gu, '\\$&')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;');
}
