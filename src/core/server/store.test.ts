import { expect, it } from 'vitest';
import { resourceTypeByName } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { Store } from './store.ts';

const catalog = catalogs['2.0'];

function storeOf(...userNames: readonly string[]) {
  const type = resourceTypeByName(catalog, 'User');
  if (type === undefined) throw new Error('no User');
  const store = new Store(catalog);
  const put = (userName: string, id = userName) =>
    store.put({ id, resourceType: 'User', resource: { id, userName }, revision: 1, secrets: {}, sequence: store.nextSequence() });
  for (const userName of userNames) put(userName);
  store.settle();
  const names = () => [...store.allOf(type)].map(({ resource }) => resource['userName']);
  const userName = store.indexedAttributes(type).find(({ attribute }) => attribute.name === 'userName');
  const holder = (value: string) => userName && store.holderOf(type, userName, value, undefined)?.id;
  return { store, put, names, holder };
}

it('undoes what came after a savepoint: creations, changes and removals, indexes and order', () => {
  const { store, put, names, holder } = storeOf('a', 'b', 'c');
  const a = store.find('a');
  if (a === undefined) throw new Error('no a');
  put('d');
  const mark = store.savepoint();
  put('e');
  store.put({ ...a, resource: { id: 'a', userName: 'other' } });
  const changed = store.find('a');
  if (changed !== undefined) store.remove(changed);
  expect(names()).toEqual(['b', 'c', 'd', 'e']);
  store.rollBack(mark);
  expect(names()).toEqual(['a', 'b', 'c', 'd']);
  expect([holder('A'), holder('other'), holder('e'), holder('d')]).toEqual(['a', undefined, undefined, 'd']);
});

it('does not undo what is settled', () => {
  const { store, put, names } = storeOf('a');
  put('b');
  store.settle();
  store.rollBack(0);
  expect(names()).toEqual(['a', 'b']);
});
