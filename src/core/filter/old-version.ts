import type { Span } from './ast.ts';
import type { Mistake } from './filter-error.ts';

/** What SCIM 1.1 (protocol 3.2.2.1) does not have. */
export function absentIn11(what: string, { offset, length }: Span): Mistake {
  const message = `SCIM 1.1 has no ${what}: its operators are eq, co, sw, pr, gt, ge, lt, le, and, or; write it with these.`;
  return { message, offset, length, expected: ['eq', 'co', 'sw', 'pr', 'gt', 'ge', 'lt', 'le', 'and', 'or'] };
}
