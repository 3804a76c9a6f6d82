import { blanksBefore, fix, insert, remove, replace, type Scanner } from './scanner.ts';

/**
 * value-separator, or what was written in its place. Leaves the scanner behind it.
 * @param bracket character code of the bracket that would close the object or array.
 * @param valueEnd where the value ends, before blanks and comments: there a missing comma belongs.
 */
export function readSeparator(scanner: Scanner, bracket: number, valueEnd: number): void {
  const { text } = scanner;
  const at = scanner.at;
  const char = text.charAt(at);
  if (char === ',') {
    scanner.at++;
    scanner.skipBlanks();
    if (scanner.code() === bracket || scanner.atEnd) {
      const repair = fix('Remove the comma', true, remove(at, at + 1));
      if (!scanner.atEnd) scanner.problem('trailingComma', at, at + 1, '', repair);
    }
    return;
  }
  if (char === ';') {
    scanner.at++;
    scanner.problem('unexpected', at, at + 1, ',', fix('Write ,', true, replace(at, at + 1, ',')));
    return;
  }
  scanner.problem('missingComma', valueEnd, Math.min(valueEnd + 1, text.length), ',', fix('Write ,', true, insert(valueEnd, ',')));
}

/** Something other than a colon behind a name. */
export function readOddColon(scanner: Scanner, keyEnd: number): void {
  const at = scanner.at;
  const other = /^(?:=>|=|->)/u.exec(scanner.text.slice(at, at + 2))?.[0];
  if (other !== undefined) {
    scanner.at += other.length;
    scanner.problem('missingColon', at, scanner.at, ':', fix('Write :', true, replace(at, scanner.at, ':')));
    scanner.skipBlanks();
  } else if (!scanner.atEnd && !/[,}\]]/u.test(scanner.text.charAt(at))) {
    scanner.problem('missingColon', keyEnd, Math.min(keyEnd + 1, scanner.text.length), ':', fix('Write :', true, insert(keyEnd, ':')));
  }
}

/** A comma where a value or name belongs. */
export function readExtraComma(scanner: Scanner): void {
  const at = scanner.at++;
  scanner.problem('extraComma', at, at + 1, '', fix('Remove the comma', true, remove(blanksBefore(scanner.text, at), at + 1)));
}

/** Passes over an object or array that is nested too deep, minding only brackets and strings. */
export function skipDeep(scanner: Scanner): void {
  const { text, at: start } = scanner;
  if (!scanner.problems.some((problem) => problem.code === 'tooDeep')) scanner.problem('tooDeep', start, start + 1);
  let depth = 0;
  for (; scanner.at < text.length; scanner.at++) {
    const code = scanner.code();
    if (code === 0x22) {
      scanner.at++;
      while (scanner.at < text.length && scanner.code() !== 0x22) scanner.at += scanner.code() === 0x5c ? 2 : 1;
    } else if (code === 0x7b || code === 0x5b) depth++;
    else if ((code === 0x7d || code === 0x5d) && --depth === 0) {
      scanner.at++;
      return;
    }
  }
  scanner.at = text.length;
}
