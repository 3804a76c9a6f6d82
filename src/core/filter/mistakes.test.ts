import { describe, expect, it } from 'vitest';
import { parseFilter } from './parse-filter.ts';

/** A filter with the expected underline in « », what the message says, and the whole text that is offered. */
type Row = readonly [marked: string, message: RegExp, suggestion: string | undefined];

const rows: readonly Row[] = [
  ['userName eq «jdoe»', /`eq` needs a value in double quotes: did you mean `"jdoe"`\?/u, 'userName eq "jdoe"'],
  ['displayName eq «Babs Jensen» and title pr', /double quotes/u, 'displayName eq "Babs Jensen" and title pr'],
  ["displayName eq «'Babs Jensen'»", /Single quotes/u, 'displayName eq "Babs Jensen"'],
  ['displayName eq «“Babs Jensen”»', /Curly quotes/u, 'displayName eq "Babs Jensen"'],
  ['title eq «"»chief”', /never closed/u, 'title eq "chief"'],
  ['title «=» "x"', /`=` is no operator.*write `eq`/u, 'title eq "x"'],
  ['title «==» "x"', /write `eq`/u, 'title eq "x"'],
  ['title«=»"x"', /write `eq`/u, 'title eq "x"'],
  ['title«!=»x', /write `ne`/u, 'title ne "x"'],
  ['title «startsWith» "x"', /write `sw`/u, 'title sw "x"'],
  ['title pr «&&» active eq true', /`&&` is written `and`/u, 'title pr and active eq true'],
  ['title pr«||»active eq true', /`\|\|` is written `or`/u, 'title pr or active eq true'],
  ['«!»(title pr)', /`!` is written `not`/u, 'not (title pr)'],
  ['title pr AND «NOT» active eq true', /needs parentheses/u, 'title pr AND not (active eq true)'],
  ['title «not» eq "x"', /`not` stands before/u, 'title ne "x"'],
  ['title eq«"x"»', /A blank is missing behind `eq`/u, 'title eq "x"'],
  ['title eq "x"«and» active pr', /A blank is missing before `and`/u, 'title eq "x" and active pr'],
  ['title«  »eq "x"', /Exactly one blank/u, 'title eq "x"'],
  ['« »title pr ', /No blank stands at the ends/u, 'title pr'],
  ['emails«[»type eq "work"', /`\[` is never closed/u, 'emails[type eq "work"]'],
  ['«(»title pr', /`\(` is never closed/u, '(title pr)'],
  ['title pr«)»', /`\)` closes nothing/u, 'title pr'],
  ['(title pr«]»', /`\]` stands where `\)`/u, '(title pr)'],
  ['emails«[]»', /no expression inside/u, undefined],
  ['title eq «"»x', /never closed/u, 'title eq "x"'],
  ['emails[type eq «"»work] and title pr', /never closed/u, 'emails[type eq "work"] and title pr'],
  ['userName«%20»eq%20%22jdoe%22', /`%20` is URL encoding/u, 'userName eq "jdoe"'],
  ['userName«+»eq+"jdoe"', /`\+` is URL encoding/u, 'userName eq "jdoe"'],
  ['«?filter=»userName%20eq%20%22jdoe%22&count=1', /query parameter/u, 'userName eq "jdoe"'],
  ["«$filter=»userName eq 'jdoe'", /query parameter/u, 'userName eq "jdoe"'],
  ["«startswith(userName,'J')»", /function of OData/u, 'userName sw "J"'],
  ['«(&(uid=jdoe)(|(mail=*@a.org)(mail=*)))»', /LDAP filter/u, 'uid eq "jdoe" and (mail ew "@a.org" or mail pr)'],
  ['userName eq «\\"»jdoe\\"', /as JSON writes it/u, 'userName eq "jdoe"'],
  ['«/name/givenName» pr', /JSON Pointer/u, 'name.givenName pr'],
  ['«$.name.givenName» pr', /JSON Path/u, 'name.givenName pr'],
  ['title pr «and»', /`and` has nothing on its right/u, 'title pr'],
  ['«or» title pr', /`or` has nothing on its left/u, 'title pr'],
  ['title eq "x" «eq»', /has nothing to compare/u, 'title eq "x"'],
  ['title «eq»', /`eq` needs a value behind it/u, undefined],
  ['«title»', /`title` has no operator/u, undefined],
  ['title «"x"»', /no operator between/u, 'title eq "x"'],
  ['title pr «"x"»', /`pr` takes no value/u, 'title eq "x"'],
  ['title «regex» "x"', /`regex` is no operator/u, undefined],
  ['title «eqq» "x"', /write `eq`/u, 'title eq "x"'],
  ['user «name» eq "x"', /no blank in it/u, undefined],
  ['title pr «active» pr', /`and` or `or` is missing/u, undefined],
  ['title eq «TRUE»', /is written `true`/u, 'title eq true'],
  ['age eq «07»', /no number as JSON writes it/u, 'age eq 7'],
  ['title eq «("x")»', /takes one value/u, 'title eq "x"'],
  ['title «in» ("x", "y")', /join the comparisons/u, '(title eq "x" or title eq "y")'],
  ['title eq "a«\\d»"', /no escape of JSON/u, 'title eq "a\\\\d"'],
  ['title eq "a«\n»"', /control character/u, 'title eq "a\\n"'],
  ['emails[type eq "work"]«.value» eq "x"', /behind a value path/u, 'emails[type eq "work" and value eq "x"]'],
  ['emails[type eq "work"] «eq» "x"', /behind a value path/u, 'emails[type eq "work" and value eq "x"]'],
  ['emails« »[type eq "work"]', /A blank stands between/u, 'emails[type eq "work"]'],
  ['a[«b[c pr]»]', /opens a value path inside/u, undefined],
  ['a.b«.c» pr', /as deep as SCIM goes/u, undefined],
  ['«9lives» pr', /starts with a letter/u, undefined],
  ['«"title"» eq "x"', /attribute names have no quotes/u, 'title eq "x"'],
  ['«[»type eq "x"]', /no attribute before it/u, undefined],
];

describe('a mistake in a filter', () => {
  it.each(rows)('%s', (marked, message, suggestion) => {
    const text = marked.replace(/[«»]/gu, '');
    const parsed = parseFilter(text);
    if (parsed.ok) throw new Error(`${text} parses`);
    const { error } = parsed;
    expect(error.message).toMatch(message);
    expect(error.suggestion).toBe(suggestion);
    const end = error.offset + error.length;
    const shown = `${text.slice(0, error.offset)}«${text.slice(error.offset, end)}»${text.slice(end)}`;
    // `(` alone or with its value: where one token is at fault, the first character is enough.
    expect(marked.startsWith(shown.slice(0, shown.indexOf('«') + 2))).toBe(true);
    if (!marked.includes('«(')) expect(shown).toBe(marked);
    expect(error.expected.length).toBeGreaterThan(0);
    expect(error.scimType).toBe('invalidFilter');
  });

  it('is found in an empty text', () => {
    expect(parseFilter('')).toMatchObject({ ok: false, error: { offset: 0, length: 0, message: expect.stringContaining('empty') } });
  });

  it('is mended together with all others of the text', () => {
    const parsed = parseFilter("userName=jdoe && (emails co 'a.org' || title == chief");
    expect(!parsed.ok && parsed.error.suggestion).toBe('userName eq "jdoe" and (emails co "a.org" or title eq "chief")');
  });
});
