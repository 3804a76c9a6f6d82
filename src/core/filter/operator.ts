import { compareOperators, type CompareOperator } from './ast.ts';
import { tokenAhead, type Place } from './lexer.ts';

const names: ReadonlySet<string> = new Set(compareOperators);

/** Whether a word in lower case is a compareOp (RFC 7644 figure 1). */
export function isCompareOperator(word: string): word is CompareOperator {
  return names.has(word);
}

function isOperator(place: Place, ahead: number): boolean {
  const word = tokenAhead(place, ahead).text.toLowerCase();
  return tokenAhead(place, ahead).kind === 'word' && (word === 'pr' || isCompareOperator(word));
}

/** Whether `not`, with no parenthesis behind it, is the operator, and not an attribute of that name as in `not eq 1`. */
export function isBareNegation(place: Place): boolean {
  if (tokenAhead(place, 1).kind !== 'blank' || tokenAhead(place, 2).kind !== 'word') return false;
  return !isOperator(place, 2) || (tokenAhead(place, 3).kind === 'blank' && isOperator(place, 4));
}
