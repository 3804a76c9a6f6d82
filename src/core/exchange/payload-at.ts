import type { LintOptions } from '../lint/options.ts';
import { completePlace } from '../payload/complete-place.ts';
import type { Completions } from '../payload/completion.ts';
import { describePlace, type PlaceDescription } from '../payload/describe-place.ts';
import { looksLikeNdjson } from './ndjson.ts';

/** `describePlace` for any text that `lint` reads: in NDJSON the line is the payload, offsets are those of the whole text. */
export function describeAt(text: string, offset: number, options: LintOptions = {}): PlaceDescription | null {
  const payload = payloadAt(text, offset, options);
  const described = describePlace(payload.text, offset - payload.start, options);
  return described && { ...described, start: described.start + payload.start, end: described.end + payload.start };
}

/** `completePlace` for any text that `lint` reads: in NDJSON the line is the payload, offsets are those of the whole text. */
export function completeAt(text: string, offset: number, options: LintOptions = {}): Completions {
  const { text: payload, start } = payloadAt(text, offset, options);
  const found = completePlace(payload, offset - start, options);
  return {
    ...found,
    start: found.start + start,
    end: found.end + start,
    edits: found.edits.map((edit) => ({ ...edit, offset: edit.offset + start })),
  };
}

function payloadAt(text: string, offset: number, { form = 'auto' }: LintOptions): { text: string; start: number } {
  if (form === 'payload' || (form === 'auto' && !looksLikeNdjson(text))) return { text, start: 0 };
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = /^[^\r\n]*/u.exec(text.slice(start))?.[0].length ?? 0;
  return { text: text.slice(start, start + length), start };
}
