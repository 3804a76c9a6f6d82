/** How the bytes of a text are read and written: UTF-8, and the UTF-16 that Windows tools save. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** With its byte order mark, which is a finding. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Some bytes were none of the encoding; U+FFFD stands in their place. */
  readonly isDamaged: boolean;
}

/** By the byte order mark, or by where the NUL bytes of its first two characters stand: JSON begins with two of ASCII (RFC 4627 3). */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [first = 1, second = 1] = bytes;
  if (bytes.length < 2) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : 'utf-8';
}

/** Reads bytes as text; what cannot be read becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = detectEncoding(bytes);
  try {
    return { text: new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes), encoding, isDamaged: false };
  } catch {
    return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, isDamaged: true };
  }
}

/**
 * Writes a text in the encoding that it came in.
 * @param parts of the text, in order.
 */
export function encodeText(parts: readonly string[], encoding: Encoding): Blob {
  if (encoding === 'utf-8') return new Blob([...parts]);
  return new Blob(parts.map((part) => encodeUtf16(part, encoding === 'utf-16le')));
}

function encodeUtf16(text: string, isLittleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return bytes;
}
