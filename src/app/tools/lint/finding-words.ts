import type { Finding, Fix, Report, Severity } from '../../../core/finding.ts';
import type { FailureFacts, RuleFacts } from '../../workers/protocol.ts';

export const severityWord: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Info' };

export const groupWords: Readonly<Record<Severity, { readonly name: string; readonly meaning: string }>> = {
  error: { name: 'Errors', meaning: 'break a MUST' },
  warning: { name: 'Warnings', meaning: 'break a SHOULD or a known client' },
  info: { name: 'Info', meaning: 'legal, but surprising' },
};

/** `2 findings`, `1 finding`; figures with a comma at the thousands. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString('en')} ${amount === 1 ? one : many}`;
}

/** Splits a section such as `RFC 7643 2.4` into the document and `§2.4`. */
export function sectionWords(section: string): { readonly document: string; readonly number: string } {
  const match = /^(?<document>RFC \d+) (?<number>.+)$/.exec(section);
  const number = match?.groups?.number;
  if (number === undefined) return { document: section, number: '' };
  return { document: match?.groups?.document ?? '', number: /^\d/.test(number) ? `§${number}` : number };
}

/** The field failure that this finding explains and that was met most. */
export function failureOf(finding: Finding, rule: RuleFacts | undefined): FailureFacts | undefined {
  const known = rule?.failures ?? [];
  const own = finding.failures === undefined ? known : known.filter(({ number }) => finding.failures?.includes(number));
  return [...own].sort((a, b) => b.met - a.met)[0];
}

/** Text without the marks of code. */
export function plainMessage(message: string): string {
  return message.replaceAll('`', '');
}

/** The fix that F, Ctrl . and the button of a closed card take, and how they ask for it. */
export function mainFix(finding: Finding): { readonly fix: Fix; readonly button: 'Fix' | 'Fix…' | 'Choose…' } | null {
  const [first, second] = finding.fixes;
  if (first === undefined) return null;
  if (second !== undefined) return { fix: first, button: 'Choose…' };
  return { fix: first, button: first.safe ? 'Fix' : 'Fix…' };
}

export function safeFixOf(finding: Finding): Fix | undefined {
  return finding.fixes.find(({ safe }) => safe);
}

/** `9 findings: 5 errors, 3 warnings, 1 info`, as it is read aloud. */
export function countsInWords({ counts }: Report): string {
  const total = counts.error + counts.warning + counts.info;
  if (total === 0) return 'No findings';
  const parts = [
    counts.error > 0 ? count(counts.error, 'error') : '',
    counts.warning > 0 ? count(counts.warning, 'warning') : '',
    counts.info > 0 ? count(counts.info, 'info', 'info') : '',
  ].filter((part) => part !== '');
  return `${count(total, 'finding')}: ${parts.join(', ')}`;
}

/** One finding as a line of Markdown, for a ticket. */
export function findingAsMarkdown({ severity, message, rule, range, spec }: Finding): string {
  const sections = spec.map((section) => {
    const { document, number } = sectionWords(section);
    return `${document} ${number}`.trim();
  });
  return `- **${severityWord[severity]}**, line ${range.start.line}, \`${rule}\` (${sections.join(', ')}): ${message}`;
}

/** Size of a text as people say it: `1.1 kB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
