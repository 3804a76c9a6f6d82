import type { Report } from '../finding.ts';
import type { LintOptions } from '../lint/options.ts';
import { Validation } from '../validate.ts';
import { isBlankLine, ndjsonLines } from './ndjson-lines.ts';

/** How many lines are looked at before a text is taken for NDJSON. */
const LOOKED_AT = 20;

/**
 * Whether a text is NDJSON: one JSON document a line. A payload over several lines never has a whole document as its first line and others
 * behind it, however broken it is; two documents one behind the other, each over several lines, have most lines no document.
 * @param text the whole text, or the whole lines at its start.
 */
export function looksLikeNdjson(text: string): boolean {
  const lines = firstLines(text);
  const [first, second] = lines;
  if (first === undefined || second === undefined || !isDocument(first)) return false;
  const documents = lines.filter(isDocument).length;
  // Of two lines the second may be cut short; anything that does not even begin like a payload is text behind one.
  return documents * 2 > lines.length || (lines.length === 2 && /^\s*[{[]/u.test(second));
}

/** Lines that are not blank. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < LOOKED_AT;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (!isBlankLine(line)) lines.push(line);
    if (end < 0) break;
    at = end + 1;
  }
  return lines;
}

/** An object or array that is whole and well-formed. */
function isDocument(line: string): boolean {
  const text = line.replace(/^\uFEFF/u, '').trim();
  if (!/^[{[]/u.test(text) || !/[}\]]$/u.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Lints NDJSON: each line that is not blank is a payload of its own, a broken one hides no other.
 * @returns pointers within the line, places in the whole text; an empty text is one empty payload.
 */
export function lintNdjson(text: string, options: LintOptions): Report {
  const validation = new Validation(options);
  let empty = true;
  for (const { text: payload, offset, line } of ndjsonLines(text)) {
    if (isBlankLine(payload)) continue;
    validation.add(payload, { offset, line });
    empty = false;
  }
  if (empty) validation.add(text);
  return validation.finish('ndjson');
}
