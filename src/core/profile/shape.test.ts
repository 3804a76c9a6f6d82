import { describe, expect, it } from 'vitest';
import { parseJson } from '../json/parse.ts';
import { canHold, showShape, type Shape } from './shape.ts';

const text =
  '{ "active": "False", "emails": null, "roles": [], "members": [{ "value": "1" }, { "value": "2", "$ref": null }], "meta": { "resourceType": "User" } }';

/** Where a shape holds in the text above. */
function found(shape: Shape): string | undefined {
  const { root } = parseJson(text);
  return root && showShape(shape, root)?.pointer;
}

describe('showShape', () => {
  it.each<[string, Shape, string | undefined]>([
    ['a member, its name in any case', { at: ['Active'] }, '/active'],
    ['a text', { at: ['active'], text: '^(?:True|False)$' }, '/active'],
    ['no other text', { at: ['active'], text: '^(?:true|false)$' }, undefined],
    ['no text where there is none', { at: ['emails'], text: '' }, undefined],
    ['a kind', { at: ['emails'], is: 'null' }, '/emails'],
    ['no other kind', { at: ['active'], is: 'boolean' }, undefined],
    ['what is empty', { at: ['roles'], is: 'empty' }, '/roles'],
    ['null is not empty', { at: ['emails'], is: 'empty' }, undefined],
    ['what is absent', { at: ['title'], is: 'absent' }, ''],
    ['what is there is not absent', { at: ['emails'], is: 'absent' }, undefined],
    ['the first element that fits', { at: ['members', '*'], has: [{ at: ['$ref'], is: 'null' }] }, '/members/1'],
    [
      'all parts at one place',
      {
        at: ['members', '*'],
        has: [
          { at: ['$ref'], is: 'null' },
          { at: ['value'], text: '1' },
        ],
      },
      undefined,
    ],
    ['a name', { at: ['*'], name: '^m' }, '/members'],
    ['exact members', { at: ['meta'], members: ['resourceType'] }, '/meta'],
    ['no fewer members', { at: ['meta'], members: [] }, undefined],
    ['the first element', { at: ['members'], first: { at: ['$ref'], is: 'absent' } }, '/members'],
    ['no later element as the first', { at: ['members'], first: { at: ['$ref'] } }, undefined],
    ['members in order', { at: ['members', '*'], sorted: 2 }, undefined],
    ['an order of at least so many', { at: ['meta'], sorted: 2 }, undefined],
    [
      'the first part that is there',
      {
        has: [
          { at: ['title'], is: 'absent' },
          { at: ['roles'], is: 'empty' },
        ],
      },
      '/roles',
    ],
    [
      'no part where one does not hold',
      {
        has: [
          { at: ['roles'], is: 'empty' },
          { at: ['roles'], is: 'absent' },
        ],
      },
      undefined,
    ],
    ['sorted members', { at: ['meta'], sorted: 1 }, '/meta'],
  ])('finds %s', (_name, shape, pointer) => {
    expect(found(shape)).toBe(pointer);
  });

  it('looks at the first hundred elements alone', () => {
    const at = (count: number) => {
      const { root } = parseJson(JSON.stringify([...Array.from({ length: count }, () => 'a'), 'b']));
      return root && showShape({ at: ['*'], text: 'b' }, root)?.pointer;
    };
    expect(at(99)).toBe('/99');
    expect(at(100)).toBeUndefined();
  });
});

describe('canHold', () => {
  it.each<[Shape, boolean]>([
    [{ at: ['Operations', '*'] }, true],
    [{ at: ['emails'] }, false],
    [{ at: ['emails'], is: 'absent' }, true],
    [{ at: ['*'], text: 'a' }, true],
    [{ sorted: 8 }, true],
    [{ has: [{ at: ['operations'] }, { at: ['emails'] }] }, false],
  ])('%o: %s', (shape, expected) => {
    expect(canHold(shape, new Set(['operations']))).toBe(expected);
  });
});
