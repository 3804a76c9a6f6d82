import { fix, replace, shorten, type Scanner } from './scanner.ts';
import { KIND } from './tape.ts';

/** Literals of other languages that mean one of JSON's three (RFC 8259 3: lower case, nothing else). */
const LITERALS: Readonly<Record<string, [kind: number, written: string]>> = {
  true: [KIND.true, 'true'],
  false: [KIND.false, 'false'],
  null: [KIND.null, 'null'],
  none: [KIND.null, 'null'],
  nil: [KIND.null, 'null'],
  undefined: [KIND.null, 'null'],
};

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;

/**
 * A value that starts with none of JSON's openers: a number in another notation, a literal of another language, text without quotes.
 * Leaves the scanner behind it.
 * @returns its kind, and its text where it is read as a string.
 */
export function readWord(scanner: Scanner): { kind: number; text?: string } {
  const start = scanner.at;
  const word = wordAt(scanner.text, start);
  const end = start + word.length;
  scanner.at = end;
  const literal = LITERALS[word.toLowerCase()];
  if (literal && Object.hasOwn(LITERALS, word.toLowerCase())) {
    const [kind, written] = literal;
    // Right as it is: only what follows is odd, as in `true"name"`.
    if (word === written) return { kind };
    scanner.problem('otherLiteral', start, end, written, fix(`Write ${written}`, true, replace(start, end, written)));
    return { kind };
  }
  if (/^[+-]?[.\d]/u.test(word) && /^[+\-.\d\w]+$/u.test(word) && looksLikeNumber(word)) {
    const written = numberFor(word);
    if (written === word) return { kind: KIND.number };
    if (written === undefined) scanner.problem('number', start, end, JSON.stringify(word), quote(word, start, end));
    else if (written !== word) scanner.problem('number', start, end, written, fix(`Write ${written}`, true, replace(start, end, written)));
    return { kind: KIND.number };
  }
  if (/^\{\{.*\}\}$|^<.*>$|^\$\{.*\}$/u.test(word)) {
    scanner.problem('placeholder', start, end, JSON.stringify(word), quote(word, start, end));
    return { kind: KIND.broken };
  }
  if (/^(?:\.{3}|…)/u.test(word)) {
    scanner.problem('ellipsis', start, end);
    return { kind: KIND.broken };
  }
  scanner.problem('unquotedText', start, end, shorten(JSON.stringify(word)), quote(word, start, end));
  const isClean = /^[\w@.+-]+$/u.test(word) && scanner.text.charAt(end) !== '"';
  if (!isClean) scanner.guess();
  return { kind: KIND.string, text: word };
}

/** number = [ minus ] int [ frac ] [ exp ] (RFC 8259 6), without a problem when the text has that form. @returns true when it has. */
export function readNumber(scanner: Scanner): boolean {
  const { text } = scanner;
  let end = scanner.at + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const inNumber = (code >= 48 && code <= 57) || code === 46 || code === 43 || code === 45 || code === 101 || code === 69;
    if (!inNumber) break;
  }
  const after = text.charCodeAt(end);
  const ends =
    Number.isNaN(after) ||
    after <= 32 ||
    after === 0x2c ||
    after === 0x3b ||
    after === 0x7d ||
    after === 0x5d ||
    after === 0x2f ||
    after === 0x23;
  if (!ends || !NUMBER.test(text.slice(scanner.at, end))) return false;
  scanner.at = end;
  return true;
}

function looksLikeNumber(word: string): boolean {
  return /^[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$|^[+-]?0x[0-9a-f]+$/iu.test(word);
}

/** The JSON form of a number in another notation; undefined where digits might be meant as text, as in 007. */
function numberFor(word: string): string | undefined {
  const plain = word
    .replace(/^\+/u, '')
    .replaceAll('_', '')
    .replace(/^(-?)\./u, '$10.')
    .replace(/\.(?=$|e)/iu, '');
  return NUMBER.test(plain) ? plain : undefined;
}

function quote(word: string, start: number, end: number) {
  const written = JSON.stringify(word);
  return fix(`Write ${shorten(written)}`, false, replace(start, end, written));
}

/** Up to the next comma, bracket or line end; a placeholder such as {{id}} or ${id} up to its end. At least one character. */
function wordAt(text: string, start: number): string {
  const ahead = text.slice(start, start + 1_000);
  const placeholder = /^(?:\{\{[^{}\r\n]*\}\}|\$\{[^{}\r\n]*\}|<[^<>\r\n]*>)/u.exec(ahead);
  if (placeholder) return placeholder[0];
  const word = /^[^,;{}[\]\r\n"]+/u.exec(ahead)?.[0].trimEnd() ?? '';
  const comment = word.search(/\s(?:\/\/|#|\/\*)/u);
  const found = comment > 0 ? word.slice(0, comment).trimEnd() : word;
  return found === '' ? text.slice(start, start + 1) : found;
}
