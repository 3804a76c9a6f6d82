import type { Finding, Report, Subject } from './finding.ts';
import { parseJson } from './json/parse.ts';
import { Collector, type Origin } from './lint/collector.ts';
import { Linter } from './lint/lint.ts';
import type { LintOptions } from './lint/options.ts';
import { detect } from './payload/detect.ts';
import { ResourcePlaces } from './payload/resource-places.ts';
import { ClientNamer } from './profile/client-namer.ts';
import type { Catalog } from './schema/catalog.ts';
import { catalogs } from './schema/catalogs.ts';

const MAX_FINDINGS = 1_000;
/** Of a million payloads in one text not every subject can be kept: these, and each that a listed finding is about. */
const MAX_SUBJECTS = 1_000;

/**
 * Lints one payload.
 * @param text any text: what is no JSON, or no SCIM, gets a finding that says so.
 * @param options what the caller decides; the rest is detected.
 * @returns what the payload is, and what is wrong with it; never throws.
 */
export function validate(text: string, options: LintOptions = {}): Report {
  const validation = new Validation(options);
  validation.add(text);
  return validation.finish('payload');
}

/** Lints payloads one after the other into one report; memory is bounded by `maxFindings`, not by their number. */
export class Validation {
  private readonly options: LintOptions;
  private readonly catalog: Catalog;
  private readonly collector: Collector;
  private readonly linter: Linter;
  private subjects: Subject[] = [];
  private payloads = 0;
  private resourceCount = 0;

  constructor(options: LintOptions) {
    this.options = options;
    this.catalog = options.catalog ?? catalogs['2.0'];
    this.collector = new Collector(options.rules ?? {}, options.maxFindings ?? MAX_FINDINGS, options);
    this.linter = new Linter(this.catalog, this.collector);
  }

  /**
   * @param origin where the payload stands in a text of many: on a line of its own. Absent where it is the whole text.
   * @returns the findings that this payload added to the list, places in the whole text.
   */
  add(text: string, origin?: Origin): readonly Finding[] {
    const document = parseJson(text);
    const detected = detect(document, this.catalog, this.options);
    this.linter.lint(document, detected);
    this.payloads++;
    const places = new ResourcePlaces(document, detected.subject.kind);
    this.resourceCount += places.count;
    if (this.subjects.length >= MAX_SUBJECTS && !this.collector.hasKept) return [];
    const client = new ClientNamer(document, detected.subject, this.options.client);
    const added = this.collector.closeDocument(document, this.subjects.length, origin ?? { offset: 0, line: 1 }, {
      places,
      habitsOf: (rule, pointer) => client.habitsOf(rule, pointer),
    });
    const subject = client.subject();
    this.subjects.push(origin ? placed(subject, text, origin) : subject);
    return added;
  }

  /** Forgets all that was added and keeps what it knows of definitions: for the next report. */
  forget(): void {
    this.collector.forget();
    this.subjects = [];
    this.payloads = 0;
    this.resourceCount = 0;
  }

  /** The report over all payloads that were added. */
  finish(form: Report['form']): Report {
    const { subjects, payloads, resourceCount } = this;
    return { form, subjects, payloads, resourceCount, ...this.collector.finish() };
  }
}

/** A subject of NDJSON with the line that it stands on. */
function placed(subject: Subject, line: string, origin: Origin): Subject {
  const { offset } = origin;
  const start = { offset, line: origin.line, column: 1 };
  const end = { offset: offset + line.length, line: origin.line, column: line.length + 1 };
  const evidence = subject.evidence.map((reason) => (reason.line === undefined ? reason : { ...reason, line: origin.line }));
  return { ...subject, range: { start, end }, evidence };
}
