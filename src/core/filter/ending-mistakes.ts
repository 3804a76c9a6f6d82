/** What follows an expression and should not, and what was meant. */
import type { Mistake } from './filter-error.ts';
import { tokenAhead, written, type Place, type Token } from './lexer.ts';
import { isAttributeName } from './attr-path.ts';

const joining: Readonly<Record<string, string>> = { '&&': 'and', '&': 'and', '+': 'and', ',': 'and', ';': 'and', '||': 'or', '|': 'or' };

/**
 * @param place behind a complete expression, at what is neither the end nor `and` or `or`.
 * @param closer the bracket that is open; undefined at the outermost level.
 */
export function unexpectedAfterTerm(place: Place, closer: ')' | ']' | undefined): Mistake {
  const found = tokenAhead(place);
  const token = found.kind === 'blank' ? tokenAhead(place, 1) : found;
  const expected = ['`and`', '`or`', closer === undefined ? 'the end' : `\`${closer}\``];
  const at = { offset: token.offset, length: Math.max(token.length, 1), expected };
  if (token.kind === ')' || token.kind === ']') {
    const opener = token.kind === ')' ? '(' : '[';
    const message = `\`${token.kind}\` closes nothing: there is no \`${opener}\` for it; take it away.`;
    return { ...at, message, correction: { offset: token.offset, length: 1, text: '' } };
  }
  const last = lastWord(place);
  if (last?.text.toLowerCase() === 'pr' && (token.kind === 'string' || isLiteral(token))) {
    const message = `\`pr\` takes no value; leave \`${written(place, token)}\` away, or compare with \`eq\`.`;
    return { ...at, message, expected, correction: { offset: last.offset, length: last.length, text: 'eq' } };
  }
  if (token.kind === 'word') return { ...at, ...wordMistake(place, token, found, last) };
  if (token.kind === 'end') return { ...at, message: 'The filter ends too early.' };
  const message = `\`${written(place, token).slice(0, 30)}\` stands behind a complete expression; \`and\` or \`or\` is missing before it.`;
  return { ...at, message };
}

function wordMistake(place: Place, token: Token, found: Token, last: Token | undefined): Pick<Mistake, 'message'> & Partial<Mistake> {
  const meant = Object.hasOwn(joining, token.text) ? joining[token.text] : undefined;
  const { offset, length } = token;
  if (meant !== undefined) {
    const left = found.kind === 'blank' ? '' : ' ';
    const right = tokenAhead(place, found.kind === 'blank' ? 2 : 1).kind === 'blank' ? '' : ' ';
    const message = `\`${token.text}\` is written \`${meant}\` in a filter.`;
    return { message, expected: [`\`${meant}\``], correction: { offset, length, text: left + meant + right } };
  }
  const sign = /^(?:&&?|\|\|?|,|;)(?=.)/u.exec(token.text)?.[0];
  if (sign !== undefined) {
    const word = joining[sign] ?? 'and';
    const text = `${found.kind === 'blank' ? '' : ' '}${word} `;
    return {
      length: sign.length,
      message: `\`${sign}\` is written \`${word}\` in a filter.`,
      correction: { offset, length: sign.length, text },
    };
  }
  if (/^(?:and|or)$/iu.test(token.text)) {
    return { message: `A blank is missing before \`${token.text}\`.`, correction: { offset, length: 0, text: ' ' } };
  }
  const behindBracket = tokenAhead(place, -1).kind === ']';
  if (behindBracket && found.kind === 'blank') return bracketCompared(place, token);
  if (behindBracket)
    return { message: `\`${token.text}\` stands behind a value path, which ends with \`]\`; put what it says into the brackets.` };
  if (last?.text.toLowerCase() === 'pr' && token.text.toLowerCase() === 'pr') {
    const from = last.offset + last.length;
    return { message: '`pr` stands twice; write it once.', correction: { offset: from, length: offset + length - from, text: '' } };
  }
  if (/^(?:eq|ne|co|sw|ew|gt|ge|lt|le|pr)$/iu.test(token.text) && tokenAhead(place, found.kind === 'blank' ? 2 : 1).kind === 'end') {
    const from = place.text.slice(0, offset).trimEnd().length;
    const message = `\`${token.text}\` stands behind a complete expression and has nothing to compare; take it away.`;
    return { message, correction: { offset: from, length: offset + length - from, text: '' } };
  }
  const isName = isAttributeName(token.text.replace(/^.*:/u, '').split('.')[0] ?? '');
  const message = isName
    ? `\`${token.text}\` stands behind a complete expression; \`and\` or \`or\` is missing before it.`
    : `\`${token.text}\` stands behind a complete expression; only \`and\` or \`or\` goes on from there.`;
  return { message };
}

/** `pr&&active`: the sign joins two expressions without blanks. */
export function gluedSign({ text, offset }: Token): Pick<Mistake, 'message' | 'offset' | 'length' | 'correction'> | undefined {
  const match = /(?!^)(&&|\|\|)/u.exec(text);
  const sign = match?.[1];
  const word = sign === undefined ? undefined : joining[sign];
  if (match === null || sign === undefined || word === undefined) return undefined;
  const at = { offset: offset + match.index, length: sign.length };
  const rest = text.length > match.index + sign.length ? ' ' : '';
  return { ...at, message: `\`${sign}\` is written \`${word}\` in a filter.`, correction: { ...at, text: ` ${word}${rest}` } };
}

/** `emails[type eq "work"] eq "x"`: the comparison belongs into the brackets. */
function bracketCompared(place: Place, token: Token): Pick<Mistake, 'message'> & Partial<Mistake> {
  const message = `\`${token.text}\` stands behind a value path, which is a whole expression by itself; put the comparison into the brackets.`;
  const operator = token.text.toLowerCase();
  const bracket = tokenAhead(place, -1);
  if (operator === 'pr') {
    const from = bracket.offset + 1;
    return { message, correction: { offset: from, length: token.offset + token.length - from, text: '' } };
  }
  const value = tokenAhead(place, 3);
  if (!/^(?:eq|ne|co|sw|ew|gt|ge|lt|le)$/u.test(operator) || (value.kind !== 'string' && !isLiteral(value))) return { message };
  const text = ` and value ${operator} ${written(place, value)}]`;
  return { message, correction: { offset: bracket.offset, length: value.offset + value.length - bracket.offset, text } };
}

/** A bracket or parenthesis that something else than its partner follows. */
export function unclosed(place: Place, opener: Token, closer: ')' | ']'): Mistake {
  const found = tokenAhead(place);
  const token = found.kind === 'blank' ? tokenAhead(place, 1) : found;
  if (token.kind === 'end') {
    const message = `\`${opener.kind}\` is never closed; write \`${closer}\` behind the expression.`;
    const correction = { offset: place.text.trimEnd().length, length: 0, text: closer };
    return { offset: opener.offset, length: 1, message, expected: ['`and`', '`or`', `\`${closer}\``], correction };
  }
  if (token.kind === ')' || token.kind === ']') {
    const message = `\`${token.kind}\` stands where \`${closer}\` closes the \`${opener.kind}\` before it.`;
    const correction = { offset: token.offset, length: 1, text: closer };
    return { offset: token.offset, length: 1, message, expected: [`\`${closer}\``], correction };
  }
  return unexpectedAfterTerm(place, closer);
}

function lastWord(place: Place): Token | undefined {
  const token = tokenAhead(place, -1);
  return token.kind === 'word' ? token : undefined;
}

function isLiteral(token: Token): boolean {
  return token.kind === 'word' && /^(?:true|false|null|-?\d.*)$/u.test(token.text);
}
