/** Where a caret stands in an unfinished JSON text, told by what stands before it. */
export interface Caret {
  /** Offset of the bracket of the innermost open object or array; -1 at the top. */
  readonly container: number;
  readonly isArray: boolean;
  /** What belongs there: a member's name, or a value; null behind a whole name or value, where only a colon or comma may follow. */
  readonly expects: 'name' | 'value' | null;
  /** The name or value under the caret, quotes included, to its end; both are the caret where there is none. */
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
  /** The name of the member whose value is expected; -1 in an array and for names. */
  readonly nameStart: number;
  /** Offset behind the value before, where the comma between is missing; -1 where none is. */
  readonly missingComma: number;
  /** Behind the name under the caret stands a colon: only the name is to be written. */
  readonly hasColon: boolean;
  /** The next member or element follows without a comma. */
  readonly needsComma: boolean;
}

type State = 'name' | 'colon' | 'value' | 'separator';

interface Level {
  readonly offset: number;
  readonly isArray: boolean;
  state: State;
  nameStart: number;
  /** Behind the last whole value. */
  valueEnd: number;
}

const WORD = /[^\s"{}[\],:]/u;

/**
 * Reads the text before a caret, however broken, in one pass.
 * @param offset of the caret, UTF-16 code units from 0.
 */
export function caretAt(text: string, offset: number): Caret {
  let level: Level = { offset: -1, isArray: true, state: 'value', nameStart: -1, valueEnd: -1 };
  const levels = [level];
  for (let at = 0; at < offset;) {
    const char = text.charAt(at);
    if (char === '{' || char === '[') {
      level = { offset: at, isArray: char === '[', state: char === '[' ? 'value' : 'name', nameStart: -1, valueEnd: -1 };
      levels.push(level);
      at++;
    } else if (char === '}' || char === ']') {
      if (levels.length > 1) levels.pop();
      level = levels.at(-1) ?? level;
      finishValue(level, ++at);
    } else if (char === ',') {
      level.state = level.isArray ? 'value' : 'name';
      at++;
    } else if (char === ':') {
      level.state = 'value';
      at++;
    } else if (char === '"' || WORD.test(char)) {
      const end = char === '"' ? stringEnd(text, at, offset) : wordEnd(text, at);
      if (end === undefined || end >= offset) {
        if (end === undefined || char !== '"' || end > offset) return underCaret(text, offset, level, at, char === '"');
      }
      finishToken(level, at, end);
      at = end;
    } else at++;
  }
  return underCaret(text, offset, level, offset, false);
}

function finishToken(level: Level, start: number, end: number): void {
  const isName = !level.isArray && (level.state === 'name' || level.state === 'separator');
  if (!isName) {
    finishValue(level, end);
    return;
  }
  level.nameStart = start;
  level.state = 'colon';
}

function finishValue(level: Level, end: number): void {
  level.state = 'separator';
  level.valueEnd = end;
}

/** Behind the closing quote; undefined where the caret is inside. A text ends with its line. */
function stringEnd(text: string, start: number, offset: number): number | undefined {
  for (let at = start + 1; at < offset; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '"') return at + 1;
    else if (char === '\n' || char === '\r') return at;
  }
  return undefined;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && WORD.test(text.charAt(end))) end++;
  return end;
}

function underCaret(text: string, offset: number, level: Level, start: number, isQuoted: boolean): Caret {
  const { isArray, state } = level;
  const isName = !isArray && (state === 'name' || state === 'separator');
  const end = isQuoted ? openStringEnd(text, offset) : wordEnd(text, offset);
  const next = /^\s*/u.exec(text.slice(end))?.[0].length ?? 0;
  const following = text.charAt(end + next);
  // Right behind a value, or before the comma that follows it, nothing more belongs.
  const isDone = state === 'separator' && end === start && (start === level.valueEnd || following === ',');
  return {
    container: level.offset,
    isArray,
    expects: isName && !isDone ? 'name' : state === 'colon' || isDone ? null : 'value',
    start,
    end,
    isQuoted,
    nameStart: isName || isArray ? -1 : level.nameStart,
    missingComma: state === 'separator' ? level.valueEnd : -1,
    hasColon: isName && following === ':',
    needsComma: level.offset >= 0 && following !== '' && !/[,}\]:]/u.test(following),
  };
}

/** Where the text under the caret ends: behind its quote, where that is on the line and closes it, else with the word. */
function openStringEnd(text: string, offset: number): number {
  const line = /^[^\r\n]*/u.exec(text.slice(offset, offset + 2_000))?.[0] ?? '';
  const quoted = /^(?:[^"\\]|\\.)*"(?=\s*(?:[,:}\]]|$))/u.exec(line)?.[0];
  if (quoted !== undefined && !/[{}[\]]|^[^"]*,\s*"$/u.test(quoted)) return offset + quoted.length;
  return offset + (/^[\w$.:-]*/u.exec(line)?.[0].length ?? 0);
}
