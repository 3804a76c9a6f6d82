import type { Report } from '../finding.ts';
import type { LintOptions } from '../lint/options.ts';
import { validate } from '../validate.ts';
import { lintNdjson, looksLikeNdjson } from './ndjson.ts';

/**
 * Lints a text: the front door of the engine.
 * @param text a payload as it was sent or is about to be sent, in any state of repair; or NDJSON, one payload a line, whose lines are
 * subjects of their own: pointers count within the line, places in the whole text. `options.form` decides which, else the text does.
 * @param options what the caller decides; what is left out is detected.
 * @returns what the text is taken for, its findings sorted by offset, and exact counts; never throws.
 */
export function lint(text: string, options: LintOptions = {}): Report {
  return formOf(text, options) === 'ndjson' ? lintNdjson(text, options) : validate(text, options);
}

/** What a text is taken for: what the caller says, else what its lines say. */
export function formOf(text: string, { form = 'auto' }: LintOptions): Report['form'] {
  if (form !== 'auto') return form;
  return looksLikeNdjson(text) ? 'ndjson' : 'payload';
}
