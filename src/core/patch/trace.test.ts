import { describe, expect, it } from 'vitest';
import { enterpriseUserUrn, groupUrn, userUrn } from '../schema/urns.ts';
import { applyPatch } from './apply.ts';
import { deepFrozen, patchOp, replayed } from './tester.ts';
import type { OperationTrace } from './trace.ts';

const user = deepFrozen({
  schemas: [userUrn],
  id: '2819c223',
  userName: 'bjensen',
  emails: [
    { value: 'bjensen@example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
});

/** The trace of the last operation. */
function traceOf(resource: Readonly<Record<string, unknown>>, ...operations: readonly unknown[]): OperationTrace {
  const result = applyPatch(resource, patchOp(...operations));
  const last = result.trace.at(-1);
  if (last === undefined) throw new Error('There is no trace.');
  return last;
}

describe('the trace of an operation', () => {
  it('tells how the path was read, what it selected and what changed', () => {
    expect(traceOf(user, { op: 'Replace', path: 'EMAILS[type eq "work"].Value', value: 'b@example.com' })).toEqual({
      operation: 0,
      op: 'replace',
      path: {
        text: 'EMAILS[type eq "work"].Value',
        kind: 'elementsSubAttribute',
        schema: userUrn,
        attribute: 'emails',
        subAttribute: 'value',
        filter: 'type eq "work"',
        multiValued: true,
        words: 'emails, multi-valued; elements where type eq "work"; sub-attribute value',
      },
      selected: ['/emails/0/value'],
      changes: [{ pointer: '/emails/0/value', before: 'bjensen@example.com', after: 'b@example.com' }],
      notes: [{ kind: 'reading', text: '`Replace` is read as replace, since op compares without case.' }],
      sections: ['RFC 7644 3.5.2.3'],
    });
  });

  it('says from where to where primary moves', () => {
    const { changes, notes, sections } = traceOf(user, { op: 'replace', path: 'emails[type eq "home"].primary', value: true });
    expect(changes).toEqual([
      { pointer: '/emails/0/primary', before: true, after: false },
      { pointer: '/emails/1/primary', after: true },
    ]);
    expect(notes).toEqual([{ kind: 'primaryMoved', text: 'primary moves from `bjensen@example.com` to `babs@jensen.org`.' }]);
    expect(sections).toEqual(['RFC 7644 3.5.2.3', 'RFC 7644 3.5.2']);
  });

  it('counts pointers as they were just before the operation', () => {
    const members = Array.from({ length: 40 }, (_, index) => ({ value: `u${index}` }));
    const group = { schemas: [groupUrn], displayName: 'G', members };
    const remove = (index: number) => ({ op: 'remove', path: `members[value eq "u${index}"]` });
    const two = { op: 'add', path: 'members', value: [{ value: 'x' }, { value: 'y' }] };
    expect(traceOf(group, remove(3), remove(0), remove(30)).changes).toEqual([{ pointer: '/members/28', before: { value: 'u30' } }]);
    expect(traceOf(group, remove(3), remove(20), two, { op: 'remove', path: 'members[value eq "y"]' }).selected).toEqual(['/members/39']);
    expect(traceOf(group, remove(5), two).changes.map(({ pointer }) => pointer)).toEqual(['/members/39', '/members/39']);
    const result = applyPatch(group, patchOp(remove(5), two, remove(1)));
    expect(result.ok && replayed(group, result.trace)).toEqual(result.ok && result.resource);
  });

  it('shows an extension that comes whole, with its URN', () => {
    const { changes, notes } = traceOf(user, { op: 'add', value: { [enterpriseUserUrn]: { department: 'Tours' } } });
    expect(changes).toEqual([
      { pointer: `/${enterpriseUserUrn}`, after: { department: 'Tours' } },
      { pointer: '/schemas/1', after: enterpriseUserUrn },
    ]);
    expect(notes.map(({ kind }) => kind)).toEqual(['schemas']);
  });

  it.each<[string, unknown, string]>([
    [
      'what is there',
      { op: 'add', path: 'emails', value: user.emails[1] },
      '1 of 1 values of `emails` is there already; nothing to do for it.',
    ],
    ['what was never there', { op: 'remove', path: 'title' }, '`title` has no value; nothing to do.'],
    [
      'an element that is made',
      { op: 'add', path: 'roles[type eq "a"].value', value: 'b' },
      'Nothing matches [type eq "a"]: an element is made from it, {"type":"a","value":"b"}.',
    ],
    [
      'a value in a remove',
      { op: 'remove', path: 'emails', value: [] },
      'The value means nothing in a remove: every element of `emails` goes (2).',
    ],
    ['all elements meant', { op: 'remove', path: 'emails[value pr]' }, 'No element of `emails` is left: it is unassigned.'],
    ['a stranger in the operation', { op: 'remove', path: 'title', name: 'x' }, '`name` is no member of an operation and is passed over.'],
  ])('notes %s', (_title, operation, text) => {
    expect(traceOf(user, operation).notes[0]?.text).toBe(text);
  });

  it('tells of a refused operation how far it came', () => {
    const result = applyPatch(
      user,
      patchOp({ op: 'remove', path: 'emails' }, { op: 'replace', path: 'emails[type eq "work"].value', value: 'x' }),
    );
    expect(result).toMatchObject({ ok: false, operation: 1, scimType: 'noTarget', offset: 6, length: 16 });
    expect(result.trace[1]).toMatchObject({ selected: [], changes: [], path: { filter: 'type eq "work"' } });
  });
});
