import type { Report } from '../finding.ts';
import type { LintOptions } from '../lint/options.ts';
import { validate } from '../validate.ts';

/**
 * Lints a text: the front door of the engine.
 * @param text a payload as it was sent or is about to be sent, in any state of repair.
 * @param options what the caller decides; what is left out is detected.
 * @returns what the text is taken for, its findings sorted by offset, and exact counts; never throws.
 */
export function lint(text: string, options: LintOptions = {}): Report {
  return validate(text, options);
}
