import type { CompValue } from './ast.ts';
import type { Leniency } from './leniency.ts';
import type { Token } from './lexer.ts';

/** number = [ minus ] int [ frac ] [ exp ] (RFC 7159 6) */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
const LITERALS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** compValue = false / null / true / number / string; undefined when the token is none of these. */
export function readLiteral(token: Token, leniencies: ReadonlySet<Leniency>): CompValue | undefined {
  const { offset, length, text } = token;
  if (token.kind === 'string') return token.fault === undefined ? { value: text, offset, length } : undefined;
  if (token.kind !== 'word') return undefined;
  const word = leniencies.has('lenient-literals') ? text.toLowerCase() : text;
  const literal = Object.hasOwn(LITERALS, word) ? LITERALS[word] : undefined;
  if (literal !== undefined) return { value: literal, offset, length };
  if (NUMBER.test(text)) return { value: Number(text), text, offset, length };
  const bare = leniencies.has('lenient-unquoted') && !/^['‘’“”„`´«»{]/u.test(text);
  return bare ? { value: text, offset, length } : undefined;
}
