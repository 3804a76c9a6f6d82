/**
 * Reads a filter (RFC 7644 3.4.2.2, figure 1, with errata 4690 and 7322: no value path inside a value path).
 * Recursive descent, one method for each rule of the grammar, its ABNF above it; the first mistake ends the reading.
 */
import type { Version } from '../finding.ts';
import type { AttrPath, Comparison, CompValue, Filter, Presence, Span } from './ast.ts';
import { isMistake, readAttrPath } from './attr-path.ts';
import { unclosed, unexpectedAfterTerm } from './ending-mistakes.ts';
import type { Mistake } from './filter-error.ts';
import type { Leniency } from './leniency.ts';
import type { Place, Token } from './lexer.ts';
import { readLiteral } from './literal.ts';
import { isBareNegation, isCompareOperator } from './operator.ts';
import { absentIn11 } from './old-version.ts';
import { operatorMistake, unparenthesisedNot } from './operator-mistakes.ts';
import { termMistake } from './term-mistakes.ts';
import { missingBlank, oneBlank, stringMistake, valueMistake } from './value-mistakes.ts';

export interface ParseOptions {
  /** `2.0` unless told otherwise; `1.1` has no `ne`, `ew`, `not`, value path or null. */
  readonly version?: Version;
  readonly leniencies?: readonly Leniency[];
}

/** Parentheses, brackets and `not` inside one another. */
export const maxDepth = 100;

/** Where the reading of one text stands. */
export class FilterReader {
  readonly text: string;
  readonly tokens: readonly Token[];
  index: number;
  /** The first one found; whoever gets undefined from a method finds it here. */
  mistake: Mistake | undefined;
  readonly #leniencies: Set<Leniency>;
  readonly #version: Version;
  #depth = 0;

  constructor(text: string, tokens: readonly Token[], options: ParseOptions, index = 0) {
    this.text = text;
    this.tokens = tokens;
    this.index = index;
    this.#version = options.version ?? '2.0';
    this.#leniencies = new Set(options.leniencies);
    // SCIM 1.1 counts no blanks: its grammar is prose.
    if (this.#version === '1.1') this.#leniencies.add('lenient-whitespace');
  }

  /** The whole text as one FILTER. */
  readAll(): Filter | undefined {
    if (this.text.trim() === '') return this.#fail(termMistake(this.#here(), 'end', undefined));
    const filter = this.#logExp('end', undefined);
    if (filter === undefined) return undefined;
    return this.#token().kind === 'end' ? filter : this.#fail(unexpectedAfterTerm(this.#here(), undefined));
  }

  /**
   * "[" valFilter "]" at the present token.
   * valFilter = attrExp / logExp / *1"not" "(" valFilter ")"
   */
  readBrackets(attrPath: AttrPath): Filter | undefined {
    return this.#enclosed(']', attrPath);
  }

  /** logExp = FILTER SP ("and" / "or") SP FILTER; "not" goes before "and", which goes before "or" */
  #logExp(closer: ClosingKind, inside: AttrPath | undefined): Filter | undefined {
    if (!this.#edge()) return undefined;
    const filter = this.#chain('or', () => this.#chain('and', () => this.#term(closer, inside)));
    return filter !== undefined && this.#edge(closer) ? filter : undefined;
  }

  #chain(type: 'and' | 'or', read: () => Filter | undefined): Filter | undefined {
    const start = this.#token().offset;
    const operands: Filter[] = [];
    do {
      const operand = read();
      if (operand === undefined) return undefined;
      if (operand.type === type) operands.push(...operand.operands);
      else operands.push(operand);
    } while (this.#accept(type));
    const [only] = operands;
    if (this.mistake !== undefined) return undefined;
    return only !== undefined && operands.length === 1 ? only : { type, operands, ...this.#since(start) };
  }

  /** SP ("and" / "or") SP, when that is what comes next. */
  #accept(type: 'and' | 'or'): boolean {
    const blank = this.#token();
    const word = this.#token(1);
    if (blank.kind !== 'blank' || word.kind !== 'word' || word.text.toLowerCase() !== type) return false;
    if (!this.#blank()) return false;
    this.index++;
    if (this.#token().kind === 'blank' && this.#token(1).kind !== 'end') return this.#blank();
    this.#fail(termMistake(this.#here(), 'end', word));
    return false;
  }

  /** attrExp / valuePath / *1"not" "(" FILTER ")" */
  #term(closer: ClosingKind, inside: AttrPath | undefined): Filter | undefined {
    const start = this.#token();
    if (start.kind === '(') return this.#enclosed(')', inside);
    if (start.kind !== 'word') return this.#fail(termMistake(this.#here(), closer, this.#previousWord()));
    if (start.text.toLowerCase() === 'not') {
      const parenthesised = this.#token(1).kind === '(' || (this.#token(1).kind === 'blank' && this.#token(2).kind === '(');
      if (parenthesised || (this.#has('lenient-not') && isBareNegation(this.#here()))) return this.#not(closer, inside);
    }
    const attrPath = readAttrPath(start.text, start.offset, this.#has('lenient-names'));
    if (isMistake(attrPath)) return this.#fail(termMistake(this.#here(), closer, this.#previousWord(), attrPath));
    this.index++;
    const spaced = this.#has('lenient-whitespace') && this.#token().kind === 'blank' && this.#token(1).kind === '[';
    if (spaced) this.index++;
    return this.#token().kind === '[' ? this.#valuePath(attrPath) : this.#attrExp(attrPath, start.offset);
  }

  /** *1"not" "(" FILTER ")"; one blank may stand before the parenthesis (reading 41) */
  #not(closer: ClosingKind, inside: AttrPath | undefined): Filter | undefined {
    const word = this.#token();
    if (this.#version === '1.1') return this.#fail(absentIn11('`not`', word));
    this.index++;
    if (this.#token().kind === 'blank' && !this.#blank()) return undefined;
    const bare = this.#token().kind !== '(';
    if (bare && !this.#deeper()) return undefined;
    const operand = this.#term(closer, inside);
    if (bare) this.#depth--;
    return operand && { type: 'not', operand, ...this.#since(word.offset) };
  }

  /** "(" FILTER ")" and "[" valFilter "]" */
  #enclosed(closer: ')' | ']', inside: AttrPath | undefined): Filter | undefined {
    const opener = this.#token();
    if (!this.#deeper()) return undefined;
    this.index++;
    const filter = this.#logExp(closer, inside);
    if (filter === undefined) return undefined;
    if (this.#token().kind !== closer) return this.#fail(unclosed(this.#here(), opener, closer));
    // A value path inside another one can only be derived through logExp (figure 1).
    if (inside !== undefined && filter.type === 'valuePath') {
      const message = `\`${filter.attrPath.name}[\` opens a value path inside that of \`${inside.name}\`; name a sub-attribute of \`${inside.name}\` alone.`;
      return this.#fail({ ...spanOf(filter), message, expected: ['a sub-attribute'] });
    }
    this.index++;
    this.#depth--;
    return filter;
  }

  /** valuePath = attrPath "[" valFilter "]" */
  #valuePath(attrPath: AttrPath): Filter | undefined {
    const opener = this.#token();
    if (this.#version === '1.1') return this.#fail(absentIn11('a value path in brackets', opener));
    const filter = this.#enclosed(']', attrPath);
    if (filter === undefined) return undefined;
    const path = { type: 'valuePath', attrPath, filter, ...this.#since(attrPath.offset) } as const;
    const next = this.#token();
    return next.kind === 'word' && next.text.startsWith('.') ? this.#compared(path, opener, next) : path;
  }

  /** valuePath subAttr SP compareOp SP compValue: no rule of the RFC, but what Entra ID sends; it means the same element. */
  #compared(path: Filter & { type: 'valuePath' }, opener: Token, word: Token): Filter | undefined {
    const attrPath = readAttrPath(word.text.slice(1), word.offset + 1, this.#has('lenient-names'));
    if (isMistake(attrPath) || attrPath.urn !== undefined || attrPath.subAttribute !== undefined)
      return this.#fail(unexpectedAfterTerm(this.#here(), undefined));
    this.index++;
    const comparison = this.#attrExp(attrPath, attrPath.offset);
    if (comparison === undefined) return undefined;
    if (!this.#has('entra')) {
      const inner = this.text.slice(opener.offset + 1, word.offset - 1);
      const folded = `${path.filter.type === 'or' ? `(${inner})` : inner} and ${this.text.slice(comparison.offset, this.#token().offset)}]`;
      const offset = opener.offset + 1;
      return this.#fail({
        ...spanOf(word),
        message: `\`${word.text}\` stands behind a value path, which has no comparison of its own in a filter; put it into the brackets.`,
        expected: ['`and`', '`or`', 'the end'],
        correction: { offset, length: this.#token().offset - offset, text: folded },
      });
    }
    const operands = path.filter.type === 'and' ? [...path.filter.operands, comparison] : [path.filter, comparison];
    const filter: Filter = { type: 'and', operands, offset: path.filter.offset, length: this.#token().offset - path.filter.offset };
    return { ...path, filter, ...this.#since(path.offset) };
  }

  /** attrExp = (attrPath SP "pr") / (attrPath SP compareOp SP compValue) */
  #attrExp(attrPath: AttrPath, start: number): Comparison | Presence | undefined {
    const word = this.#token(1);
    const written = word.kind === 'word' ? word.text.toLowerCase() : '';
    const operator = written === 'pr' || isCompareOperator(written) ? written : undefined;
    if (this.#token().kind !== 'blank' || operator === undefined) {
      const isNot = attrPath.name.toLowerCase() === 'not' && attrPath.length === 3 && this.#token().kind === 'blank';
      return this.#fail(isNot && word.kind === 'word' ? unparenthesisedNot(this.#here()) : operatorMistake(this.#here(), attrPath));
    }
    if (!this.#blank()) return undefined;
    if (this.#version === '1.1' && (operator === 'ne' || operator === 'ew')) return this.#fail(absentIn11(`\`${operator}\``, word));
    this.index++;
    if (operator === 'pr') {
      const next = this.#token();
      if (next.kind === 'string' || next.kind === '(' || next.kind === '[') return this.#fail(missingBlank(this.#here(), 'pr'));
      return { type: 'present', attrPath, ...this.#since(start) };
    }
    const next = this.#token(1);
    const glued = this.#token().kind === 'string';
    if (glued) return this.#fail(missingBlank(this.#here(), operator));
    if (this.#token().kind !== 'blank' || next.kind === 'end') return this.#fail(valueMistake(this.#here(), word));
    if (!this.#blank()) return undefined;
    const value = this.#compValue(word);
    return value && { type: 'compare', attrPath, operator, value, ...this.#since(start) };
  }

  /** compValue = false / null / true / number / string ; rules from JSON (RFC 7159) */
  #compValue(operator: Token): CompValue | undefined {
    const token = this.#token();
    const value = readLiteral(token, this.#leniencies);
    if (value === undefined) {
      return this.#fail(token.fault === undefined ? valueMistake(this.#here(), operator) : stringMistake(this.#here(), token.fault));
    }
    if (value.value === null && this.#version === '1.1') return this.#fail(absentIn11('`null`', token));
    this.index++;
    const { kind } = this.#token();
    if (kind === 'word' || kind === 'string' || kind === '(' || kind === '[') return this.#fail(missingBlank(this.#here(), undefined));
    return value;
  }

  /** Exactly one SP, or any blank where that is allowed. */
  #blank(): boolean {
    const token = this.#token();
    if (token.kind !== 'blank') return false;
    if (!this.#has('lenient-whitespace') && this.text.slice(token.offset, token.offset + token.length) !== ' ') {
      this.#fail(oneBlank(token));
      return false;
    }
    this.index++;
    return true;
  }

  /** No blank stands at the ends, nor inside of a bracket or parenthesis (reading 41). */
  #edge(closer?: ClosingKind): boolean {
    const token = this.#token();
    if (token.kind !== 'blank') return true;
    const next = this.#token(1).kind;
    if (closer !== undefined && next !== closer && !(next === 'end' || next === ')' || next === ']')) return true;
    if (this.#has('lenient-whitespace')) {
      this.index++;
      return true;
    }
    this.#fail(oneBlank(token, closer === undefined ? 'start' : 'end'));
    return false;
  }

  #deeper(): boolean {
    this.#depth++;
    if (this.#depth <= maxDepth) return true;
    const message = `The filter is nested more than ${maxDepth} deep here; write it with fewer parentheses.`;
    this.#fail({ ...spanOf(this.#token()), message, expected: ['fewer parentheses'] });
    return false;
  }

  #previousWord(): Token | undefined {
    const before = this.tokens[this.index - 1];
    const word = before?.kind === 'blank' ? this.tokens[this.index - 2] : before;
    return word?.kind === 'word' ? word : undefined;
  }

  #token(ahead = 0): Token {
    const token = this.tokens[this.index + ahead] ?? this.tokens.at(-1);
    return token ?? { kind: 'end', offset: this.text.length, length: 0, text: '' };
  }

  #here(): Place {
    return { text: this.text, tokens: this.tokens, index: this.index };
  }

  #since(start: number): Span {
    const last = this.tokens[this.index - 1];
    return { offset: start, length: (last === undefined ? start : last.offset + last.length) - start };
  }

  #has(leniency: Leniency): boolean {
    return this.#leniencies.has(leniency);
  }

  #fail(mistake: Mistake): undefined {
    this.mistake ??= mistake;
    return undefined;
  }
}

type ClosingKind = ')' | ']' | 'end';

function spanOf({ offset, length }: Span): Span {
  return { offset, length };
}
