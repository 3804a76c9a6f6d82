import { expect, test } from 'vitest';
import { lint } from '../exchange/lint-text.ts';
import { enterpriseUserUrn, userUrn } from '../schema/urns.ts';

test.each([
  ['the manager of SCIM 1.1', { [enterpriseUserUrn]: { manager: { managerId: '42' } } }, 'value'],
  ['a first name', { name: { firstName: 'Babs' } }, 'givenName'],
  ['a city', { addresses: [{ city: 'Berlin' }] }, 'locality'],
  ['a login', { userName: 'b', LOGIN: 'b' }, undefined],
  ['a name that is in every object', { name: { constructor: 'x' } }, undefined],
])('%s', (_, rest, known) => {
  const text = JSON.stringify({ schemas: [userUrn, enterpriseUserUrn], userName: 'bjensen', ...rest });
  const messages = lint(text)
    .findings.filter(({ rule }) => rule === 'known-attribute')
    .map(({ message }) => message);
  expect(messages).toHaveLength(1);
  expect(messages.some((message) => message.includes('Did you mean'))).toBe(known !== undefined);
  if (known !== undefined) expect(messages[0]).toContain(`Did you mean \`${known}\`?`);
});

test('the display name of a member', () => {
  const text =
    '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": "1", "displayName": "Babs" }] }';
  expect(lint(text).findings.map(({ message }) => message)).toEqual(['`displayName` is not in `members`. Did you mean `display`?']);
});
