import { applyEdits, type Finding, type TextEdit } from '../finding.ts';
import { parseJson } from '../json/parse.ts';
import type { JsonProblemCode } from '../json/problem.ts';
import type { LintOptions } from '../lint/options.ts';
import { Validation } from '../validate.ts';
import { formOf } from './lint-text.ts';
import { isBlankLine, ndjsonLines } from './ndjson-lines.ts';

const MAX_ROUNDS = 20;

/** As long as one of these waits for a person, nobody knows what belongs where, and only the syntax is mended. */
const OPEN_STRUCTURE: ReadonlySet<JsonProblemCode> = new Set([
  'missingClose',
  'unexpected',
  'openString',
  'innerQuote',
  'missingName',
  'tooMany',
]);

/** Which fixes to apply: all safe ones, or those of one rule. */
export interface FixChoice {
  readonly rule?: string;
}

/**
 * Applies safe fixes and lints again until none is left: one mended mistake may show the next. NDJSON is mended line by line.
 * @returns the new text and how many findings were mended.
 */
export function fixText(text: string, options: LintOptions = {}, choice: FixChoice = {}): { text: string; applied: number } {
  const fixer = new Fixer(options, choice);
  if (formOf(text, options) === 'payload') return fixer.fix(text);
  const parts: string[] = [];
  let applied = 0;
  for (const { text: line, end } of ndjsonLines(text)) {
    const fixed = fixer.fixLine(line);
    parts.push(fixed.text, end);
    applied += fixed.applied;
  }
  return { text: parts.join(''), applied };
}

/** Mends payloads one after the other. */
export class Fixer {
  private readonly validation: Validation;
  private readonly choice: FixChoice;

  constructor(options: LintOptions, choice: FixChoice = {}) {
    this.validation = new Validation(options);
    this.choice = choice;
  }

  /** Mends one payload, see `fixText`. */
  fix(text: string): { text: string; applied: number } {
    let mended = text;
    let applied = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const findings = this.findingsOf(mended);
      if (findings.length === 0) break;
      const chosen = chooseEdits(hasOpenStructure(mended) ? findings.filter(({ rule }) => rule === 'json-syntax') : findings, this.choice);
      if (chosen.applied === 0) break;
      mended = applyEdits(mended, chosen.edits);
      applied += chosen.applied;
    }
    return { text: mended, applied };
  }

  /** Mends a line of NDJSON; it stays one line. */
  fixLine(line: string): { text: string; applied: number } {
    const fixed = isBlankLine(line) ? undefined : this.fix(line);
    return fixed === undefined || /[\r\n]/u.test(fixed.text) ? { text: line, applied: 0 } : fixed;
  }

  private findingsOf(text: string): readonly Finding[] {
    this.validation.forget();
    return this.validation.add(text).filter(({ fixes }) => fixes.some(({ safe }) => safe));
  }
}

function hasOpenStructure(text: string): boolean {
  return parseJson(text).problems.some(({ code, fix }) => OPEN_STRUCTURE.has(code) && fix?.safe !== true);
}

/** The safe fixes that do not get in each other's way, first come first served; the others follow in a later round. */
function chooseEdits(findings: readonly Finding[], choice: FixChoice): { edits: readonly TextEdit[]; applied: number } {
  const edits: TextEdit[] = [];
  let applied = 0;
  for (const finding of findings) {
    if (choice.rule !== undefined && finding.rule !== choice.rule) continue;
    const fix = finding.fixes.find((one) => one.safe);
    if (!fix || fix.edits.some((edit) => touchesOne(edits, edit))) continue;
    for (const edit of fix.edits) edits.splice(firstFrom(edits, edit.offset), 0, edit);
    applied++;
  }
  return { edits, applied };
}

/** @param edits sorted by offset, none touching another. */
function touchesOne(edits: readonly TextEdit[], edit: TextEdit): boolean {
  const at = firstFrom(edits, edit.offset);
  const [before, after] = [edits[at - 1], edits[at]];
  return (before !== undefined && touches(before, edit)) || (after !== undefined && touches(after, edit));
}

/** Index of the first edit at an offset or behind it. */
function firstFrom(edits: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  // The usual edit stands behind all others.
  if (high > 0 && (edits[high - 1]?.offset ?? 0) < offset) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.offset <= b.offset + b.length && b.offset <= a.offset + a.length;
}
