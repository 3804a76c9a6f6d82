/** What page and lint worker say to each other. Types only: neither side pulls in the other. */
import type { Report, Severity } from '../../core/finding.ts';
import type { LintOptions } from '../../core/lint/options.ts';
import type { PersonalData, Replacement } from '../../core/payload/personal-data.ts';

/** A field failure that a rule explains. */
export interface FailureFacts {
  readonly number: number;
  /** In how many public threads it was met. */
  readonly met: number;
  readonly symptom: string;
}

/** What the page shows about a rule; asked once, since rules do not change while the page is open. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly spec: readonly string[];
  readonly failures: readonly FailureFacts[];
}

/** A lint report with the time it took in the worker, in milliseconds. */
export interface TimedReport {
  readonly report: Report;
  readonly ms: number;
  /** How many members were looked at; counted only where nothing was found. */
  readonly members: number;
}

/** Every job of the lint worker: what is asked and what comes back. */
export interface Jobs {
  lint: { ask: { text: string; options: LintOptions }; answer: TimedReport };
  /** All safe fixes, or those of one rule, applied until none is left. */
  fix: { ask: { text: string; options: LintOptions; rule?: string }; answer: { text: string; applied: number } };
  /** Null when the text does not parse. */
  format: { ask: { text: string }; answer: string | null };
  rules: { ask: Record<never, never>; answer: readonly RuleFacts[] };
  /** What texts that belong together tell about persons, and each text with stand-ins for it (`findPersonalData`, `replacePersonalDataTogether`). */
  personalData: { ask: { texts: readonly string[] }; answer: PersonalData & { readonly replaced: readonly Replacement[] } };
  /** The report as Markdown. */
  markdown: { ask: { text: string; options: LintOptions; title?: string }; answer: string };
}

export type JobName = keyof Jobs;

/** One request: `number` grows, so that an answer can be told from the answer to a newer request. */
export type JobRequest = { [Name in JobName]: { readonly number: number; readonly job: Name; readonly ask: Jobs[Name]['ask'] } }[JobName];

export interface JobError {
  readonly message: string;
  readonly stack: string;
}

export type JobReply =
  | { readonly number: number; readonly ok: true; readonly answer: Jobs[JobName]['answer'] }
  | { readonly number: number; readonly ok: false; readonly error: JobError };
