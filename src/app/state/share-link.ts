/**
 * Share links: `#/<tool>?v=1&s=<data>`, where data is the base64url form (RFC 4648 5, no padding) of the raw deflate form (RFC 1951) of
 * a JSON object in UTF-8: `{ "text"?, "drafts"?, "overrides"?, "rules"? }`, as share-link.schema.json has it; Lint has a `text`, the other
 * tools `drafts`. All of it stands behind the #, which browsers never send. A version may add members; it raises `v` when an old page would misread an old member.
 */
import type { Drafts } from './drafts-slice.ts';
import type { Overrides } from './payload-slice.ts';
import type { RuleLevels } from './settings-slice.ts';
import isShared from './share-link.guard.js';

export interface SharedWork {
  /** The payload of the Lint tool. */
  readonly text?: string;
  /** The inputs of another tool, by name. */
  readonly drafts?: Drafts;
  readonly overrides?: Overrides;
  readonly rules?: RuleLevels;
}

export type OpenedLink =
  | {
      readonly ok: true;
      readonly work: SharedWork;
      /** Names of members that this version cannot read. */
      readonly unread: readonly string[];
      readonly isNewer: boolean;
    }
  | { readonly ok: false; readonly why: 'damaged' | 'tooLong' | 'noText' };

/** Characters. Above the first some chat programs cut links, above the second browsers do. */
export const warnedLength = 8_000;
export const longestLink = 64_000;

/** Bytes that a link may hold when inflated: a few kB can blow up to gigabytes. */
const largestContent = 2_000_000;

const version = 1;

/**
 * Writes a link.
 * @param page URL of the page; its fragment and query are replaced.
 * @param tool the word behind `#/`.
 * @returns the URL, of any length: compare it with `longestLink`.
 */
export async function writeShareLink(page: string, tool: string, work: SharedWork): Promise<string> {
  const url = new URL(page);
  const { text, drafts, overrides = {}, rules = {} } = work;
  const content = {
    ...(text === undefined ? {} : { text }),
    ...(drafts === undefined ? {} : { drafts }),
    ...(Object.keys(overrides).length === 0 ? {} : { overrides }),
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
  };
  const bytes = await readAll(new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  url.hash = `/${tool}?v=${version}&s=${toBase64Url(bytes)}`;
  return url.href;
}

/** Reads the fragment of a URL; what is wrong with it is a result, never an exception. */
export async function readShareLink(fragment: string): Promise<OpenedLink> {
  if (fragment.length > longestLink + 100) return { ok: false, why: 'tooLong' };
  const parameters = new URLSearchParams(fragment.slice(fragment.indexOf('?') + 1));
  try {
    const bytes = fromBase64Url(parameters.get('s') ?? '');
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const content: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readAll(stream, largestContent)),
    );
    return pick(content, Number(parameters.get('v')) > version);
  } catch (error) {
    return { ok: false, why: error instanceof TooMuch ? 'tooLong' : 'damaged' };
  }
}

function pick(content: unknown, isNewer: boolean): OpenedLink {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return { ok: false, why: 'damaged' };
  let work: SharedWork = {};
  const unread: string[] = [];
  for (const [name, value] of Object.entries(content)) {
    const member: unknown = Object.fromEntries([[name, value]]);
    if (isShared(member)) work = { ...work, ...member };
    else unread.push(name);
  }
  return work.text === undefined && work.drafts === undefined ? { ok: false, why: 'noText' } : { ok: true, work, unread, isNewer };
}

class TooMuch extends Error {}

async function readAll(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      throw new TooMuch();
    }
    parts.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws {Error} for characters outside the alphabet. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]+$/u.test(text)) throw new Error('no base64url');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
