import type { Severity } from '../finding.ts';
import { formatJson } from '../json/format.ts';
import { complete, optionsOf, readMarks } from '../lint/example.ts';
import type { LintOptions } from '../lint/options.ts';
import { rules } from '../lint/registry.ts';
import type { Example, Rule } from '../lint/rule.ts';
import { lint } from './lint-text.ts';

/** One example of a rule, as a whole payload. */
export interface RuleExample {
  readonly text: string;
  readonly passes: boolean;
  /** What is known of it beside the text. */
  readonly options: LintOptions;
}

/** What a rule shows of itself. */
export interface RuleExamples {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** Failing ones first. */
  readonly examples: readonly RuleExample[];
}

/** The examples of all rules, by id, each in the smallest complete payload of its kind and over several lines where that changes no finding. */
export function ruleExamples(): readonly RuleExamples[] {
  return rules.map((rule) => ({
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    examples: [
      ...rule.invalid.map((example) => whole(rule, { ...example, text: readMarks(example.text).text }, false)),
      ...rule.valid.map((example) => whole(rule, example, true)),
    ],
  }));
}

function whole(rule: Rule, example: Example, passes: boolean): RuleExample {
  const options = optionsOf(example);
  const wanted = countOf(rule, example.text, options);
  const completed = complete(example);
  // What a rule finds missing must not be added.
  const text = countOf(rule, completed, options) === wanted ? completed : example.text;
  const formatted = formatJson(text);
  return { text: formatted !== null && countOf(rule, formatted, options) === wanted ? formatted : text, passes, options };
}

function countOf(rule: Rule, text: string, options: LintOptions): number {
  return lint(text, options).countsByRule[rule.id] ?? 0;
}
