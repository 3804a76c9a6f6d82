import { JsonDocument } from './document.ts';
import { foreignForm } from './foreign.ts';
import { fix, insert, remove, replace, Scanner, shorten } from './scanner.ts';
import { readExtraComma, readOddColon, readSeparator, skipDeep } from './separators.ts';
import { isOtherQuote, readOtherQuotes, readString } from './string.ts';
import { FLAG_DECODE_KEY, FLAG_DECODE_VALUE, FLAG_TOO_DEEP, KIND, Tape } from './tape.ts';
import { readNumber, readWord } from './word.ts';

/** Deeper than this nothing is read: later steps, JSON.stringify and the stores of browsers among them, fail on such texts. */
export const MAX_DEPTH = 500;

const BLANK_OR_END = /[\s,:}\]]/u;

/**
 * Reads a JSON text (RFC 8259) with the place of every value, and goes on after errors, so that one missing comma
 * does not silence all other checks. Recursive descent; a good text costs little more than JSON.parse.
 * @param text as typed, a byte order mark included: offsets count from its first character, in UTF-16 code units.
 * @returns a document for any text; what is wrong with the text stands in `problems`.
 */
export function parseJson(text: string): JsonDocument {
  if (foreignForm(text) !== undefined) return new JsonDocument(text, new Tape(0), [], new Map());
  const parser = new Parser(text);
  parser.readText();
  const problems = parser.scanner.problems.toSorted((a, b) => a.start - b.start);
  return new JsonDocument(text, parser.tape, problems, parser.scanner.decoded);
}

class Parser {
  readonly scanner: Scanner;
  readonly tape: Tape;
  private depth = 0;
  private reportedEnd = false;
  /** What brackets are open, outermost first: tells whether a stray bracket closes something further out. */
  private readonly open: number[] = [];

  constructor(text: string) {
    this.scanner = new Scanner(text);
    this.tape = new Tape(text.length);
  }

  /** JSON-text = ws value ws */
  readText(): void {
    const { scanner } = this;
    if (scanner.code() === 0xfeff) {
      scanner.at = 1;
      scanner.problem('byteOrderMark', 0, 1, '', fix('Remove the byte order mark', true, remove(0, 1)));
    }
    scanner.skipBlanks();
    this.skipTextBefore();
    if (scanner.atEnd) return;
    this.readValue(-1, -1, -1, 0);
    this.readRest();
  }

  /** A log line before the payload: `body: { … }`. The payload is read all the same. */
  private skipTextBefore(): void {
    const { scanner } = this;
    const rest = /^[^{["'«“‘„`]+(?=[{[])/u.exec(scanner.text.slice(scanner.at, scanner.at + 2_000));
    if (!rest || /^(?:[-+.\d]+|true|false|null)\s*$/iu.test(rest[0])) return;
    const start = scanner.at;
    scanner.at += rest[0].length;
    scanner.problem('textBefore', start, start + rest[0].trimEnd().length, '', fix('Remove it', false, remove(start, scanner.at)));
  }

  private readRest(): void {
    const { scanner } = this;
    for (scanner.skipBlanks(); !scanner.atEnd; scanner.skipBlanks()) {
      const start = scanner.at;
      const char = scanner.text.charAt(start);
      if (char === '}' || char === ']') {
        scanner.at++;
        scanner.problem('extraClose', start, start + 1, '', fix(`Remove ${char}`, true, remove(start, start + 1)));
        continue;
      }
      if (char === ',' || char === ';') {
        scanner.at++;
        scanner.problem('extraComma', start, start + 1, '', fix(`Remove ${char}`, true, remove(start, start + 1)));
        continue;
      }
      const line = /^[^\r\n]*/u.exec(scanner.text.slice(start, start + 200))?.[0].trimEnd() ?? '';
      scanner.problem(char === '{' || char === '[' ? 'secondDocument' : 'textAfter', start, start + Math.max(1, line.length));
      return;
    }
  }

  /** value = false / null / true / object / array / number / string */
  private readValue(keyStart: number, keyEnd: number, parent: number, keyFlags: number): void {
    const { scanner, tape } = this;
    const start = scanner.at;
    const code = scanner.code();
    if (code === 0x22) {
      const index = tape.open(KIND.string | keyFlags, start, keyStart, keyEnd, parent);
      if (readString(scanner)) tape.addFlags(index, FLAG_DECODE_VALUE);
      tape.close(index, scanner.at);
      return;
    }
    if (code === 0x7b || code === 0x5b) {
      if (code === 0x7b && scanner.text.startsWith('{{', start) && /^\{\{[^{}"\r\n]*\}\}/u.test(scanner.text.slice(start, start + 200))) {
        this.readOther(start, keyStart, keyEnd, parent, keyFlags);
        return;
      }
      const index = tape.open((code === 0x7b ? KIND.object : KIND.array) | keyFlags, start, keyStart, keyEnd, parent);
      if (this.depth >= MAX_DEPTH) {
        tape.addFlags(index, FLAG_TOO_DEEP);
        skipDeep(scanner);
      } else if (code === 0x7b) this.readObject(index);
      else this.readArray(index);
      tape.close(index, scanner.at);
      return;
    }
    const literal = this.literalAt(start);
    if (literal >= 0) {
      scanner.at += literal === KIND.false ? 5 : 4;
      tape.close(tape.open(literal | keyFlags, start, keyStart, keyEnd, parent), scanner.at);
      return;
    }
    const digit = (code >= 48 && code <= 57) || code === 0x2d;
    if (digit && readNumber(scanner)) tape.close(tape.open(KIND.number | keyFlags, start, keyStart, keyEnd, parent), scanner.at);
    else this.readOther(start, keyStart, keyEnd, parent, keyFlags);
  }

  private literalAt(at: number): number {
    const { text } = this.scanner;
    let kind: number;
    if (text.startsWith('true', at)) kind = KIND.true;
    else if (text.startsWith('false', at)) kind = KIND.false;
    else if (text.startsWith('null', at)) kind = KIND.null;
    else return -1;
    const after = text.charAt(at + (kind === KIND.false ? 5 : 4));
    return after === '' || BLANK_OR_END.test(after) || after === '/' || after === '#' ? kind : -1;
  }

  private readOther(start: number, keyStart: number, keyEnd: number, parent: number, keyFlags: number): void {
    const { scanner, tape } = this;
    const char = scanner.text.charAt(start);
    const index = tape.open(KIND.broken | keyFlags, start, keyStart, keyEnd, parent);
    if (isOtherQuote(char)) {
      readOtherQuotes(scanner);
      tape.setKind(index, KIND.string);
      tape.addFlags(index, FLAG_DECODE_VALUE);
    } else if (char === '' || char === ',' || char === '}' || char === ']' || char === ':') {
      if (char === ':') scanner.at++;
      scanner.problem('missingValue', start, Math.min(start + 1, scanner.text.length), 'a value');
    } else {
      const { kind, text } = readWord(scanner);
      tape.setKind(index, kind);
      if (text !== undefined) {
        tape.addFlags(index, FLAG_DECODE_VALUE);
        scanner.decoded.set(start, text);
      }
    }
    tape.close(index, scanner.at);
  }

  /** object = begin-object [ member *( value-separator member ) ] end-object */
  private readObject(index: number): void {
    const { scanner, tape } = this;
    const { text } = scanner;
    scanner.at++;
    this.depth++;
    this.open.push(0x7d);
    for (let first = true; ;) {
      const valueEnd = scanner.at;
      scanner.skipBlanks();
      if (this.closes(index, 0x7d)) break;
      if (!first) {
        readSeparator(scanner, 0x7d, valueEnd);
        scanner.skipBlanks();
        if (this.closes(index, 0x7d)) break;
      }
      const keyStart = scanner.at;
      const keyFlags = this.readName();
      first = keyFlags < 0;
      if (first) continue;
      const keyEnd = scanner.at;
      scanner.skipBlanks();
      if (scanner.code() === 0x3a) {
        scanner.at++;
        scanner.skipBlanks();
      } else readOddColon(scanner, keyEnd);
      this.readValue(keyStart, keyEnd, index, keyFlags);
      if (tape.kind(tape.length - 1) === KIND.broken && scanner.at === keyEnd && text.charAt(scanner.at) === '') break;
    }
    this.open.pop();
    this.depth--;
  }

  /** array = begin-array [ value *( value-separator value ) ] end-array */
  private readArray(index: number): void {
    const { scanner } = this;
    scanner.at++;
    this.depth++;
    this.open.push(0x5d);
    for (let first = true; ;) {
      const valueEnd = scanner.at;
      scanner.skipBlanks();
      if (this.closes(index, 0x5d)) break;
      if (!first) {
        readSeparator(scanner, 0x5d, valueEnd);
        scanner.skipBlanks();
        if (this.closes(index, 0x5d)) break;
      }
      first = scanner.code() === 0x2c;
      if (first) readExtraComma(scanner);
      else this.readValue(-1, -1, index, 0);
    }
    this.open.pop();
    this.depth--;
  }

  /** At the closing bracket, at the end of the text, or at a bracket that closes something further out: the object or array is over. */
  private closes(index: number, bracket: number): boolean {
    const { scanner, tape } = this;
    const code = scanner.code();
    if (code === bracket) {
      scanner.at++;
      return true;
    }
    const written = String.fromCharCode(bracket);
    if (scanner.atEnd) {
      const start = tape.start(index);
      // The innermost one that is open mends them all.
      if (this.reportedEnd || scanner.problems.some((problem) => problem.code === 'tooDeep')) return true;
      this.reportedEnd = true;
      const end = scanner.text.trimEnd().length;
      const last = scanner.problems.at(-1);
      const quote = last?.code === 'openString' && last.end === end ? '"' : '';
      const all =
        quote +
        this.open
          .map((one) => String.fromCharCode(one))
          .reverse()
          .join('');
      scanner.problem(
        'missingClose',
        Math.max(start, end - 1),
        end,
        shorten(all),
        fix(`Close with ${shorten(all)}`, false, insert(end, all)),
      );
      return true;
    }
    if (code !== 0x7d && code !== 0x5d) return false;
    const closed = this.open.slice(0, -1).lastIndexOf(code);
    // Where it would close the whole text and a comma follows, the wrong bracket was written.
    const endsTooEarly = closed === 0 && /^\s*,/u.test(scanner.text.slice(scanner.at + 1, scanner.at + 200));
    if (closed >= 0 && !endsTooEarly) {
      scanner.problem('missingClose', scanner.at, scanner.at + 1, written, fix(`Write ${written}`, false, insert(scanner.at, written)));
      return true;
    }
    const at = scanner.at++;
    scanner.problem('unexpected', at, at + 1, written, fix(`Write ${written}`, false, replace(at, at + 1, written)));
    return true;
  }

  /** A member's name. @returns flags for the tape; -1 when there was none and the reading goes on behind it. */
  private readName(): number {
    const { scanner, tape } = this;
    const start = scanner.at;
    const char = scanner.text.charAt(start);
    if (char === '"') return readString(scanner) ? FLAG_DECODE_KEY : 0;
    if (isOtherQuote(char)) {
      readOtherQuotes(scanner);
      return FLAG_DECODE_KEY;
    }
    if (char === ',') {
      readExtraComma(scanner);
      return -1;
    }
    const name = /^[\p{L}\p{N}_$@.-]+(?:(?::[\p{L}\p{N}_.-]+)+(?=\s*:))?/u.exec(scanner.text.slice(start, start + 500))?.[0];
    if (name !== undefined && /^\.{3}/u.test(name)) {
      scanner.at += 3;
      scanner.problem('ellipsis', start, scanner.at);
      return -1;
    }
    if (name !== undefined) {
      scanner.at += name.length;
      const written = JSON.stringify(name);
      scanner.problem('unquotedName', start, scanner.at, written, fix(`Write ${written}`, true, replace(start, scanner.at, written)));
      scanner.decoded.set(start, name);
      return FLAG_DECODE_KEY;
    }
    const mark = tape.length;
    if (char === ':') {
      scanner.at++;
      scanner.skipBlanks();
    }
    if (char === ':' || char === '{' || char === '[') this.readValue(-1, -1, -1, 0);
    else scanner.at++;
    tape.cut(mark);
    // The member without a name is passed over with its comma.
    scanner.skipBlanks();
    if (char === ':' && scanner.code() === 0x2c) scanner.at++;
    scanner.problem('missingName', start, Math.min(start + 1, scanner.text.length), 'a name in double quotes');
    return -1;
  }
}
