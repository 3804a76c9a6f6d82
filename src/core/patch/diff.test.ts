import { describe, expect, it } from 'vitest';
import { enterpriseUserUrn, groupUrn, userUrn } from '../schema/urns.ts';
import type { DiffHabit } from './diff-habit.ts';
import { diffToPatch, planPatch } from './diff.ts';

const user = {
  schemas: [userUrn],
  id: '2819c223',
  userName: 'bjensen@example.com',
  name: { givenName: 'Barbara', familyName: 'Jensen' },
  active: true,
  emails: [
    { type: 'work', value: 'bjensen@example.com', primary: true },
    { type: 'home', value: 'babs@jensen.org' },
  ],
};
const changed = {
  ...user,
  name: { givenName: 'Babs', familyName: 'Jensen' },
  active: false,
  emails: [{ type: 'work', value: 'babs@example.com', primary: true }],
};

describe('the operations', () => {
  it('name elements by what identifies them', () => {
    expect(diffToPatch(user, changed).Operations).toEqual([
      { op: 'replace', path: 'name.givenName', value: 'Babs' },
      { op: 'replace', path: 'active', value: false },
      { op: 'remove', path: 'emails[type eq "home"]' },
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'babs@example.com' },
    ]);
  });

  it('name members by their value, and add all new ones at once', () => {
    const members = (...values: readonly string[]) => ({
      schemas: [groupUrn],
      displayName: 'G',
      members: values.map((value) => ({ value, type: 'User' })),
    });
    expect(diffToPatch(members('u1', 'u2', 'u3'), members('u1', 'u3', 'u4', 'u5')).Operations).toEqual([
      { op: 'remove', path: 'members[value eq "u2"]' },
      {
        op: 'add',
        path: 'members',
        value: [
          { value: 'u4', type: 'User' },
          { value: 'u5', type: 'User' },
        ],
      },
    ]);
  });

  it('replace the whole where parts would be longer', () => {
    const emails = Array.from({ length: 5 }, (_, index) => ({ value: `a${index}@example.com`, type: `t${index}` }));
    expect(diffToPatch({ ...user, emails }, { ...user, emails: [{ value: 'b@example.com' }] }).Operations).toEqual([
      { op: 'replace', path: 'emails', value: [{ value: 'b@example.com' }] },
    ]);
  });

  it('hand primary over by one operation', () => {
    const [work, home] = user.emails;
    expect(
      diffToPatch(user, {
        ...user,
        emails: [
          { ...work, primary: false },
          { ...home, primary: true },
        ],
      }).Operations,
    ).toEqual([{ op: 'replace', path: 'emails[type eq "home"].primary', value: true }]);
  });

  it('make an extension at once, and leave schemas to it', () => {
    const data = { department: 'R&D', manager: { value: 'm1' } };
    const after = { ...user, schemas: [userUrn, enterpriseUserUrn], [enterpriseUserUrn]: data };
    expect(diffToPatch(user, after).Operations).toEqual([{ op: 'add', value: { [enterpriseUserUrn]: data } }]);
    expect(diffToPatch(after, user).Operations).toEqual([
      { op: 'remove', path: `${enterpriseUserUrn}:department` },
      { op: 'remove', path: `${enterpriseUserUrn}:manager` },
    ]);
  });

  it('are none where nothing differs but order and what is unassigned', () => {
    expect(diffToPatch(user, { ...user, emails: [...user.emails].reverse(), title: null, phoneNumbers: [] }).Operations).toEqual([]);
  });

  it.each<[DiffHabit, unknown]>([
    [
      'pathless',
      [
        { op: 'remove', path: 'emails[type eq "home"]' },
        { op: 'replace', value: { name: { givenName: 'Babs' }, active: false } },
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'babs@example.com' },
      ],
    ],
    [
      'entra',
      [
        { op: 'Replace', path: 'name.givenName', value: 'Babs' },
        { op: 'Replace', path: 'active', value: 'False' },
        { op: 'Remove', path: 'emails[type eq "home"]' },
        { op: 'Replace', path: 'emails[type eq "work"].value', value: 'babs@example.com' },
      ],
    ],
  ])('in the habit %s', (habit, operations) => {
    expect(diffToPatch(user, changed, { habit }).Operations).toEqual(operations);
  });
});

it('says what no PATCH can bring about', () => {
  const after = {
    ...user,
    id: 'other',
    userName: undefined,
    stranger: 1,
    emails: user.emails.map((email) => ({ ...email, primary: true })),
  };
  expect(planPatch(user, after).outOfReach.map(({ path }) => path)).toEqual(['id', 'userName', 'emails', 'stranger']);
});
