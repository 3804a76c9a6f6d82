import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeFilter, type CompleteOptions } from './complete.ts';

/** Labels offered where `|` stands. */
function offered(marked: string, options: CompleteOptions = {}): readonly string[] {
  return completeFilter(marked.replace('|', ''), marked.indexOf('|'), options).map(({ label }) => label);
}

/** The text after the first offer that begins so was taken. */
function taken(marked: string, label: string): string {
  const text = marked.replace('|', '');
  const offer = completeFilter(text, marked.indexOf('|')).find((one) => one.label === label);
  if (offer === undefined) return 'not offered';
  return text.slice(0, offer.offset) + offer.insert + text.slice(offer.offset + offer.length);
}

describe('an attribute', () => {
  test('at the start, after and, or, not and a parenthesis', () => {
    for (const before of ['', 'active eq true and ', 'title pr or ', 'not (', '('])
      expect(offered(`${before}userN|`)).toEqual(['userName']);
  });

  test('of the resource type alone, where there is one', () => {
    expect(offered('memb|', { resourceType: 'User' })).toEqual([]);
    expect(offered('memb|', { resourceType: 'Group' })).toEqual(['members']);
  });

  test('sub-attributes behind a dot and in brackets', () => {
    expect(offered('name.f|')).toEqual(['name.formatted', 'name.familyName']);
    expect(offered('emails[t|')).toEqual(['type']);
    expect(offered('emails[type eq "work" and p|')).toEqual(['primary']);
  });

  test('of an extension by its URN', () => {
    const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    expect(offered('urn|')).toEqual([`${urn}:`]);
    expect(offered(`${urn}:dep|`)).toEqual([`${urn}:department`]);
    expect(offered(`${urn}:manager.d|`)).toEqual([`${urn}:manager.displayName`]);
  });

  test('never the password', () => expect(offered('passw|')).toEqual([]));
});

describe('an operator', () => {
  test('that the type has', () => {
    expect(offered('active |')).toEqual(['eq', 'ne', 'pr']);
    expect(offered('meta.created |')).not.toContain('co');
    expect(offered('userName |')).toContain('co');
    expect(offered('userName s|')).toEqual(['sw']);
  });

  test('of SCIM 1.1', () => expect(offered('userName |', { version: '1.1' })).toEqual(['eq', 'co', 'sw', 'gt', 'ge', 'lt', 'le', 'pr']));
});

describe('a value', () => {
  test('true and false, canonical values in quotes', () => {
    expect(offered('active eq |')).toEqual(['true', 'false']);
    expect(offered('emails.type eq |')).toEqual(['"work"', '"home"', '"other"']);
    expect(offered('emails[type eq "w|')).toEqual(['"work"']);
  });

  test('takes the place of what was begun, closing quote included', () => {
    expect(taken('emails.type eq "w|"', '"work"')).toBe('emails.type eq "work"');
    expect(taken('emails.type eq w|', '"work"')).toBe('emails.type eq "work"');
    expect(taken('us| eq "x"', 'userName')).toBe('userName eq "x"');
  });
});

test('and, or behind a whole term', () => {
  expect(offered('title pr |')).toEqual(['and', 'or']);
  expect(offered('title eq "x" a|')).toEqual(['and']);
  expect(offered('emails[type eq "work"] |')).toEqual(['and', 'or']);
});

test('any text at any caret is answered', () => {
  const words = ['emails', '[', ']', '(', ')', ' ', 'eq', '"', 'and', 'not', 'urn:a:b', '.', 'active', 'type', '\\'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), fc.nat(80), (parts, at) => {
      const text = parts.join('');
      const caret = Math.min(at, text.length);
      for (const { offset, length } of completeFilter(text, caret)) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
      }
    }),
    { seed: 7644, numRuns: 500 },
  );
});
