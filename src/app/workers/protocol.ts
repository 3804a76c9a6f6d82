/** What page and lint worker say to each other. Types only: neither side pulls in the other. */
import type { Range, Report, Severity, TextEdit } from '../../core/finding.ts';
import type { RuleExamples } from '../../core/exchange/rule-examples.ts';
import type { LintOptions } from '../../core/lint/options.ts';
import type { Completions } from '../../core/payload/completion.ts';
import type { PlaceDescription } from '../../core/payload/describe-place.ts';
import type { PersonalData, Replacement } from '../../core/payload/personal-data.ts';
import type { CompletionAsk, FilterAnswer, FilterAsk } from './filter-protocol.ts';
import type { PatchAnswer, PatchAsk, WriteAnswer, WriteAsk } from './patch-protocol.ts';
import type { Completion } from '../../core/filter/complete.ts';

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

/** The examples of each rule, by rule. */
export type RuleExampleGroups = readonly RuleExamples[];

/** The text of a job: in the message, or as bytes that are read once under each key. */
export type Source = { readonly text: string } | { readonly big: BigSource };

export interface BigSource {
  readonly key: number;
  readonly blob: Blob;
}

/** What the page is told of a text beside the report. */
export interface Overview {
  readonly lines: number;
  /** `UTF-16`, or that bytes could not be read; null where nothing is out of the ordinary. */
  readonly encoding: string | null;
}

/** How far a job has come. */
export interface Progress {
  readonly step: 'reading' | 'checking';
  /** Counted so far. */
  readonly findings: number;
}

/** Some lines around a place of a big text, each cut to what can be shown. */
export interface Surroundings {
  readonly lines: readonly ShownLine[];
  /** The stretch of the text that previews of fixes are made of, and where it begins. */
  readonly excerpt: string;
  readonly excerptStart: number;
  /** Lines of the whole text. */
  readonly lineCount: number;
}

export interface ShownLine {
  readonly number: number;
  readonly text: string;
  /** Offset of `text` in the whole. */
  readonly offset: number;
  /** How many code units of the line are left out before and after. */
  readonly before: number;
  readonly after: number;
}

/** A lint report with the time it took in the worker, in milliseconds. */
export interface TimedReport {
  readonly report: Report;
  readonly ms: number;
  /** How many members were looked at; counted only where nothing was found. */
  readonly members: number;
  readonly overview: Overview;
}

/** Every job of the lint worker: what is asked and what comes back. */
export interface Jobs {
  lint: { ask: Source & { options: LintOptions }; answer: TimedReport };
  /** All safe fixes, or those of one rule, applied until none is left. */
  fix: { ask: { text: string; options: LintOptions; rule?: string }; answer: { text: string; applied: number } };
  /** Null when the text does not parse. */
  format: { ask: { text: string }; answer: string | null };
  rules: { ask: Record<never, never>; answer: readonly RuleFacts[] };
  /** What texts that belong together tell about persons, and each text with stand-ins for it (`findPersonalData`, `replacePersonalDataTogether`). */
  personalData: { ask: { texts: readonly string[] }; answer: PersonalData & { readonly replaced: readonly Replacement[] } };
  /** What an expression means, and what it finds among resources. */
  filter: { ask: FilterAsk; answer: FilterAnswer };
  /** What may come next in an expression. */
  completeFilter: { ask: CompletionAsk; answer: readonly Completion[] };
  /** What a PATCH does to a resource, by each reading. */
  patch: { ask: PatchAsk; answer: PatchAnswer };
  /** The PATCH from one resource to another. */
  writePatch: { ask: WriteAsk; answer: WriteAnswer };
  /** The examples of every rule, each completed so that it can be opened alone. */
  ruleExamples: { ask: Record<never, never>; answer: RuleExampleGroups };
  /** What stands at an offset; null where nothing that is known does. */
  describe: { ask: { text: string; offset: number; options: LintOptions }; answer: PlaceDescription | null };
  /** What can be written at an offset. */
  complete: { ask: { text: string; offset: number; options: LintOptions }; answer: Completions };
  /** The report as Markdown. */
  markdown: { ask: Source & { options: LintOptions; title?: string }; answer: string };
  /** Reads a file: a text that an editor can hold comes back as text, a longer one as bytes that no longer hang on the file. */
  open: { ask: { file: Blob; largest: number }; answer: { readonly text: string } | { readonly blob: Blob } | null };
  /** A pasted text as bytes. */
  toBytes: { ask: { text: string }; answer: Blob };
  /** As `fix`, with the new text as bytes. */
  fixBig: { ask: { big: BigSource; options: LintOptions; rule?: string }; answer: { readonly blob: Blob; readonly applied: number } };
  /** The big text with some edits made. */
  editBig: { ask: { big: BigSource; edits: readonly TextEdit[] }; answer: Blob };
  /** The lines around a range, or the first ones; `cover` lists the edits whose places the excerpt must hold. */
  surroundings: { ask: { big: BigSource; range: Range | null; cover: readonly TextEdit[] }; answer: Surroundings };
  /** One stretch of a big text as an editor shows it: indented, where it stands on one line. */
  takeResource: { ask: { big: BigSource; start: number; end: number }; answer: string };
  /** The big text with `text` in the place of a stretch that was taken, written as that was: on one line, or indented as far. */
  putResource: { ask: { big: BigSource; start: number; length: number; text: string }; answer: Blob };
  /** The next place of some words in a big text after `from`, from the start again behind the end; null where they are not in it. */
  find: { ask: { big: BigSource; words: string; from: number; back: boolean }; answer: Range | null };
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
  | { readonly number: number; readonly ok: false; readonly error: JobError }
  | { readonly number: number; readonly progress: Progress };
