import type { Finding, Report, Severity } from '../finding.ts';
import { truncationInWords } from './summary.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Findings as workflow commands, which GitHub Actions shows as annotations of the lines.
 * `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message`; severity info is a notice. `endColumn` is given only where the
 * finding stands on one line: GitHub ignores it elsewhere.
 * @returns lines that each end with a line feed; '' when there is no finding.
 */
export function toGithub(file: string, report: Report): string {
  const left = truncationInWords(report);
  return [
    ...report.findings.map((finding) => command(commands[finding.severity], placeOf(file, finding), messageOf(finding))),
    ...(left === null ? [] : [command('notice', { file }, left)]),
  ].join('');
}

function placeOf(file: string, { rule, range: { start, end } }: Finding): Readonly<Record<string, string | number>> {
  return {
    file,
    line: start.line,
    col: start.column,
    endLine: end.line,
    ...(end.line === start.line ? { endColumn: end.column } : {}),
    title: rule,
  };
}

function messageOf({ message, spec }: Finding): string {
  return spec.length === 0 ? message : `${message} (${spec.join(', ')})`;
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

/** The runner ends a command at a line end, and decodes these three. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property also ends at a comma or colon. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
