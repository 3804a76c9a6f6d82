import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttrPath, Comparison, Filter } from './ast.ts';
import { compareOperators } from './ast.ts';
import { compileFilter } from './compile.ts';
import { explainFilter } from './explain.ts';
import { parseFilter } from './parse-filter.ts';
import { printFilter } from './print.ts';

const at = { offset: 0, length: 0 };
const name = fc.constantFrom('a', 'b', 'c', 'value', 'not', 'and');
const attrPath: fc.Arbitrary<AttrPath> = fc
  .record({ name, subAttribute: fc.option(name, { nil: undefined }) })
  .map(({ name: own, subAttribute }) => ({ name: own, ...(subAttribute !== undefined && { subAttribute }), ...at }));
const scalar = fc.oneof(fc.constantFrom('', 'x', 'Xy', 'é'), fc.string({ maxLength: 4 }), fc.integer({ min: -3, max: 3 }), fc.boolean());

const comparison: fc.Arbitrary<Comparison> = fc
  .record({ attrPath, operator: fc.constantFrom(...compareOperators), value: fc.oneof(scalar, fc.constant(null)) })
  // Ordering a boolean is refused, so that there is nothing to compare with.
  .filter(({ operator, value }) => typeof value !== 'boolean' || !['gt', 'ge', 'lt', 'le'].includes(operator))
  .map(({ attrPath: path, operator, value }) => ({
    type: 'compare',
    attrPath: path,
    operator,
    value: { value, ...(typeof value === 'number' && { text: String(value) }), ...at },
    ...at,
  }));

/** Filters without `and` directly inside `and`: the parser makes one node of such. */
function filters(depth: number, brackets: boolean): fc.Arbitrary<Filter> {
  const leaves: fc.Arbitrary<Filter>[] = [comparison, attrPath.map((path): Filter => ({ type: 'present', attrPath: path, ...at }))];
  if (depth === 0) return fc.oneof(...leaves);
  const inner = filters(depth - 1, brackets);
  const several = (type: 'and' | 'or'): fc.Arbitrary<Filter> =>
    fc
      .array(
        inner.filter((one) => one.type !== type),
        { minLength: 2, maxLength: 3 },
      )
      .map((operands) => ({ type, operands, ...at }));
  const not: fc.Arbitrary<Filter> = inner.map((operand) => ({ type: 'not', operand, ...at }));
  const valuePath: fc.Arbitrary<Filter> = fc
    .record({ attrPath, filter: filters(depth - 1, false) })
    .map((parts) => ({ type: 'valuePath', ...parts, ...at }));
  return fc.oneof(...leaves, several('and'), several('or'), not, ...(brackets ? [valuePath] : []));
}

const element = fc.dictionary(
  fc.constantFrom('a', 'b', 'C', 'value'),
  fc.oneof(scalar, fc.constant(null), fc.array(scalar, { maxLength: 2 })),
  {
    maxKeys: 3,
  },
);
const resource = fc.dictionary(
  fc.constantFrom('A', 'b', 'c', 'VALUE', 'not', 'and'),
  fc.oneof(scalar, fc.constant(null), element, fc.array(fc.oneof(scalar, element), { maxLength: 3 })),
  { maxKeys: 5 },
);

/** The semantics of RFC 7644 3.4.2.2 once more, as plainly as can be and without a catalog. */
function naive(filter: Filter, on: unknown): boolean {
  switch (filter.type) {
    case 'and':
      return filter.operands.every((operand) => naive(operand, on));
    case 'or':
      return filter.operands.some((operand) => naive(operand, on));
    case 'not':
      return !naive(filter.operand, on);
    case 'valuePath':
      return flat(values(filter.attrPath, on)).some((value) => naive(filter.filter, value));
    case 'present':
      return values(filter.attrPath, on).some(full);
    default: {
      const found = values(filter.attrPath, on);
      const wanted = filter.value.value;
      if (wanted === null) return filter.operator === (found.some(some) ? 'ne' : 'eq');
      const single = flat(flat(found).map((value) => (isObject(value) ? member(value, 'value') : value))).filter(
        (value) => value !== null && value !== undefined,
      );
      if (single.length === 0) return filter.operator === 'ne';
      return single.some((value) => compare(filter.operator, fold(value), fold(wanted)));
    }
  }
}

function values({ name: own, subAttribute }: AttrPath, on: unknown): unknown[] {
  const first = isObject(on) ? member(on, own) : own === 'value' ? on : undefined;
  if (first === undefined || first === null) return [];
  if (subAttribute === undefined) return [first];
  const inner = flat([first]).map((value) =>
    isObject(value) ? member(value, subAttribute) : subAttribute === 'value' ? value : undefined,
  );
  return inner.filter((value) => value !== undefined && value !== null);
}

const flat = (list: unknown[]): unknown[] => list.flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
const some = (value: unknown): boolean => (typeof value === 'object' && value !== null ? Object.values(value).some(some) : value !== null);
const full = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(full) : value !== null && value !== '';

function member(object: Record<string, unknown>, wanted: string): unknown {
  return Object.entries(object).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

function compare(operator: string, actual: unknown, wanted: unknown): boolean {
  if (operator === 'eq') return actual === wanted;
  if (operator === 'ne') return actual !== wanted;
  if (typeof actual === 'number' && typeof wanted === 'number') return ordered(operator, actual, wanted);
  if (typeof actual !== 'string' || typeof wanted !== 'string') return false;
  if (operator === 'co') return actual.includes(wanted);
  if (operator === 'sw') return actual.startsWith(wanted);
  if (operator === 'ew') return actual.endsWith(wanted);
  return ordered(operator, actual, wanted);
}

function ordered<T extends string | number>(operator: string, actual: T, wanted: T): boolean {
  if (operator === 'gt') return actual > wanted;
  if (operator === 'ge') return actual >= wanted;
  if (operator === 'lt') return actual < wanted;
  return operator === 'le' && actual <= wanted;
}

/** A tree without places. */
function bare(filter: Filter): unknown {
  return JSON.parse(JSON.stringify(filter, (key, value: unknown) => (key === 'offset' || key === 'length' ? undefined : value)));
}

describe('filters', () => {
  const runs = { numRuns: 400, seed: 11 };

  it('are read as they are printed', () => {
    fc.assert(
      fc.property(filters(3, true), (filter) => {
        // A value path alone in brackets cannot be derived, and the arbitrary makes none.
        const parsed = parseFilter(printFilter(filter));
        expect(parsed.ok && bare(parsed.filter)).toEqual(bare(filter));
      }),
      runs,
    );
  });

  it('match what a plain evaluation matches', () => {
    fc.assert(
      fc.property(filters(3, true), resource, (filter, on) => {
        const compiled = compileFilter(filter);
        const explained = explainFilter(filter, on);
        const expected = naive(filter, on);
        expect([compiled.ok && compiled.match(on), explained.ok && explained.result]).toEqual([expected, expected]);
      }),
      { ...runs, numRuns: 600 },
    );
  });

  it('give a tree or an error with a place in the text, whatever is typed', () => {
    const pieces = fc.constantFrom(
      'userName',
      'emails',
      '[',
      ']',
      '(',
      ')',
      '"',
      '\\',
      ' ',
      ' eq ',
      ' and ',
      'not',
      '%20',
      "'",
      '=',
      '&&',
      '.',
      ':',
      '1',
      '“',
      '$',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseFilter(text);
        if (parsed.ok) return;
        const { offset, length, message, suggestion } = parsed.error;
        const inside = offset >= 0 && offset + length <= text.length && (length > 0 || text === '');
        const mended = suggestion === undefined || parseFilter(suggestion).ok;
        expect({ inside, mended, said: message !== '' }).toEqual({ inside: true, mended: true, said: true });
      }),
      { ...runs, numRuns: 600 },
    );
  });
});
