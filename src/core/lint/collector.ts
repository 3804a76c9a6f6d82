import type { Counts, Finding, Fix, Place, Range, ReportedResource, Severity, TextEdit } from '../finding.ts';
import type { JsonDocument, JsonNode } from '../json/document.ts';
import { rangeAt } from '../json/locate.ts';
import { nameOfResource, type ResourcePlaces } from '../payload/resource-places.ts';
import type { LintOptions } from './options.ts';
import type { ReportOptions, Rule, Spot } from './rule.ts';

interface Reported {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly where: JsonNode | Spot;
  readonly fix: ReportOptions['fix'];
}

export type Levels = Readonly<Record<string, 'off' | Severity>>;

/** Where a document stands in the whole text: its first offset and its first line, which it begins. */
export interface Origin {
  readonly offset: number;
  readonly line: number;
}

/** What is known about the document at hand besides its findings. */
export interface Surroundings {
  readonly places: ResourcePlaces;
  /** Ids of the habits of its client that a finding of that rule at that pointer is. */
  readonly habitsOf: (rule: string, pointer: string) => readonly string[];
}

/** What was collected over all documents. */
export interface Collected {
  readonly resources: readonly ReportedResource[];
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  readonly countsByRule: Readonly<Record<string, number>>;
  readonly truncated: boolean;
}

/** Takes what rules report on one document after the other; counts everything, keeps the first `maxFindings` with their places and fixes. */
export class Collector {
  private kept: Reported[] = [];
  private findings: Finding[] = [];
  private resources: ReportedResource[] = [];
  private counted = { error: 0, warning: 0, info: 0 };
  private readonly countedByRule = new Map<string, number>();
  private total = 0;
  private readonly levels: Levels;
  private readonly maxFindings: number;
  private readonly choice: Pick<LintOptions, 'listed' | 'onFinding'>;

  /** @param choice which findings are listed, and who is told of each. */
  constructor(levels: Levels, maxFindings: number, choice: Pick<LintOptions, 'listed' | 'onFinding'> = {}) {
    this.levels = levels;
    this.maxFindings = maxFindings;
    this.choice = choice;
  }

  isOff(rule: Rule): boolean {
    return this.levels[rule.id] === 'off';
  }

  report(
    rule: Rule,
    message: string,
    where: JsonNode | Spot,
    values: Readonly<Record<string, string | number>>,
    options?: ReportOptions,
  ): void {
    const level = this.levels[rule.id];
    const severity = level === undefined || level === 'off' ? (options?.severity ?? rule.severity) : level;
    this.counted[severity]++;
    this.countedByRule.set(rule.id, (this.countedByRule.get(rule.id) ?? 0) + 1);
    const { listed, onFinding } = this.choice;
    onFinding?.();
    if (listed !== undefined && ((listed.rule ?? rule.id) !== rule.id || (listed.severity ?? severity) !== severity)) return;
    this.total++;
    if (this.willList) this.kept.push({ rule, severity, message, values, where, fix: options?.fix });
  }

  /** The next finding will be listed, not only counted. */
  get willList(): boolean {
    return this.findings.length + this.kept.length < this.maxFindings;
  }

  /** Findings of the document at hand wait to be listed. */
  get hasKept(): boolean {
    return this.kept.length > 0;
  }

  /**
   * Ends a document: its findings, sorted by offset, follow those of the documents before it.
   * @param subject index of what the findings are about.
   * @returns the findings that it added to the list.
   */
  closeDocument(document: JsonDocument, subject: number, origin: Origin, { places, habitsOf }: Surroundings): readonly Finding[] {
    const starts = document.lineStarts;
    const kept = this.kept.toSorted((a, b) => a.where.start - b.where.start || b.where.end - a.where.end);
    const resourceOf = this.resourceFinder(subject, places, (start, end) => shifted(rangeAt(starts, start, end), origin));
    const added = kept.map((reported): Finding => {
      const { rule, where } = reported;
      const resource = resourceOf(where.start);
      const { pointer } = where;
      const habits = habitsOf(rule.id, pointer ?? '');
      return {
        rule: rule.id,
        severity: reported.severity,
        message: fill(rule.messages[reported.message] ?? '', reported.values),
        subject,
        ...(resource === undefined ? {} : { resource }),
        pointer,
        range: shifted(rangeAt(starts, where.start, where.end), origin),
        spec: rule.spec,
        requirements: rule.requirements,
        fixes: listOf(reported.fix?.()).map((fix) => shiftedFix(fix, origin.offset)),
        ...(rule.failures.length > 0 ? { failures: rule.failures } : {}),
        ...(habits.length > 0 ? { habits } : {}),
      };
    });
    for (const finding of added) this.findings.push(finding);
    this.kept = [];
    return added;
  }

  /** Starts anew. */
  forget(): void {
    this.kept = [];
    this.findings = [];
    this.resources = [];
    this.counted = { error: 0, warning: 0, info: 0 };
    this.countedByRule.clear();
    this.total = 0;
  }

  /** All that was collected, with exact counts. */
  finish(): Collected {
    return {
      resources: this.resources,
      findings: this.findings,
      counts: { ...this.counted },
      countsByRule: Object.fromEntries(this.countedByRule),
      truncated: this.total > this.findings.length,
    };
  }

  /** Gives the index of the resource that an offset stands in; findings come in the order of the text, so equal ones follow each other. */
  private resourceFinder(
    subject: number,
    places: ResourcePlaces,
    rangeOf: (start: number, end: number) => Range,
  ): (offset: number) => number | undefined {
    let last = -1;
    return (offset) => {
      const node = places.at(offset);
      if (!node) return undefined;
      if (node.index !== last) {
        last = node.index;
        this.resources.push({ subject, pointer: node.pointer, range: rangeOf(node.start, node.end), name: nameOfResource(node) });
      }
      return this.resources.length - 1;
    };
  }
}

function listOf(fixes: Fix | readonly Fix[] | undefined): readonly Fix[] {
  if (fixes === undefined) return [];
  return 'edits' in fixes ? [fixes] : fixes;
}

function shifted(range: Range, origin: Origin): Range {
  if (origin.offset === 0) return range;
  const move = ({ offset, line, column }: Place): Place => ({ offset: offset + origin.offset, line: line + origin.line - 1, column });
  return { start: move(range.start), end: move(range.end) };
}

function shiftedFix(fix: Fix, by: number): Fix {
  if (by === 0) return fix;
  return { ...fix, edits: fix.edits.map((edit): TextEdit => ({ ...edit, offset: edit.offset + by })) };
}

/** A text of the payload may be as long as the payload; no message needs more of it. */
const LONGEST_VALUE = 500;

/** Puts values into the placeholders of a message; long ones are cut. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => (Object.hasOwn(values, name) ? cut(String(values[name])) : whole));
}

function cut(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value;
}
