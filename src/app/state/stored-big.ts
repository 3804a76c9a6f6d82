import type { StoredBig, Workspace } from '../storage/workspace-record.ts';
import { holdBigText } from './big-text.ts';
import type { Payload } from './payload-slice.ts';

/** What the record of a workspace says of its big text; the bytes lie beside the record. */
export function storedBig({ big, within }: Pick<Payload, 'big' | 'within'>): StoredBig | null {
  const held = within?.big ?? big;
  if (held === null) return null;
  const { isChanged, blob } = held;
  if (within === null) return { isChanged, size: blob.size, within: null };
  const { start, length, name, overrides } = within;
  return { isChanged, size: blob.size, within: { start, length, name, overrides } };
}

/** The bytes that lie beside the record. */
export function bytesOf({ big, within }: Pick<Payload, 'big' | 'within'>): Blob | null {
  return (within?.big ?? big)?.blob ?? null;
}

/**
 * The payload that was stored.
 * @param bytes beside the record; where they are missing or others, the record is left with the text it has itself.
 */
export function storedPayload({ text, loaded, origin, overrides, big: stored }: Workspace, bytes: Blob | null): Payload {
  const payload = { text, loaded, origin, overrides, big: null, within: null };
  if (stored === null || bytes === null || bytes.size !== stored.size) return payload;
  const big = holdBigText(bytes, stored.isChanged);
  return stored.within === null ? { ...payload, big } : { ...payload, within: { big, ...stored.within } };
}
