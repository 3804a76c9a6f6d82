import { describe, expect, it } from 'vitest';
import type { AttrPath, Filter } from './ast.ts';
import type { Leniency } from './leniency.ts';
import { maxLength, parseFilter } from './parse-filter.ts';

/** The tree as a short text: operators in front, so that the shape shows. */
function shape(filter: Filter): string {
  switch (filter.type) {
    case 'compare':
      return `${name(filter.attrPath)} ${filter.operator} ${JSON.stringify(filter.value.value)}`;
    case 'present':
      return `${name(filter.attrPath)} pr`;
    case 'not':
      return `not(${shape(filter.operand)})`;
    case 'valuePath':
      return `${name(filter.attrPath)}[${shape(filter.filter)}]`;
    default:
      return `${filter.type}(${filter.operands.map(shape).join(', ')})`;
  }
}

function name({ urn, name: own, subAttribute }: AttrPath): string {
  return [urn === undefined ? '' : `{${urn}}`, own, subAttribute === undefined ? '' : `/${subAttribute}`].join('');
}

function read(text: string, leniency?: Leniency, version?: '1.1'): string {
  const parsed = parseFilter(text, { ...(leniency && { leniencies: [leniency] }), ...(version && { version }) });
  return parsed.ok ? shape(parsed.filter) : `error at ${parsed.error.offset}`;
}

describe('parseFilter', () => {
  it.each([
    ['userName eq "babs"', 'userName eq "babs"'],
    ['USERNAME EQ "babs"', 'USERNAME eq "babs"'],
    ['age ge 18', 'age ge 18'],
    ['score lt -1.5e3', 'score lt -1500'],
    ['active ne true', 'active ne true'],
    ['title eq null', 'title eq null'],
    ['nickName pr', 'nickName pr'],
    ['a pr or b pr and c pr', 'or(a pr, and(b pr, c pr))'],
    ['(a pr or b pr) and c pr', 'and(or(a pr, b pr), c pr)'],
    ['a pr and (b pr and c pr)', 'and(a pr, b pr, c pr)'],
    ['not (a pr) and b pr', 'and(not(a pr), b pr)'],
    ['not(a pr or b pr)', 'not(or(a pr, b pr))'],
    ['not(not (a pr))', 'not(not(a pr))'],
    ['phoneNumbers[type eq "fax" and not (primary eq true)]', 'phoneNumbers[and(type eq "fax", not(primary eq true))]'],
    ['a[b[c pr] and d pr]', 'a[and(b[c pr], d pr)]'],
    ['manager.$ref sw "https://"', 'manager/$ref sw "https://"'],
    ['urn:example:v1.2:Robot:arm.length gt 3', '{urn:example:v1.2:Robot}arm/length gt 3'],
    ['title eq "say \\"]\\" \\u00e9\\n"', 'title eq "say \\"]\\" é\\n"'],
    ['not pr', 'not pr'],
    ['not eq 1', 'not eq 1'],
    ['and eq 1 and or pr', 'and(and eq 1, or pr)'],
    ['true eq true', 'true eq true'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each<[Leniency, string, string]>([
    ['entra', 'emails[type eq "work"].value sw "b"', 'emails[and(type eq "work", value sw "b")]'],
    ['entra', 'emails[a pr or b pr].value pr and c pr', 'and(emails[and(or(a pr, b pr), value pr)], c pr)'],
    ['lenient-whitespace', '  a  pr\tand ( b pr )\n', 'and(a pr, b pr)'],
    ['lenient-whitespace', 'a [ b pr ]', 'a[b pr]'],
    ['lenient-not', 'not a pr and b pr', 'and(not(a pr), b pr)'],
    ['lenient-not', 'not not a pr', 'not(not(a pr))'],
    ['lenient-not', 'not pr pr', 'not(pr pr)'],
    ['lenient-unquoted', 'userName eq b.jensen@example.com', 'userName eq "b.jensen@example.com"'],
    ['lenient-unquoted', 'emails[type eq work]', 'emails[type eq "work"]'],
    ['lenient-literals', 'active eq True and title ne NULL', 'and(active eq true, title ne null)'],
    ['entra', '(emails[type pr].value eq "b")', 'emails[and(type pr, value eq "b")]'],
    ['lenient-names', '3rdParty.1st pr', '3rdParty/1st pr'],
    ['lenient-escapes', 'userName eq "CORP\\jdoe"', 'userName eq "CORP\\\\jdoe"'],
  ])('with %s reads %s, and refuses it without', (leniency, text, expected) => {
    expect(read(text, leniency)).toBe(expected);
    expect(read(text)).toMatch(/^error/u);
  });

  it.each(['a ne 1', 'a ew "x"', 'not (a pr)', 'a[b pr]', 'a eq null'])('refuses %s in SCIM 1.1', (text) => {
    expect(read(text)).not.toMatch(/^error/u);
    expect(read(text, undefined, '1.1')).toMatch(/^error/u);
  });

  it('reads a filter of SCIM 1.1', () => {
    expect(read('a eq 1 and (b co "x" or c pr)', undefined, '1.1')).toBe('and(a eq 1, or(b co "x", c pr))');
    expect(read(' a  eq  1 ', undefined, '1.1')).toBe('a eq 1');
  });

  it('tells where every node stands, and a number as it was written', () => {
    const parsed = parseFilter('x pr and not (a.b eq 9007199254740993)');
    const [, negation] = parsed.ok && parsed.filter.type === 'and' ? parsed.filter.operands : [];
    expect(negation).toMatchObject({ type: 'not', offset: 9, length: 29 });
    expect(negation?.type === 'not' && negation.operand).toMatchObject({
      offset: 14,
      length: 23,
      attrPath: { name: 'a', subAttribute: 'b', offset: 14, length: 3 },
      value: { text: '9007199254740993', offset: 21, length: 16 },
    });
  });

  it('takes filters as long and as deep as the limits, and no more', () => {
    const deep = (levels: number) => `${'('.repeat(levels)}a pr${')'.repeat(levels)}`;
    expect(read(deep(100))).toBe('a pr');
    expect(read(deep(101))).toBe('error at 100');
    expect(read(`${'not '.repeat(101)}a pr`, 'lenient-not')).toMatch(/^error/u);
    const long = (length: number) => `a eq "${'x'.repeat(length - 7)}"`;
    expect(read(long(maxLength))).toMatch(/^a eq/u);
    expect(read(long(maxLength + 1))).toBe(`error at ${maxLength}`);
  });
});
