import { expect, it } from 'vitest';
import enterpriseUser from './data/2.0/enterprise-user.json' with { type: 'json' };
import group from './data/2.0/group.json' with { type: 'json' };
import resourceType from './data/2.0/resource-type.json' with { type: 'json' };
import schema from './data/2.0/schema.json' with { type: 'json' };
import serviceProviderConfig from './data/2.0/service-provider-config.json' with { type: 'json' };
import user from './data/2.0/user.json' with { type: 'json' };
import errata from './data/errata.json' with { type: 'json' };
import { isJsonObject, listOf, type JsonObject } from './json-object.ts';

const files: Record<string, unknown> = {
  user,
  group,
  schema,
  'enterprise-user': enterpriseUser,
  'resource-type': resourceType,
  'service-provider-config': serviceProviderConfig,
};

/** The definition behind `groups.$ref` as the data file has it, before defaults are filled in. */
function definitionAt(file: string, attribute: string): JsonObject | undefined {
  let at = files[file];
  for (const [depth, name] of attribute.split('.').entries()) {
    const list = isJsonObject(at) ? at[depth === 0 ? 'attributes' : 'subAttributes'] : undefined;
    at = listOf(list).find((element) => isJsonObject(element) && element['name'] === name);
  }
  return isJsonObject(at) ? at : undefined;
}

const shown = errata.applied.flatMap(({ eid, shows }) => shows.map((show) => ({ eid, ...show })));

it.each(shown)('erratum $eid shows: $characteristic of $attribute in $file', ({ file, attribute, characteristic, value }) => {
  expect(definitionAt(file, attribute)).toBeDefined();
  expect(definitionAt(file, attribute)?.[characteristic] ?? null).toEqual(value);
});

it.each(errata.additions)('$attribute in $file is there: $reason', ({ file, attribute }) => {
  expect(definitionAt(file, attribute)).toBeDefined();
});

it('every erratum is listed once and says what it changes or why it does not', () => {
  const all = [...errata.applied, ...errata.notApplied].map(({ eid }) => eid);
  expect(new Set(all).size).toBe(all.length);
  expect(errata.applied.filter(({ change, shows }) => change === '' || shows.length === 0)).toEqual([]);
  expect(errata.notApplied.filter(({ reason }) => reason === '')).toEqual([]);
});

it('no complex attribute of any schema carries uniqueness (erratum 6004)', () => {
  const carrying = (list: unknown): unknown[] =>
    listOf(list).flatMap((a) =>
      isJsonObject(a) ? [...(a['type'] === 'complex' && 'uniqueness' in a ? [a['name']] : []), ...carrying(a['subAttributes'])] : [],
    );
  expect(Object.values(files).flatMap((file) => (isJsonObject(file) ? carrying(file['attributes']) : []))).toEqual([]);
});
