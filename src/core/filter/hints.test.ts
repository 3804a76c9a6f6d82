import { describe, expect, it } from 'vitest';
import { filterHints } from './hints.ts';
import { parseFilter } from './parse-filter.ts';

function hints(text: string) {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return filterHints(parsed.filter, { resourceType: 'User' }).map(({ kind, offset, length, message, correction }) => ({
    kind,
    at: text.slice(offset, offset + length),
    message,
    text: correction && text.slice(0, correction.offset) + correction.text + text.slice(correction.offset + correction.length),
  }));
}

describe('filterHints', () => {
  it.each([
    ['emails.type ne "work"', 'any-value', 'emails.type ne "work"', 'not (emails.type eq "work")'],
    ['title pr or emails.type ne "work"', 'any-value', 'emails.type ne "work"', 'title pr or not (emails.type eq "work")'],
    ['emails co "@a.org"', 'by-value', 'emails', 'emails.value co "@a.org"'],
    ['emails.type eq "work" and emails.value sw "b"', 'two-elements', 'emails.type eq "work" and emails.value sw "b"', undefined],
    ['active eq "True"', 'other-type', '"True"', 'active eq true'],
    ['userName eq 7', 'other-type', '7', 'userName eq "7"'],
    ['active co "t"', 'other-type', '"t"', undefined],
    ['emails[primary eq "true"]', 'other-type', '"true"', 'emails[primary eq true]'],
  ])('%s', (text, kind, at, mended) => {
    expect(hints(text)).toMatchObject([{ kind, at, text: mended }]);
  });

  it('shows the value path that asks for one element', () => {
    expect(hints('title pr and emails.type eq "work" and emails.value pr')[0]?.message).toContain('`emails[type eq "work" and value pr]`');
  });

  it.each([
    'emails[type ne "work"]',
    'userName ne "x"',
    'emails.type eq "a" or emails.value pr',
    'emails.value eq null',
    'name.givenName sw "B"',
    'robot ne 1',
  ])('are silent about %s', (text) => {
    expect(hints(text)).toEqual([]);
  });
});
