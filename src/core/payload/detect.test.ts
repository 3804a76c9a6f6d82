import { describe, expect, test } from 'vitest';
import { parseJson } from '../json/parse.ts';
import { catalogs } from '../schema/catalogs.ts';
import { enterpriseUserUrn, groupUrn, messageUrn, userUrn } from '../schema/urns.ts';
import { detect, type Given } from './detect.ts';

const subjectOf = (value: unknown, given: Given = {}) =>
  detect(parseJson(typeof value === 'string' ? value : JSON.stringify(value)), catalogs['2.0'], given).subject;
const reasons = (value: unknown, about: string) =>
  subjectOf(value)
    .evidence.filter((one) => one.about === about)
    .map(({ text, pointer }) => `${text}${pointer === undefined ? '' : ` (${pointer})`}`);

describe('version', () => {
  test.each([
    ['a URN of 2.0', { schemas: [userUrn] }, '2.0', `\`${userUrn}\` is a URN of SCIM 2.0 (/schemas/0)`],
    ['a URN of 1.1', { schemas: ['urn:scim:schemas:core:1.0'] }, '1.1', '`urn:scim:schemas:core:1.0` is a URN of SCIM 1.1 (/schemas/0)'],
    ['both', { schemas: ['urn:scim:schemas:core:1.0', userUrn] }, '2.0', '`urn:scim:schemas:core:1.0` is a URN of SCIM 2.0 (/schemas/0)'],
    ['an error of 1.1', { Errors: [{ code: '404' }] }, '1.1', '`Errors` is the error body of SCIM 1.1 (/Errors)'],
    ['nothing', { userName: 'b' }, '2.0', 'no URN says otherwise'],
    ['an array', [], '2.0', 'no URN says otherwise'],
  ])('%s', (_, value, version, reason) => {
    expect(subjectOf(value).version).toBe(version);
    if (version === '1.1' || !reason.includes('core:1.0')) expect(reasons(value, 'version')).toEqual([reason]);
  });

  test.each([
    ['a URN of 1.1 beside one of the server’s own', { schemas: ['urn:scim:schemas:core:1.0', 'urn:example:badge:1.0'] }, '1.1'],
    ['a URN of 1.1 that is text and no array', { schemas: 'urn:scim:schemas:core:1.0' }, '1.1'],
    ['an early draft of 2.0', { schemas: ['urn:scim:schemas:core:2.0:User'] }, '2.0'],
    ['a URN of 2.0 in capitals', { schemas: [userUrn.toUpperCase()] }, '2.0'],
    ['`Errors` in a resource that names its schema', { schemas: [userUrn], Errors: [] }, '2.0'],
  ])('%s', (_, value, version) => expect(subjectOf(value).version).toBe(version));
});

describe('kind, by its URN or by members that only it has', () => {
  test.each([
    ['PatchOp', { schemas: [messageUrn('PatchOp')] }, '`schemas` names PatchOp (/schemas/0)'],
    ['PatchOp', { Operations: [{ op: 'remove', path: 'title' }] }, '`Operations` is a member of PatchOp (/Operations)'],
    ['PatchOp', { op: 'remove', path: 'title' }, '`op` with `path` or `value` is an operation of a PatchOp (/op)'],
    ['PatchOp', { schemas: [userUrn], operations: { op: 'add' } }, '`Operations` is a member of PatchOp (/operations)'],
    ['BulkRequest', { Operations: [{ method: 'DELETE', path: '/Users/1' }] }, '`Operations` have a `method` (/Operations)'],
    ['BulkResponse', { Operations: [{ method: 'DELETE', status: '204' }] }, '`Operations` have a `method` (/Operations)'],
    ['ListResponse', { Resources: [] }, '`Resources` is a member of ListResponse (/Resources)'],
    ['ListResponse', { totalResults: 0 }, '`totalResults` is a member of ListResponse (/totalResults)'],
    ['Error', { status: '404', detail: 'gone' }, '`status` with `detail` or `scimType` is an Error (/status)'],
    ['Error', { status: 409 }, '`status` with `detail` or `scimType` is an Error (/status)'],
    ['SearchRequest', { filter: 'userName pr' }, '`filter` is a member of SearchRequest (/filter)'],
  ])('%s: %j', (kind, value, reason) => {
    expect(subjectOf(value).kind).toBe(kind);
    expect(reasons(value, 'kind')).toEqual([reason]);
  });

  test.each([
    [{ userName: 'b' }],
    [{ schemas: [userUrn], totalResults: 1, Resources: [] }],
    [{ schemas: [userUrn], status: 'hired', detail: 'x' }],
    [{ userName: 'b', status: 'hired' }],
    [{ filter: { supported: true, maxResults: 10 }, patch: { supported: true } }],
    [{}],
  ])('a Resource: %j', (value) => expect(subjectOf(value).kind).toBe('Resource'));

  test.each(['[]', 'null', '"x"', '', '<x/>', '{{user}}'])('nothing: %s', (text) => expect(subjectOf(text).kind).toBeNull());

  test('a message URN in another case still names its kind', () => {
    expect(subjectOf({ schemas: [messageUrn('ListResponse').toLowerCase()] }).kind).toBe('ListResponse');
    expect(subjectOf({ schemas: ['urn:scim:api:messages:2.0:PatchOp'] }).kind).toBe('PatchOp');
  });
});

describe('resource type', () => {
  test.each([
    ['User', { schemas: [userUrn] }, '`schemas` names User (/schemas/0)'],
    ['Group', { schemas: ['urn:example:x', groupUrn], userName: 'b' }, '`schemas` names Group (/schemas/1)'],
    ['User', { schemas: [enterpriseUserUrn], displayName: 'b' }, '`schemas` names an extension of User (/schemas/0)'],
    ['Group', { meta: { resourceType: 'group' }, userName: 'b' }, '`meta.resourceType` is Group (/meta/resourceType)'],
    ['User', { userName: 'b', displayName: 'B' }, '`userName` is an attribute of User (/userName)'],
    ['Group', { displayName: 'G', members: [] }, '`displayName` is an attribute of Group (/displayName)'],
    ['User', { USERNAME: 'b' }, '`USERNAME` is an attribute of User (/USERNAME)'],
    ['ResourceType', { name: 'User', endpoint: '/Users', schema: userUrn }, '`name` is an attribute of ResourceType (/name)'],
  ])('%s: %j', (type, value, reason) => {
    expect(subjectOf(value).resourceType).toBe(type);
    expect(reasons(value, 'resourceType')[0]).toContain(reason.split(' (')[0] ?? '');
  });

  test('a patch document names its type by the attributes it changes', () => {
    const patch = (path: string) => ({ schemas: [messageUrn('PatchOp')], Operations: [{ op: 'add', path, value: 'x' }] });
    expect(subjectOf(patch('members')).resourceType).toBe('Group');
    expect(subjectOf(patch('emails[type eq "work"].value')).resourceType).toBe('User');
    expect(subjectOf(patch('displayName')).resourceType).toBeNull();
    expect(subjectOf({ op: 'remove', path: 'members' }).resourceType).toBe('Group');
    const repeated = { op: 'replace', path: null, value: { schemas: [groupUrn], displayName: 'Tours' } };
    expect(subjectOf({ Operations: [repeated] }).resourceType).toBe('Group');
  });

  test.each([
    ['common attributes alone', { id: '1', externalId: 'x', meta: {} }],
    ['a schema of somebody’s own', { schemas: ['urn:example:scim:Printer'], displayName: 'Laser', tray: 2 }],
    ['a schema of somebody’s own and one common name', { schemas: ['urn:example:scim:Room'], displayName: 'Lobby' }],
    ['strangers', { colour: 'red' }],
    ['nothing', {}],
  ])('nobody knows it by %s', (_, value) => expect(subjectOf(value).resourceType).toBeNull());

  test('a schema of somebody’s own is overruled by a payload that is a User through and through', () => {
    expect(subjectOf({ schemas: ['urn:example:scim:User'], userName: 'b', emails: [] }).resourceType).toBe('User');
  });

  test('extensions are those that are listed or held, in any case', () => {
    expect(subjectOf({ schemas: [userUrn, enterpriseUserUrn], userName: 'b' }).extensions).toEqual([enterpriseUserUrn]);
    expect(subjectOf({ userName: 'b', [enterpriseUserUrn.toLowerCase()]: {} }).extensions).toEqual([enterpriseUserUrn]);
    expect(subjectOf({ schemas: [userUrn], userName: 'b' }).extensions).toEqual([]);
  });
});

describe('direction and method', () => {
  const user = { schemas: [userUrn], userName: 'b' };
  test.each([
    ['no id: a create', user, 'request', 'POST'],
    ['an id: a reply', { ...user, id: '1' }, 'response', null],
    ['an id that is null: none', { ...user, id: null }, 'request', 'POST'],
    ['an id and a bare meta: a replacement', { ...user, id: '1', meta: { resourceType: 'User' } }, 'request', 'PUT'],
    ['what a server sets: a reply', { ...user, meta: { created: '2026-03-02T08:15:00Z' } }, 'response', null],
    ['a password: never a reply', { ...user, id: '1', password: 'x', meta: { version: 'W/"1"' } }, 'request', 'PUT'],
    ['a password of null says nothing', { ...user, id: '1', password: null }, 'response', null],
    ['names in capitals', { SCHEMAS: [userUrn], USERNAME: 'b', ID: '1' }, 'response', null],
    ['a ServiceProviderConfig', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'] }, 'response', null],
    ['a Schema', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'], id: 'urn:x:y' }, 'response', null],
    ['a PatchOp', { schemas: [messageUrn('PatchOp')] }, 'request', 'PATCH'],
    ['a SearchRequest', { schemas: [messageUrn('SearchRequest')] }, 'request', 'POST'],
    ['a BulkRequest', { schemas: [messageUrn('BulkRequest')] }, 'request', 'POST'],
    ['a BulkResponse', { schemas: [messageUrn('BulkResponse')] }, 'response', null],
    ['a ListResponse', { schemas: [messageUrn('ListResponse')] }, 'response', null],
    ['an Error', { schemas: [messageUrn('Error')] }, 'response', null],
    ['an array of resources with ids', [{ ...user, id: '1' }], 'response', null],
    ['an array of resources without', [user], 'request', null],
  ])('%s', (_, value, direction, method) => expect(subjectOf(value)).toMatchObject({ direction, method }));

  test('each has its reason, with the place that shows it', () => {
    const text = `{\n  "schemas": ["${userUrn}"],\n  "userName": "b",\n  "id": "1"\n}`;
    const [, , reason] = subjectOf(text).evidence;
    expect(reason).toEqual({ about: 'direction', text: '`id` is given by the server', pointer: '/id', line: 4 });
  });
});

describe('what is given is taken', () => {
  const text = { schemas: [userUrn], userName: 'b', id: '1' };
  test.each<[Given, object]>([
    [{}, { given: [] }],
    [
      { version: 'auto', direction: 'auto' },
      { given: [], version: '2.0', direction: 'response' },
    ],
    [{ version: '1.1' }, { given: ['version'], version: '1.1' }],
    [{ direction: 'request' }, { given: ['direction'], direction: 'request', method: 'PUT' }],
    [{ direction: 'response' }, { given: ['direction'], direction: 'response', method: null }],
    [{ method: 'POST' }, { given: ['method'], direction: 'request', method: 'POST' }],
    [{ kind: 'PatchOp' }, { given: ['kind'], kind: 'PatchOp', method: 'PATCH' }],
    [{ kind: 'Group' }, { given: ['kind', 'resourceType'], kind: 'Resource', resourceType: 'Group' }],
    [{ resourceType: 'group' }, { given: ['resourceType'], resourceType: 'Group' }],
    [{ kind: 'NoSuchKind' }, { given: [], kind: 'Resource', resourceType: 'User' }],
    [{ resourceType: 'NoSuchType' }, { given: [], resourceType: 'User' }],
  ])('%j', (given, expected) => expect(subjectOf(text, given)).toMatchObject(expected));

  test('and needs no reason', () => {
    const { evidence } = detect(parseJson(JSON.stringify(text)), catalogs['2.0'], {
      version: '2.0',
      kind: 'Resource',
      resourceType: 'User',
      direction: 'request',
      method: 'PUT',
    }).subject;
    expect(evidence).toEqual([]);
  });
});
