import { expect, test } from 'vitest';
import { didYouMean } from './did-you-mean.ts';

const known = [
  'userName',
  'displayName',
  'nickName',
  'emails',
  'phoneNumbers',
  'preferredLanguage',
  'title',
  'active',
  'name',
  'ims',
  'id',
];

test.each([
  ['dispalyName', 'displayName'],
  ['displayname', 'displayName'],
  ['display_name', 'displayName'],
  ['Display-Name', 'displayName'],
  ['user.name', 'userName'],
  ['username', 'userName'],
  ['email', 'emails'],
  ['e-mails', 'emails'],
  ['phoneNumber', 'phoneNumbers'],
  ['preferedLangauge', 'preferredLanguage'],
  ['tilte', 'title'],
  ['isActive', 'active'],
  ['nmae', 'name'],
  ['im', 'ims'],
])('%s was meant as %s', (name, meant) => expect(didYouMean(name, known)).toBe(meant));

test.each(['', 'department', 'shoeSize', 'x', 'i', 'loginId', 'extensionAttribute1', 'a'.repeat(10_000)])(
  '%j was meant as none of them',
  (name) => {
    expect(didYouMean(name, known)).toBeUndefined();
  },
);

test('the nearest wins, the first of equally near ones', () => {
  expect(didYouMean('abcdefgx', ['abcdefgh', 'abcdefgi'])).toBe('abcdefgh');
  expect(didYouMean('abcdefgi', ['abcdefgh', 'abcdefgi'])).toBe('abcdefgi');
  expect(didYouMean('anything', [])).toBeUndefined();
});
