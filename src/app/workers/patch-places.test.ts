import { expect, test } from 'vitest';
import { applyPatch } from '../../core/patch/apply.ts';
import { printJson } from './json-print.ts';
import { diffLines } from './line-diff.ts';
import { operationPlaces } from './patch-places.ts';

const group = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
  displayName: 'Night shift',
  members: ['a1', 'b2', 'c3'].map((value) => ({ value, display: `Somebody whose name is long enough for a line of its own, ${value}` })),
};

function changedLines(operations: readonly unknown[]) {
  const text = JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations }, null, 2);
  const result = applyPatch(group, JSON.parse(text));
  if (!result.ok) throw new Error(result.detail);
  const [before, after] = [printJson(group), printJson(result.resource)];
  const diff = diffLines(before, after);
  const places = operationPlaces(text, result.trace, { before, after, diff });
  return places.map(({ op, path, range, lines }) => ({
    op,
    path,
    line: range.start.line,
    texts: lines.map((line) => `${diff[line]?.sign}${diff[line]?.text.trim()}`),
  }));
}

test('each operation has its place in the text and its lines of the diff, whatever others moved', () => {
  const places = changedLines([
    { op: 'remove', path: 'members[value eq "a1"]' },
    { op: 'add', path: 'members', value: [{ value: 'd4' }] },
    { op: 'replace', path: 'displayName', value: 'Day shift' },
    { op: 'remove', path: 'members[value eq "c3"]' },
  ]);
  expect(places.map(({ op, path, line }) => [op, path, line])).toEqual([
    ['remove', 'members[value eq "a1"]', 6],
    ['add', 'members', 10],
    ['replace', 'displayName', 19],
    ['remove', 'members[value eq "c3"]', 24],
  ]);
  const [first, second, third, last] = places.map(({ texts }) => texts.join(' '));
  expect(first).toContain('-"value": "a1"');
  expect(first).not.toContain('c3');
  expect(second).toContain('+{ "value": "d4" }');
  expect(third).toBe('-"displayName": "Night shift", +"displayName": "Day shift",');
  expect(last).toContain('-"value": "c3"');
  expect(last).not.toContain('a1');
  // What moved into the place of an element that went is not its change.
  expect(last).not.toContain('+');
});

test('an element that a later operation takes out again stands in no line', () => {
  const [added] = changedLines([
    { op: 'add', path: 'members', value: [{ value: 'd4' }] },
    { op: 'remove', path: 'members[value eq "d4"]' },
  ]);
  expect(added?.texts).toEqual([]);
});

test('a text without operations has no places', () => {
  expect(operationPlaces('{ "schemas": [', [], { before: '{}', after: '{}', diff: [] })).toEqual([]);
});
