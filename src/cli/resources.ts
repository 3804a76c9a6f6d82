import { isBlankLine, type NdjsonLine, NdjsonLines } from '../core/exchange/ndjson-lines.ts';
import { isJsonObject, memberOf } from '../core/schema/json-object.ts';
import { FileError, nameOf } from './files.ts';
import { joined, textChunks } from './text-chunks.ts';

/**
 * The resources in a file: one, those of a ListResponse, of an array, or one a line. A file whose name says NDJSON is read line by line.
 * @param file `-` is standard input.
 * @throws {FileError} when it cannot be read, or is no JSON.
 */
export async function* resourcesIn(file: string): AsyncGenerator<unknown, void, undefined> {
  const chunks = textChunks(file);
  if (/\.(?:ndjson|jsonl)$/iu.test(file)) {
    const lines = new NdjsonLines();
    for await (const chunk of chunks) yield* resourcesOfLines(lines.push(chunk), file);
    yield* resourcesOfLines(lines.end(), file);
    return;
  }
  const pieces: string[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  yield* resourcesOf(joined(file, pieces).replace(/^\uFEFF/u, ''), file);
}

function* resourcesOf(json: string, file: string): Generator<unknown, void, undefined> {
  if (json.trim() === '') throw new FileError(`${nameOf(file)}: is empty; there is no resource in it.`);
  const whole = parse(json);
  if (whole.ok) yield* listed(whole.value);
  else if (parse(json.slice(0, json.indexOf('\n') + 1)).ok) {
    const lines = new NdjsonLines();
    yield* resourcesOfLines(lines.push(json), file);
    yield* resourcesOfLines(lines.end(), file);
  } else throw new FileError(`${nameOf(file)}: is no JSON (${whole.reason}).`);
}

function* resourcesOfLines(lines: Iterable<NdjsonLine>, file: string): Generator<unknown, void, undefined> {
  for (const { text, line } of lines) {
    if (isBlankLine(text)) continue;
    const parsed = parse(text.replace(/^\uFEFF/u, ''));
    if (!parsed.ok) throw new FileError(`${nameOf(file)}: is no JSON in line ${line} (${parsed.reason}).`);
    yield parsed.value;
  }
}

function listed(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const resources = isJsonObject(value) ? memberOf(value, 'Resources') : undefined;
  if (Array.isArray(resources)) return resources;
  // A list that found nothing may leave `Resources` out (RFC 7644 3.4.2).
  return isJsonObject(value) && memberOf(value, 'totalResults') !== undefined ? [] : [value];
}

function parse(json: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'unreadable' };
  }
}
