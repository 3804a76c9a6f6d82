import { expect, it } from 'vitest';
import { reason } from './files.ts';

it.each([
  ['ENOENT', 'read', 'there is no such file.'],
  ['EISDIR', 'read', 'is a folder; name the files in it.'],
  ['EACCES', 'read', 'may not be read.'],
  ['EPERM', 'written', 'may not be written.'],
] as const)('says what %s means for a file that is to be %s', (code, done, words) => {
  expect(reason(Object.assign(new Error(code), { code }), done)).toBe(words);
});
