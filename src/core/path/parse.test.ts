import { describe, expect, it } from 'vitest';
import { parsePath } from './parse.ts';
import { readPath } from './read-path.ts';
import { resolvePath } from './resolve.ts';
import { selectValues } from './select.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user = { resourceType: 'User' };

describe('parsePath against a catalog', () => {
  it.each([
    'userName',
    'NAME.givenname',
    'emails[type eq "work"].value',
    'password',
    enterprise,
    `${enterprise}:manager.value`,
    'meta.version',
  ])('takes %s', (text) => {
    expect(parsePath(text, user)).toMatchObject({ ok: true, path: { text } });
  });

  it.each([
    ['«usrName»', 'invalidPath', 'did you mean `userName`?', 'userName'],
    ['name.«giveName»', 'invalidPath', 'did you mean `givenName`?', 'name.givenName'],
    ['emails[«typ» eq "work"]', 'invalidFilter', 'did you mean `type`?', 'emails[type eq "work"]'],
    ['emails[«primary gt true»]', 'invalidFilter', 'has no meaning', undefined],
    ['emails[type eq "work"].«valu»', 'invalidPath', 'did you mean `value`?', 'emails[type eq "work"].value'],
    ['emails.value«[type eq "work"]»', 'invalidPath', 'behind `emails`', 'emails[type eq "work"].value'],
    ['name«[givenName pr]».familyName', 'invalidPath', 'has one value', 'name.familyName'],
    ['«department»', 'invalidPath', 'belongs to', `${enterprise}:department`],
    [`${enterprise}«.»department`, 'invalidPath', 'with a colon', `${enterprise}:department`],
    ['«urn:ietf:params:scim:schemas:core:2.0:Group»', 'invalidPath', 'is no schema of User', undefined],
    ['«/name/giveName»', 'invalidPath', 'JSON Pointer', 'name.givenName'],
    ['«members»', 'invalidPath', 'is no attribute of User', undefined],
  ])('refuses %s', (marked, scimType, message, suggestion) => {
    const text = marked.replace(/[«»]/gu, '');
    const read = parsePath(text, user);
    if (read.ok) throw new Error(`${text} is taken`);
    expect(read.error).toMatchObject({ scimType, message: expect.stringContaining(message) });
    expect(read.error.suggestion).toBe(suggestion);
    expect(text.slice(read.error.offset, read.error.offset + read.error.length)).toBe(/«(.*)»/u.exec(marked)?.[1]);
  });

  it('reads by the grammar alone without one', () => {
    expect(parsePath('robots[arm eq 1].leg').ok).toBe(true);
  });
});

describe('selectValues', () => {
  const resource = {
    UserName: 'babs',
    emails: [{ value: 'a@x.org', type: 'work' }, { value: 'b@x.org' }],
    [enterprise]: { manager: { value: '26' } },
  };

  it.each([
    ['userName', [['/UserName', 'babs']]],
    ['emails[type eq "work"].value', [['/emails/0/value', 'a@x.org']]],
    [
      'emails[primary eq false].value',
      [
        ['/emails/0/value', 'a@x.org'],
        ['/emails/1/value', 'b@x.org'],
      ],
    ],
    ['emails.type', [['/emails/0/type', 'work']]],
    ['emails[not (type pr)]', [['/emails/1', { value: 'b@x.org' }]]],
    [`${enterprise}:manager.value`, [[`/${enterprise}/manager/value`, '26']]],
    [enterprise, [[`/${enterprise}`, { manager: { value: '26' } }]]],
    ['nickName', []],
  ])('%s', (text, expected) => {
    const read = readPath(text);
    const resolved = read.ok ? resolvePath(read.path, user) : undefined;
    if (!read.ok || resolved === undefined || 'message' in resolved) throw new Error(`${text} is refused`);
    expect(selectValues(read.path, resolved, resource).map(({ pointer, value }) => [pointer, value])).toEqual(expected);
  });
});
