import { describe, expect, it } from 'vitest';
import { globSegments, isGlob } from './glob.ts';

/** Whether one segment, as the only one of a glob, fits a name. */
function fits(glob: string, name: string): boolean {
  return globSegments(glob).some(([segment]) => (segment instanceof RegExp ? segment.test(name) : segment === name));
}

describe('a segment of a glob', () => {
  it.each([
    ['*.json', 'a.json', true],
    ['*.json', '.json', false],
    ['*.json', 'a.jsonx', false],
    ['*', '.hidden', false],
    ['.*', '.hidden', true],
    ['?.json', 'é.json', true],
    ['?.json', 'ab.json', false],
    ['user-[0-9].json', 'user-7.json', true],
    ['user-[!0-9].json', 'user-7.json', false],
    ['user-[!0-9].json', 'user-x.json', true],
    ['{user,group}-*.json', 'group-1.json', true],
    ['{user,group}-*.json', 'list-1.json', false],
    ['{a,{b,c}d}.json', 'cd.json', true],
    ['{a,{b,c}d}.json', 'c.json', false],
    ['a{b', 'a{b', true],
    ['a+(b)*', 'a+(b)c', true],
    ['a+(b)*', 'aab', false],
    ['a.json', 'axjson', false],
    ['[^]*', '^a', true],
  ])('%s fits %s: %s', (glob, name, expected) => expect(fits(glob, name)).toBe(expected));

  it('is a name where nothing in it has a meaning', () => {
    expect(globSegments('responses/**/a.json')).toEqual([['responses', '**', 'a.json']]);
    expect(['a.json', 'a*', 'a?', 'a[1]', '{a}'].map(isGlob)).toEqual([false, true, true, true, true]);
  });
});
