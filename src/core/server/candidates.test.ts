import { expect, it } from 'vitest';
import { parseFilter } from '../filter/parse-filter.ts';
import { resourceTypeByName } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { candidatesOf } from './candidates.ts';
import { Store } from './store.ts';

const catalog = catalogs['2.0'];
const store = new Store(catalog);
for (let number = 1; number <= 1000; number++) {
  const id = String(number);
  const resource = { id, userName: `User${number}`, externalId: `e${number % 10}`, displayName: 'Somebody' };
  store.put({ id, resourceType: 'User', resource, revision: 1, secrets: {}, sequence: number });
}

/** How many resources a filter is run on. */
function looksAt(text: string, typeName = 'User'): number | undefined {
  const parsed = parseFilter(text);
  const type = resourceTypeByName(catalog, typeName);
  if (!parsed.ok || type === undefined) throw new Error(text);
  return candidatesOf(store, type, parsed.filter)?.length;
}

it.each<[string, number | undefined]>([
  ['userName eq "USER7"', 1],
  ['userName eq "nobody"', 0],
  ['id eq "7" or userName eq "user8"', 2],
  ['title pr and externalId eq "e3"', 100],
  ['displayName eq "somebody"', 1000],
  ['userName eq "user7" or title pr', undefined],
  ['not (userName eq "user7")', undefined],
  ['userName sw "user7"', undefined],
  ['userName eq null', undefined],
  ['emails.value eq "x"', undefined],
])('%s sees %s of 1,000 users', (filter, count) => {
  expect(looksAt(filter)).toBe(count);
});

it('forgets the values that a resource no longer has', () => {
  const before = store.get('User', '7');
  if (before === undefined) throw new Error('no user 7');
  store.put({ ...before, resource: { id: '7', userName: 'other' } });
  expect(looksAt('userName eq "user7"')).toBe(0);
  expect(looksAt('userName eq "other"')).toBe(1);
  store.remove(before);
  expect(looksAt('id eq "7"')).toBe(0);
});
