import { fix, insert, replace, shorten, type Scanner } from './scanner.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Quotes that people and word processors write, and what closes them. */
const OTHER_QUOTES: Readonly<Record<string, string>> = {
  "'": "'",
  '`': '`',
  '‘': '’‘',
  '’': '’',
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '′': '′',
  '″': '″',
};

export function isOtherQuote(char: string | undefined): boolean {
  return char !== undefined && Object.hasOwn(OTHER_QUOTES, char);
}

/**
 * string = quotation-mark *char quotation-mark (RFC 8259 7). Leaves the scanner behind the string.
 * @returns true when the text cannot be had by slicing and was put into `decoded`.
 */
export function readString(scanner: Scanner): boolean {
  const { text } = scanner;
  const start = scanner.at;
  let plain = true;
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      scanner.at = at + 1;
      if (closesTooEarly(scanner, start)) return readInnerQuotes(scanner, start);
      break;
    }
    if (code === 0x5c) {
      plain = false;
      at++;
    } else if (code < 32 || Number.isNaN(code)) {
      if (code === 10 || code === 13 || Number.isNaN(code)) return readOpenString(scanner, start, Math.min(at, text.length));
      plain = false;
    } else if (code >= 0xd800 && code <= 0xdfff) plain = false;
  }
  if (plain) return false;
  return decode(scanner, start, scanner.at);
}

/** What stands between the quotes, with escapes read; reports what is wrong inside. */
function decode(scanner: Scanner, start: number, end: number): boolean {
  const { text } = scanner;
  let value = '';
  let escaped = false;
  for (let at = start + 1; at < end - 1; at++) {
    const char = text.charAt(at);
    const code = text.charCodeAt(at);
    if (char === '\\') {
      escaped = true;
      const [part, length] = readEscape(scanner, at, end - 1);
      value += part;
      at += length - 1;
      continue;
    }
    if (code < 32) {
      const written = JSON.stringify(char).slice(1, -1);
      scanner.problem('controlCharacter', at, at + 1, written, fix(`Write ${written}`, true, replace(at, at + 1, written)));
    }
    value += char;
  }
  const lone = loneSurrogate(value);
  if (lone) scanner.problem('loneSurrogate', start, end, lone);
  if (escaped) scanner.decoded.set(start, value);
  return escaped;
}

function readEscape(scanner: Scanner, at: number, end: number): [value: string, length: number] {
  const { text } = scanner;
  const letter = text.charAt(at + 1);
  const simple = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
  if (simple !== undefined) return [simple, 2];
  if (letter === 'u') {
    const digits = text.slice(at + 2, Math.min(at + 6, end));
    if (/^[0-9a-f]{4}$/iu.test(digits)) return [String.fromCharCode(Number.parseInt(digits, 16)), 6];
  }
  const single = letter === "'";
  const repair = single ? fix("Write '", true, replace(at, at + 2, "'")) : fix('Write \\\\', false, insert(at, '\\'));
  scanner.problem('escape', at, Math.min(at + 2, end), single ? "'" : '\\\\', repair);
  return [single ? "'" : '\\', single ? 2 : 1];
}

/** A surrogate without its partner, as JSON writes it: such a text has no UTF-8 form (RFC 8259 8.2). */
function loneSurrogate(value: string): string | undefined {
  const found = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u.exec(value);
  return found ? `\\u${found[0].charCodeAt(0).toString(16)}` : undefined;
}

/** The quote just passed is followed by more text on its line, so it stood inside: "he said "hi" to us". */
function closesTooEarly(scanner: Scanner, start: number): boolean {
  const { text, at } = scanner;
  const code = text.charCodeAt(at);
  if (code === 0x2c || code === 0x3a || code === 0x7d || code === 0x5d || code <= 32) return false;
  const after = text.charAt(at);
  if (!/[\p{L}\p{N}_@.!?(-]/u.test(after)) return false;
  const line = restOfLine(text, at);
  return /"\s*(?:[,}\]:]|$)/u.test(line) && at - start > 1;
}

function readInnerQuotes(scanner: Scanner, start: number): boolean {
  const { text } = scanner;
  const line = restOfLine(text, scanner.at);
  const close = /"\s*(?:[,}\]:]|$)/u.exec(line);
  const end = scanner.at + (close?.index ?? 0) + 1;
  const inner = text.slice(start + 1, end - 1);
  const repaired = inner.replaceAll(/(?<!\\)"/gu, '\\"');
  scanner.problem('innerQuote', start, end, '\\"', fix('Write \\" inside the text', false, replace(start + 1, end - 1, repaired)));
  scanner.decoded.set(start, inner);
  scanner.at = end;
  return true;
}

function readOpenString(scanner: Scanner, start: number, lineEnd: number): boolean {
  const { text } = scanner;
  const close = text.indexOf('"', lineEnd);
  const upToClose = close < 0 ? '' : text.slice(lineEnd, close + 1);
  // A text that goes on over a few lines and then closes properly holds raw line ends.
  if (close >= 0 && upToClose.length < 2_000 && !/[{}[\]]|":/u.test(upToClose) && /^\s*[,}\]:]/u.test(text.slice(close + 1, close + 40))) {
    scanner.at = close + 1;
    return decode(scanner, start, close + 1);
  }
  const tail = /[\s,}\]]*$/u.exec(text.slice(start, lineEnd))?.[0].length ?? 0;
  const end = Math.max(start + 1, lineEnd - tail);
  scanner.problem('openString', start, end, '"', fix('Close the text with "', false, insert(end, '"')));
  scanner.decoded.set(start, text.slice(start + 1, end));
  scanner.at = end;
  return true;
}

/** A string in single, curly or other quotes. Always decoded. */
export function readOtherQuotes(scanner: Scanner): void {
  const { text } = scanner;
  const start = scanner.at;
  const closing = OTHER_QUOTES[text.charAt(start)] ?? '';
  let end = start + 1;
  let value = '';
  for (; end < text.length; end++) {
    const char = text.charAt(end);
    if (char === '\n' || char === '\r') break;
    if (closing.includes(char) && /^\s*(?:[,}\]:=]|$)/u.test(text.slice(end + 1, end + 80))) {
      end++;
      break;
    }
    if (char === '\\' && end + 1 < text.length) end++;
    value += text.charAt(end);
  }
  const written = JSON.stringify(value);
  const repair = fix(`Write ${shorten(written)}`, true, replace(start, end, written));
  scanner.problem('otherQuotes', start, end, shorten(written), repair);
  scanner.decoded.set(start, value);
  scanner.at = end;
}

function restOfLine(text: string, at: number): string {
  const end = text.slice(at, at + 2_000).search(/[\r\n]/u);
  return text.slice(at, end < 0 ? at + 2_000 : at + end);
}
