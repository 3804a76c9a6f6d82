import type { Counts, Finding, Fix, Severity } from '../finding.ts';
import type { JsonDocument, JsonNode } from '../json/document.ts';
import { rangeAt } from '../json/locate.ts';
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

/** Takes what rules report; counts everything, keeps the first `maxFindings`, and computes their places and fixes at the end. */
export class Collector {
  private readonly kept: Reported[] = [];
  private readonly counted = { error: 0, warning: 0, info: 0 };
  private total = 0;
  private readonly levels: Levels;
  private readonly maxFindings: number;

  constructor(levels: Levels, maxFindings: number) {
    this.levels = levels;
    this.maxFindings = maxFindings;
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
    this.total++;
    if (this.kept.length < this.maxFindings) this.kept.push({ rule, severity, message, values, where, fix: options?.fix });
  }

  /** The findings, sorted by offset, with exact counts. */
  finish(document: JsonDocument): { findings: readonly Finding[]; counts: Counts; truncated: boolean } {
    const starts = document.lineStarts;
    const findings = this.kept.map((reported): Finding => {
      const { rule, where } = reported;
      return {
        rule: rule.id,
        severity: reported.severity,
        message: fill(rule.messages[reported.message] ?? '', reported.values),
        subject: 0,
        pointer: where.pointer,
        range: rangeAt(starts, where.start, where.end),
        spec: rule.spec,
        requirements: rule.requirements,
        fixes: listOf(reported.fix?.()),
        ...(rule.failures.length > 0 ? { failures: rule.failures } : {}),
      };
    });
    findings.sort((a, b) => a.range.start.offset - b.range.start.offset || b.range.end.offset - a.range.end.offset);
    return { findings, counts: { ...this.counted }, truncated: this.total > this.kept.length };
  }
}

function listOf(fixes: Fix | readonly Fix[] | undefined): readonly Fix[] {
  if (fixes === undefined) return [];
  return 'edits' in fixes ? [fixes] : fixes;
}

/** Puts values into the placeholders of a message. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}
