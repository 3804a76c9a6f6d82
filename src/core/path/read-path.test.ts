import { describe, expect, it } from 'vitest';
import { readPath } from './read-path.ts';

describe('readPath', () => {
  it.each([
    ['nickName', { attribute: 'nickName' }],
    ['name.givenName', { attribute: 'name', subAttribute: 'givenName' }],
    ['manager.$ref', { attribute: 'manager', subAttribute: '$ref' }],
    ['phoneNumbers[type eq "fax"]', { attribute: 'phoneNumbers', filter: { type: 'compare', operator: 'eq' } }],
    ['phoneNumbers[type eq "a]b"].value', { attribute: 'phoneNumbers', filter: { type: 'compare' }, subAttribute: 'value' }],
    ['a.b[c pr].d', { attribute: 'a', attributeSub: 'b', filter: { type: 'present' }, subAttribute: 'd' }],
    ['urn:example:v1.2:Robot:arm.length', { urn: 'urn:example:v1.2:Robot', attribute: 'arm', subAttribute: 'length' }],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', { urn: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User' }],
  ])('reads %s', (text, expected) => {
    const read = readPath(text);
    expect(read).toMatchObject({ ok: true, path: { text, ...expected } });
    expect(read.ok && Object.keys(read.path).sort()).toEqual([...Object.keys(expected), 'places', 'text'].sort());
  });

  it('tells where the parts stand', () => {
    expect(readPath('urn:a:b:emails[type pr].value')).toMatchObject({
      path: {
        places: { attribute: { offset: 8, length: 6 }, filter: { offset: 14, length: 9 }, subAttribute: { offset: 24, length: 5 } },
        filter: { offset: 15 },
      },
    });
  });

  it.each([
    ['', '', 'empty', undefined],
    ['«/emails/0/value»', 'invalidPath', 'JSON Pointer', undefined],
    ['«/name/givenName»', 'invalidPath', 'JSON Pointer', 'name.givenName'],
    ['«$.name.givenName»', 'invalidPath', 'JSON Path', 'name.givenName'],
    ['name«..»givenName', 'invalidPath', 'no sub-attribute', undefined],
    ['emails«[0]».value', 'invalidFilter', 'is an index', undefined],
    ['emails«[»type eq "work"', 'invalidPath', 'never closed', 'emails[type eq "work"]'],
    ['emails[type eq "work"«.value»', 'invalidPath', 'is missing before', 'emails[type eq "work"].value'],
    ['emails[type eq «work»].value', 'invalidFilter', 'double quotes', 'emails[type eq "work"].value'],
    ['emails[type eq "work"]«value»', 'invalidPath', 'with a dot', 'emails[type eq "work"].value'],
    ['emails[type eq "work"]«.a.b»', 'invalidPath', 'deeper than a path', undefined],
    ['emails[type eq "work"]« eq "x"»', 'invalidPath', 'belongs to a filter', undefined],
    ['emails[«a[b pr]»]', 'invalidFilter', 'inside that of', undefined],
    ['« »emails', 'invalidPath', 'No blank', 'emails'],
    ['emails« »[type pr]', 'invalidPath', 'No blank', 'emails[type pr]'],
    ['emails«]»', 'invalidPath', 'closes nothing', 'emails'],
    ['«__proto__»', 'invalidPath', 'starts with a letter', undefined],
  ])('refuses %s', (marked, scimType, message, suggestion) => {
    const text = marked.replace(/[«»]/gu, '');
    const read = readPath(text);
    if (read.ok) throw new Error(`${text} is read`);
    expect(read.error.message).toContain(message);
    expect(read.error.scimType).toBe(scimType || 'invalidPath');
    expect(read.error.suggestion).toBe(suggestion);
    if (marked !== '' && !marked.includes('«..»'))
      expect(text.slice(read.error.offset, read.error.offset + read.error.length)).toBe(/«(.*)»/u.exec(marked)?.[1]);
  });
});
