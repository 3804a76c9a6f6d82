import { describe, expect, it } from 'vitest';
import { parseJson } from '../json/parse.ts';
import { enterpriseUserUrn as enterprise } from '../schema/urns.ts';
import { attributePlace } from './attribute-place.ts';

const patch = parseJson(
  JSON.stringify({
    Operations: [
      { op: 'Replace', path: 'active', value: 'False' },
      { op: 'add', path: 'roles[primary eq "True"].value', value: 'a' },
      { op: 'add', path: `${enterprise}:manager`, value: {} },
      { op: 'replace', value: { 'name.givenName': 'Ada' } },
    ],
  }),
);

describe('attributePlace', () => {
  it.each<[string, string]>([
    ['/emails/0/value', 'emails/value'],
    ['', ''],
    ['/schemas/1', 'schemas'],
    [`/${enterprise}/manager/displayName`, 'enterprise/manager/displayName'],
    [`/${enterprise}:department`, 'enterprise:department'],
    ['/Resources/3/emails/0', 'emails'],
    ['/Operations', 'Operations'],
    ['/Operations/0/op', 'op'],
    ['/Operations/0/value', 'active'],
    ['/Operations/1/value', 'roles/value'],
    ['/Operations/2/value/value', 'enterprise/manager/value'],
    ['/Operations/3/value/name.givenName', 'name.givenName'],
    ['/a~1b/c~0d', 'a/b/c~d'],
  ])('%s: %s', (pointer, place) => {
    expect(attributePlace(patch, pointer)).toBe(place);
  });
});
