/** Reads the body of a request (RFC 7644 3.1, 3.8): its type, its size, its encoding, its JSON. */
import { lineStarts, placeAt } from '../json/locate.ts';
import { MAX_DEPTH, parseJson } from '../json/parse.ts';
import { ScimError } from './scim-error.ts';

export const scimJson = 'application/scim+json';
const json = 'application/json';

export interface BodyLimit {
  readonly bytes: number;
  /** What a client knows the limit by. */
  readonly name: string;
}

/**
 * @param limit larger bodies are 413. A body without Content-Length is in memory before it is measured: who listens on a port counts too.
 * @returns the JSON value, or 400, 413, 415; undefined where there is no body.
 */
export async function readBody(request: Request, limit: BodyLimit): Promise<unknown> {
  const type = request.headers.get('content-type');
  if (Number(request.headers.get('content-length') ?? 0) > limit.bytes) return tooLarge(limit);
  const bytes = await bytesOf(request);
  if (bytes === undefined) return new ScimError(400, 'The body broke off before its end: send it again.', 'invalidSyntax');
  if (bytes.byteLength === 0) return undefined;
  if (bytes.byteLength > limit.bytes) return tooLarge(limit);
  return faultOfType(type) ?? parsed(bytes);
}

async function bytesOf(request: Request): Promise<ArrayBuffer | undefined> {
  try {
    return await request.arrayBuffer();
  } catch {
    return undefined;
  }
}

function tooLarge({ bytes, name }: BodyLimit): ScimError {
  return new ScimError(413, `The body has more bytes than ${name} (${bytes}): send less at once.`);
}

function faultOfType(header: string | null): ScimError | undefined {
  if (header === null) return undefined;
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (type !== scimJson && type !== json) {
    return new ScimError(415, `Content-Type \`${header}\` is none that the server reads: write ${scimJson}.`, undefined, {
      accept: `${scimJson}, ${json}`,
    });
  }
  if (charset === undefined || /^"?utf-?8"?$/u.test(charset)) return undefined;
  return new ScimError(415, `The body is in ${charset}: send UTF-8 (RFC 7644 3.8).`);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parsed(bytes: ArrayBuffer): unknown {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return new ScimError(400, 'The body is not UTF-8: encode it so (RFC 7644 3.8).', 'invalidSyntax');
  }
  try {
    const value: unknown = JSON.parse(text);
    if (!isDeeperThan(value, MAX_DEPTH)) return value;
    return new ScimError(400, `The body is nested more than ${MAX_DEPTH} levels deep.`, 'invalidSyntax');
  } catch {
    const { line, column } = placeAt(lineStarts(text), parseJson(text).problems[0]?.start ?? 0);
    return new ScimError(400, `The body is no JSON: the first mistake is in line ${line}, column ${column}.`, 'invalidSyntax');
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const inner of Object.values(value)) if (typeof inner === 'object' && isDeeperThan(inner, levels - 1)) return true;
  return false;
}

/**
 * The media type for an answer, by the Accept header (RFC 7644 3.8).
 * @returns 406 where the client takes no JSON.
 */
export function answerType(accept: string | null): string | ScimError {
  if (accept === null || accept.trim() === '') return scimJson;
  const ranges = accept.split(',').flatMap((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return parameters.some((parameter) => /^q=0(?:\.0*)?$/u.test(parameter)) ? [] : type;
  });
  if (ranges.some((type) => type === scimJson || type === '*/*' || type === 'application/*')) return scimJson;
  if (ranges.includes(json)) return json;
  return new ScimError(406, `The server answers in ${scimJson} or ${json}, and Accept \`${accept}\` takes neither: add one of them.`);
}
