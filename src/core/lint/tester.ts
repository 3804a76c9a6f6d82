import { describe, expect, test } from 'vitest';
import { applyEdits, type Finding } from '../finding.ts';
import { catalogs } from '../schema/catalogs.ts';
import { validate } from '../validate.ts';
import { damagesOf, type JsonObject } from './damages.ts';
import { optionsOf, readMarks } from './example.ts';
import type { LintOptions } from './options.ts';
import type { Example, InvalidExample, Rule } from './rule.ts';

/** Edges of a rule that would clutter its documentation: by what each shows. */
export interface RuleCases {
  readonly valid?: Readonly<Record<string, string | Example>>;
  readonly invalid: Readonly<Record<string, InvalidExample & { readonly fixed?: string }>>;
}

/**
 * Tests the edges of a rule.
 * `valid` texts draw nothing from it; `invalid` ones exactly the marked underline, and each of its safe fixes removes the finding.
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.id, () => {
    for (const [name, example] of Object.entries(cases.valid ?? {})) {
      test(`says nothing of ${name}`, () => {
        expect(findingsOf(rule, typeof example === 'string' ? { text: example } : example)).toEqual([]);
      });
    }
    for (const [name, example] of Object.entries(cases.invalid)) test(`finds ${name}`, () => checkInvalid(rule, example));
  });
}

/** Asserts what an invalid example promises: underline, message, severity, and that its fixes mend it. */
export function checkInvalid(rule: Rule, example: InvalidExample & { readonly fixed?: string }): void {
  const { text, underlines } = readMarks(example.text);
  const options = optionsOf(example);
  const all = validate(text, options).findings;
  const own = all.filter((finding) => finding.rule === rule.id);
  expect(own.map(underlineOf)).toEqual(underlines);
  const elsewhere = all.filter((finding) => !isOwnMatter(finding, rule) && own.some((one) => isSamePlace(one, finding)));
  expect(
    elsewhere.map((finding) => finding.rule),
    'a second rule reports the same place',
  ).toEqual([]);
  if (example.message !== undefined) expect(own[0]?.message).toBe(example.message);
  if (example.severity !== undefined) expect(own[0]?.severity).toBe(example.severity);
  for (const { message } of own) expect(message, 'a placeholder was left open').not.toMatch(/\{\w+\}/u);
  for (const finding of own) checkFixes(finding, text, options, own.length);
  if (example.fixed !== undefined) expect(applyEdits(text, own[0]?.fixes[0]?.edits ?? [])).toBe(example.fixed);
}

function checkFixes(finding: Finding, text: string, options: LintOptions, count: number): void {
  for (const fix of finding.fixes) {
    const mended = validate(applyEdits(text, fix.edits), options).findings.filter((one) => one.rule === finding.rule);
    expect(mended.length, `"${fix.title}" mends its finding`).toBeLessThan(count);
  }
}

/** The findings of one rule for an example as it stands. */
export function findingsOf(rule: Rule, example: Example): Finding[] {
  return validate(example.text, optionsOf(example)).findings.filter((finding) => finding.rule === rule.id);
}

/**
 * Damages a right payload in each way, and lints what comes of it as what the payload was.
 * @param tried damages that other payloads have shown already, as `User.emails.value: another type`; this payload's are added.
 * @returns those damages that no finding shows in their place: none, if all is well.
 */
export function unfoundDamages(payload: JsonObject, options: LintOptions = {}, tried = new Set<string>()): string[] {
  const catalog = options.catalog ?? catalogs['2.0'];
  const [subject] = validate(JSON.stringify(payload), options).subjects;
  if (!subject?.kind) return ['the payload is not recognised'];
  const { version, kind, direction, method, resourceType } = subject;
  const told: LintOptions = {
    ...options,
    version,
    kind,
    direction,
    ...(method === null ? {} : { method }),
    ...(resourceType === null ? {} : { resourceType }),
  };
  return [...damagesOf(payload, subject, catalog)].flatMap(({ name, path, text, at }) => {
    const key = `${direction} ${method ?? ''} ${path}: ${name}`;
    if (tried.has(key)) return [];
    tried.add(key);
    const places = validate(text, told).findings.map(({ pointer }) => pointer);
    return places.includes(at) ? [] : [`${name}: ${at} (found at ${places.join(', ')})`];
  });
}

function underlineOf(finding: Finding): { start: number; end: number } {
  return { start: finding.range.start.offset, end: finding.range.end.offset };
}

/** How a name is spelt is another mistake than what stands under it, though it has the same place. */
function isOwnMatter({ rule: id }: Finding, rule: Rule): boolean {
  return id === rule.id || id === 'attribute-name-as-defined';
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return (
    a.range.start.offset === b.range.start.offset &&
    a.range.end.offset === b.range.end.offset &&
    (a.pointer === b.pointer || a.pointer === null)
  );
}
