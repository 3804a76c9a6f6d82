/** What keeps a text from being base64 as RFC 4648 section 4 has it; undefined where nothing does. */
export type Base64Fault = 'pem' | 'blanks' | 'url' | 'alphabet' | 'length' | 'padding';

/**
 * Tells whether a text is base64 (RFC 4648 4). Padding may be left out (RFC 7643 2.3.6), but where it stands it must fit.
 */
export function base64Fault(text: string): Base64Fault | undefined {
  if (isBase64(text)) return undefined;
  if (text.includes('-----BEGIN')) return 'pem';
  const solid = withoutBlanks(text);
  if (solid !== text && isBase64(solid)) return 'blanks';
  if (/[-_]/u.test(solid) && isBase64(fromBase64Url(solid))) return 'url';
  if (!/^[A-Za-z0-9+/]*=*$/u.test(solid)) return 'alphabet';
  return /=/u.test(solid) ? 'padding' : 'length';
}

function isBase64(text: string): boolean {
  if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(text)) return false;
  return text.endsWith('=') ? text.length % 4 === 0 : text.length % 4 !== 1;
}

export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** The same bytes in the alphabet of section 4 instead of that of section 5. */
export function fromBase64Url(text: string): string {
  return text.replaceAll('-', '+').replaceAll('_', '/');
}

const LONGEST_PEM = 100_000;

/** The base64 texts between the BEGIN and END lines of a PEM file (RFC 7468); none from a text too long to be searched. */
export function pemBodies(text: string): string[] {
  if (text.length > LONGEST_PEM) return [];
  return [...text.matchAll(/-----BEGIN [^-]*-----([\s\S]*?)-----END [^-]*-----/gu)].map(([, body = '']) => withoutBlanks(body));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes some bytes of a base64 text, so that a long one need not be decoded whole.
 * @param text base64 without blanks.
 * @param start index of the first byte.
 * @returns fewer than `count` where the text ends before.
 */
export function bytesAt(text: string, start: number, count: number): number[] {
  const found: number[] = [];
  for (let at = start; at < start + count; at++) {
    const quad = Math.floor(at / 3) * 4;
    const [a, b, c, d] = [0, 1, 2, 3].map((offset) => ALPHABET.indexOf(text[quad + offset] ?? '='));
    const last = at % 3 === 0 ? b : at % 3 === 1 ? c : d;
    if (a === undefined || b === undefined || c === undefined || d === undefined || last === undefined || last < 0) break;
    const bits = (Math.max(a, 0) << 18) | (Math.max(b, 0) << 12) | (Math.max(c, 0) << 6) | Math.max(d, 0);
    found.push((bits >> (16 - (at % 3) * 8)) & 0xff);
  }
  return found;
}

/** How many bytes a base64 text without blanks stands for. */
export function byteLength(text: string): number {
  const digits = text.length - (/=*$/u.exec(text)?.[0].length ?? 0);
  return Math.floor((digits * 3) / 4);
}
