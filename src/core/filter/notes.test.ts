import { describe, expect, test } from 'vitest';
import { filterNotes } from './notes.ts';
import { parseFilter } from './parse-filter.ts';

function meant(text: string): readonly (string | undefined)[] {
  const parsed = parseFilter(text);
  return parsed.ok ? filterNotes(parsed.filter).map(({ suggestion }) => suggestion) : ['does not parse'];
}

describe('filterNotes', () => {
  test.each([
    ['emails.type ne "work"', 'not (emails.type eq "work")'],
    ['active eq true and emails.type ne "work"', 'active eq true and not (emails.type eq "work")'],
    ['emails co "contoso"', 'emails.value co "contoso"'],
    ['emails.type eq "work" and emails.value co "x"', 'emails[type eq "work" and value co "x"]'],
    ['title pr and emails.type eq "work" and Emails.value co "x"', 'title pr and emails[type eq "work" and value co "x"]'],
    ['not (emails.type eq "work" and emails.value co "x")', 'not (emails[type eq "work" and value co "x"])'],
  ])('%s may mean %s', (text, suggestion) => expect(meant(text)).toEqual([suggestion]));

  test.each([
    'emails[type eq "work" and value co "x"]',
    'emails.type eq "work" or emails.value co "x"',
    'userName ne "x"',
    'name.givenName eq "a" and name.familyName eq "b"',
    'emails eq null',
    'emails pr',
  ])('%s surprises nobody', (text) => expect(meant(text)).toEqual([]));
});
