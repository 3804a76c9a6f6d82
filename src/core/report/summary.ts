import type { Counts, Finding, Report, Subject } from '../finding.ts';

/**
 * Counts in words, for example `2 errors, 1 warning`; `no findings` when all are 0.
 */
export function countsInWords(counts: Counts): string {
  const parts = [plural(counts.error, 'error'), plural(counts.warning, 'warning'), plural(counts.info, 'note')].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** The counts of several reports together. */
export function sumOfCounts(all: readonly Counts[]): Counts {
  const sum = { error: 0, warning: 0, info: 0 };
  for (const { error, warning, info } of all) {
    sum.error += error;
    sum.warning += warning;
    sum.info += info;
  }
  return sum;
}

/** What a payload is taken for, for example `SCIM 2.0 User in a POST request, looks like Entra ID (default)`. */
export function subjectInWords(subject: Subject): string {
  const { client } = subject;
  const who = client === undefined ? '' : `, ${client.certainty === 'told' ? 'from' : 'looks like'} ${client.name}`;
  const where = subject.direction === 'response' ? 'in a response' : `in a ${subject.method === null ? '' : `${subject.method} `}request`;
  return `SCIM ${subject.version} ${kindInWords(subject)} ${where}${who}`;
}

/** The habits of the likely client that a finding is, each as what it does and what servers make of that. */
export function habitsInWords(report: Report, finding: Finding): readonly string[] {
  const known = report.subjects[finding.subject]?.client?.habits ?? [];
  return known.filter(({ id }) => finding.habits?.includes(id)).map(({ text }) => text);
}

/** What a text holds: its payload, or how many of them; null where there is none. */
export function contentInWords({ form, payloads, subjects }: Report): string | null {
  const [subject] = subjects;
  if (form === 'ndjson') return `NDJSON, ${plural(payloads, 'payload') ?? 'no payloads'}`;
  return subject === undefined ? null : subjectInWords(subject);
}

/** How many findings a truncated report leaves out, as a sentence; null when it lists them all. */
export function truncationInWords(report: Report): string | null {
  if (!report.truncated) return null;
  const all = report.counts.error + report.counts.warning + report.counts.info;
  return `The first ${inThousands(report.findings.length)} of ${inThousands(all)} findings are listed.`;
}

function kindInWords({ kind, resourceType }: Subject): string {
  if (kind === null) return 'payload of unknown kind';
  if (kind === 'Resource') return resourceType ?? 'resource of unknown type';
  return resourceType === null ? kind : `${kind} (${resourceType})`;
}

function plural(count: number, word: string): string | null {
  if (count === 0) return null;
  return `${inThousands(count)} ${word}${count === 1 ? '' : 's'}`;
}

function inThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ',');
}
