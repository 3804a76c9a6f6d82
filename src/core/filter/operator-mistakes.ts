/** What stands where an operator belongs, and what was meant. */
import { didYouMean } from '../schema/did-you-mean.ts';
import type { AttrPath } from './ast.ts';
import { gluedSign } from './ending-mistakes.ts';
import type { Correction, Mistake } from './filter-error.ts';
import { tokenAhead, written, type Place, type Token } from './lexer.ts';

const operators = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le', 'pr'];
const list = 'eq, ne, co, sw, ew, gt, ge, lt, le, pr';

/** How other languages write the operators. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    eq: '= == === : := is equals equal equalto eql',
    ne: '!= !== <> neq noteq notequal notequals isnot',
    co: 'contains contain includes like has ~ =~ *=',
    sw: 'startswith starts beginswith ^=',
    ew: 'endswith ends $=',
    gt: '> gtr greaterthan after',
    ge: '>= => gte geq',
    lt: '< lss lessthan before',
    le: '<= =< lte leq',
    pr: 'exists present ispresent isnotnull notnull =*',
  }).flatMap(([operator, names]) => names.split(' ').map((name) => [name, operator] as const)),
);

/** The operator that a word or sign of another language stands for. */
export function operatorMeant(word: string): string | undefined {
  const wanted = word.toLowerCase();
  return aliases.get(wanted) ?? (/^\p{L}/u.test(wanted) ? didYouMean(wanted, operators) : undefined);
}

/** @param place at what follows the attribute. */
export function operatorMistake(place: Place, attrPath: AttrPath): Mistake {
  const next = tokenAhead(place);
  const name = written(place, { kind: 'word', text: '', offset: attrPath.offset, length: attrPath.length });
  const word = next.kind === 'blank' ? tokenAhead(place, 1) : next;
  if (word.kind === 'end' || word.kind === ')' || word.kind === ']') {
    const message = `\`${name}\` has no operator behind it; write for example \`${name} pr\` or \`${name} eq "…"\`.`;
    return { message, offset: attrPath.offset, length: attrPath.length, expected: ['an operator'] };
  }
  if (next.kind === 'blank' && word.kind === '[') {
    const message = `A blank stands between \`${name}\` and its \`[\`; take it away (RFC 7644 3.4.2.2).`;
    return {
      message,
      offset: next.offset,
      length: next.length,
      expected: ['`[`'],
      correction: { offset: next.offset, length: next.length, text: '' },
    };
  }
  const lower = name.toLowerCase();
  if (lower === 'and' || lower === 'or') {
    const where = place.index === 1 ? 'has nothing on its left' : 'stands where an expression is expected';
    const message = `\`${name}\` ${where}; take it away, or write an expression before it.`;
    const end = attrPath.offset + attrPath.length + (next.kind === 'blank' ? next.length : 0);
    const correction = { offset: attrPath.offset, length: end - attrPath.offset, text: '' };
    return { message, offset: attrPath.offset, length: attrPath.length, expected: ['an attribute', '`not`', '`(`'], correction };
  }
  const before = { offset: word.offset, length: Math.max(word.length, 1), expected: operators };
  if (word.kind !== 'word') {
    const message = `\`${name}\` has no operator between it and \`${shown(place, word)}\`; write one of ${list}.`;
    const text = next.kind === 'blank' ? 'eq ' : ' eq ';
    return { ...before, message, ...(word.kind === 'string' && { correction: { offset: word.offset, length: 0, text } }) };
  }
  return wordMistake(place, attrPath, name, word, before);
}

function wordMistake(place: Place, attrPath: AttrPath, name: string, word: Token, found: Omit<Mistake, 'message'>): Mistake {
  if (word.text.toLowerCase() === 'not') {
    const correction = negated(place, attrPath, name);
    return {
      ...found,
      message: `\`not\` stands before an expression in parentheses: \`not (${name} …)\`.`,
      ...(correction && { correction }),
    };
  }
  if (word.text.toLowerCase() === 'in') {
    const correction = eachValue(place, attrPath, name);
    const message = `\`in\` is no operator of SCIM; compare with each value and join the comparisons with \`or\`.`;
    return { ...found, message, ...(correction && { correction }) };
  }
  const glued = gluedSign(word);
  if (glued !== undefined) return { ...found, ...glued };
  const meant = operatorMeant(word.text);
  const correction: Correction | undefined = meant === undefined ? undefined : { offset: word.offset, length: word.length, text: meant };
  const following = tokenAhead(place, 3);
  if (meant === undefined && following.kind === 'word' && operators.includes(following.text.toLowerCase())) {
    return { ...found, message: `\`${name} ${word.text}\`: an attribute name has no blank in it, and \`${word.text}\` is no operator.` };
  }
  const end = meant === undefined ? `the operators are ${list}.` : `write \`${meant}\`.`;
  return { ...found, message: `\`${word.text}\` is no operator (RFC 7644 table 3); ${end}`, ...(correction && { correction }) };
}

/** `active not eq true` → `active ne true`; `title not pr` → `not (title pr)`. */
function negated(place: Place, attrPath: AttrPath, name: string): Correction | undefined {
  const operator = tokenAhead(place, 3);
  const meant = operator.text.toLowerCase();
  if (meant === 'eq') return { offset: tokenAhead(place, 1).offset, length: operator.offset + 2 - tokenAhead(place, 1).offset, text: 'ne' };
  if (meant === 'pr') return replaceFrom(attrPath, operator, `not (${name} pr)`);
  const value = tokenAhead(place, 5);
  if (!operators.includes(meant) || (value.kind !== 'string' && value.kind !== 'word')) return undefined;
  return replaceFrom(attrPath, value, `not (${name} ${meant} ${written(place, value)})`);
}

/** `a in ("x", "y")` → `(a eq "x" or a eq "y")` */
function eachValue(place: Place, attrPath: AttrPath, name: string): Correction | undefined {
  const opener = tokenAhead(place, 3);
  if (opener.kind !== '(' && opener.kind !== '[') return undefined;
  const values: string[] = [];
  for (let ahead = 4; ; ahead++) {
    const token = tokenAhead(place, ahead);
    if (token.kind === 'string') values.push(`${name} eq ${written(place, token)}`);
    else if (token.kind === ')' || token.kind === ']') {
      return values.length === 0 ? undefined : replaceFrom(attrPath, token, `(${values.join(' or ')})`);
    } else if (token.kind !== 'blank' && token.text !== ',') return undefined;
  }
}

/** `not userName pr` read as the attribute `not` with the operator `userName`: parentheses are missing. */
export function unparenthesisedNot(place: Place): Mistake {
  const word = tokenAhead(place, -1);
  const term = tokenAhead(place, 1);
  const operator = tokenAhead(place, 3).text.toLowerCase();
  const found = { offset: word.offset, length: word.length, expected: ['`(`'] };
  const message = `\`${word.text}\` needs parentheses around what it negates: \`not (${term.text} …)\`.`;
  const bracket = tokenAhead(place, 2).kind === '[' ? closing(place, 2) : undefined;
  const last = bracket ?? (operator === 'pr' ? tokenAhead(place, 3) : operators.includes(operator) ? tokenAhead(place, 5) : undefined);
  if (last === undefined || last.kind === 'end' || last.kind === 'blank') return { ...found, message };
  const text = `not (${place.text.slice(term.offset, last.offset + last.length)})`;
  return { ...found, message, correction: { offset: word.offset, length: last.offset + last.length - word.offset, text } };
}

function closing(place: Place, opener: number): Token | undefined {
  for (let ahead = opener; ; ahead++) {
    const token = tokenAhead(place, ahead);
    if (token.kind === 'end') return undefined;
    if (token.kind === ']') return token;
  }
}

function replaceFrom(attrPath: AttrPath, last: Token, text: string): Correction {
  return { offset: attrPath.offset, length: last.offset + last.length - attrPath.offset, text };
}

function shown(place: Place, token: Token): string {
  const text = written(place, token);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
