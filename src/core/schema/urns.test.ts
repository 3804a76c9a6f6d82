import { describe, expect, it } from 'vitest';
import { isCoreUrn, isExtensionUrn, isKnownUrn, messageUrn, messageUrns, modernUrn } from './urns.ts';

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const draft = 'an early draft of SCIM 2.0';

describe('an outdated URN has a modern one', () => {
  it.each([
    ['urn:scim:schemas:core:1.0', 'User', user, 'SCIM 1.1'],
    ['urn:scim:schemas:core:1.0', 'Group', group, 'SCIM 1.1'],
    ['urn:scim:schemas:core:1.0:User', undefined, user, 'SCIM 1.1'],
    ['urn:scim:schemas:core:1.0:Users', undefined, user, 'SCIM 1.1'],
    ['urn:scim:schemas:core:1.1', 'User', user, 'SCIM 1.1'],
    ['urn:scim:schemas:core:1.0:ListResponse', undefined, messageUrn('ListResponse'), 'SCIM 1.1'],
    ['urn:scim:schemas:extension:enterprise:1.0', 'User', enterprise, 'SCIM 1.1'],
    ['URN:SCIM:Schemas:Core:1.0', 'User', user, 'SCIM 1.1'],
    ['urn:scim:schemas:core:2.0', 'Group', group, draft],
    ['urn:scim:schemas:core:2.0:User', undefined, user, draft],
    ['urn:scim:schemas:core:2.0:Group', 'User', group, draft],
    ['urn:scim:schemas:extension:enterprise:2.0', 'User', enterprise, draft],
    ['urn:scim:schemas:extension:enterprise:2.0:User', 'User', enterprise, draft],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0', 'User', enterprise, draft],
    ['urn:ietf:params:scim:schemas:core:2.0', 'User', user, draft],
    ['urn:ietf:params:scim:schemas:core:2.0:ListResponse', undefined, messageUrn('ListResponse'), draft],
    ['urn:ietf:params:scim:schemas:core:2.0:PatchOp', undefined, messageUrn('PatchOp'), draft],
    ['urn:ietf:params:scim:schemas:core:2.0:error', undefined, messageUrn('Error'), draft],
    ['urn:scim:api:messages:2.0:PatchOp', undefined, messageUrn('PatchOp'), draft],
    ['urn:scim:schemas:core:2.0:ServiceProviderConfig', undefined, 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig', draft],
  ])('%s in a %s becomes %s', (old, typeName, urn, since) => {
    expect(modernUrn(old, typeName)).toEqual({ urn, certain: true, since });
  });

  it('one that fits every resource type is taken for User, without certainty, when the type is unknown', () => {
    expect(modernUrn('urn:scim:schemas:core:1.0', undefined)).toEqual({ urn: user, certain: false, since: 'SCIM 1.1' });
    expect(modernUrn('urn:scim:schemas:core:1.0', 'Badge')).toEqual({ urn: user, certain: false, since: 'SCIM 1.1' });
  });
});

describe('a URN that is not outdated has none', () => {
  it.each([
    user,
    user.toLowerCase(),
    enterprise,
    enterprise.toUpperCase(),
    messageUrn('PatchOp'),
    'urn:scim:schemas:extension:slack:guest:1.0',
    'urn:scim:schemas:core:1.0:Badge',
    'urn:ietf:params:scim:schemas:core:2.0:Device',
    'urn:example:User',
    '',
  ])('%s', (urn) => {
    expect(modernUrn(urn, 'User')).toBeUndefined();
  });
});

describe('URNs of later RFCs are known', () => {
  it.each([
    ['urn:ietf:params:scim:schemas:core:2.0:Device', true],
    ['urn:ietf:params:scim:schemas:extension:ble:2.0:Device', true],
    ['urn:ietf:params:scim:schemas:extension:fido-device-onboard:2.0:Device', true],
    ['urn:ietf:params:scim:schemas:extension:endpointAppsExt:2.0:Device', true],
    ['urn:ietf:params:scim:event:prov:create:full', true],
    ['urn:ietf:params:scim:event:feed:add', true],
    ['urn:ietf:params:scim:event:misc:asyncresp', true],
    ['urn:ietf:params:scim:event:other:create', false],
    ['urn:ietf:params:scim:schemas:core:2.0:Devices', false],
    ['urn:ietf:params:scim:schemas:extension:ble:2.0:User', false],
    [user, false],
  ])('%s: %s', (urn, known) => {
    expect(isKnownUrn(urn)).toBe(known);
  });
});

it('each message kind has its URN', () => {
  expect([...messageUrns]).toEqual([
    ['urn:ietf:params:scim:api:messages:2.0:PatchOp', 'PatchOp'],
    ['urn:ietf:params:scim:api:messages:2.0:ListResponse', 'ListResponse'],
    ['urn:ietf:params:scim:api:messages:2.0:SearchRequest', 'SearchRequest'],
    ['urn:ietf:params:scim:api:messages:2.0:BulkRequest', 'BulkRequest'],
    ['urn:ietf:params:scim:api:messages:2.0:BulkResponse', 'BulkResponse'],
    ['urn:ietf:params:scim:api:messages:2.0:Error', 'Error'],
  ]);
});

it('core and extension URNs are told apart by their spelling', () => {
  expect([user, enterprise, 'urn:example:core:2.0:User'].map(isCoreUrn)).toEqual([true, true, false]);
  expect([user, enterprise, 'urn:example:extension:badge:2.0:User'].map(isExtensionUrn)).toEqual([false, true, true]);
});
