import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../schema/build-catalog.ts';
import { compileFilter, type CompileOptions } from './compile.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const robotUrn = 'urn:example:2.0:Robot';
const attribute = (name: string, type: string, more: object = {}) => ({ name, type, ...more });
const { catalog } = buildCatalog(
  [
    {
      id: robotUrn,
      name: 'Robot',
      attributes: [
        attribute('model', 'string', { caseExact: true }),
        attribute('arms', 'integer'),
        attribute('weight', 'decimal'),
        attribute('built', 'dateTime'),
        attribute('firmware', 'binary'),
        attribute('manual', 'reference', { referenceTypes: ['external'] }),
        attribute('on', 'boolean'),
        attribute('tags', 'string', { multiValued: true }),
        attribute('maker', 'complex', { subAttributes: [attribute('city', 'string')] }),
        attribute('joints', 'complex', {
          multiValued: true,
          subAttributes: [attribute('angle', 'integer'), attribute('type', 'string'), attribute('primary', 'boolean')],
        }),
      ],
    },
  ],
  [],
);

const robot = {
  schemas: [robotUrn],
  id: 'R2',
  Model: 'Tx-90',
  arms: 2,
  weight: 12.5,
  built: '2024-02-29T12:00:00.25+02:00',
  firmware: 'aGVsbG8=',
  manual: 'https://example.com/M',
  on: false,
  tags: ['Red', 'blue'],
  joints: [
    { angle: 90, type: 'elbow', primary: true },
    { angle: 10, type: 'wrist' },
  ],
  maker: { city: 'Genève' },
  empty: [],
};

function matches(
  filter: string,
  resource: unknown = robot,
  options: CompileOptions = { catalog, resourceType: 'Robot' },
): boolean | string {
  const compiled = compileFilter(filter, options);
  return compiled.ok ? compiled.match(resource) : compiled.error.message;
}

describe('compileFilter, by the type of the attribute', () => {
  it.each<[string, boolean]>([
    ['MODEL eq "Tx-90"', true],
    ['model eq "tx-90"', false],
    ['model sw "Tx"', true],
    ['model ew "x-90"', true],
    ['model gt "Ta"', true],
    ['maker.city eq "GENÈVE"', true],
    ['maker.CITY co "NÈ"', true],
    ['arms eq 2', true],
    ['arms eq 2.0', true],
    ['arms eq "2"', false],
    ['arms ne "2"', true],
    ['arms gt "1"', false],
    ['arms co 2', false],
    ['weight ge 1.25e1', true],
    ['weight lt 12.5', false],
    ['built eq "2024-02-29T10:00:00.250Z"', true],
    ['built gt "2024-02-29T10:00:00.2499Z"', true],
    ['built lt "2024-02-29T10:00:00.2501Z"', true],
    ['built sw "2024-02-29T12"', true],
    ['firmware eq "AGVSBG8="', false],
    ['firmware eq "aGVsbG8="', true],
    ['manual eq "https://example.com/m"', false],
    ['on eq false', true],
    ['on ne true', true],
    ['on eq "false"', false],
    ['on co "f"', false],
    ['tags eq "RED"', true],
    ['tags ne "red"', true],
    ['not (tags eq "red")', false],
    ['tags[value sw "b"]', true],
    ['joints.type eq "elbow" and joints.angle eq 10', true],
    ['joints[type eq "elbow" and angle eq 10]', false],
    ['joints[not (type eq "elbow") and angle lt 20]', true],
    ['joints[primary eq false]', true],
    ['joints.primary eq false', true],
    ['joints[primary ne true and type eq "elbow"]', false],
    ['joints pr', true],
    [`schemas eq "${robotUrn}"`, true],
    [`schemas eq "${robotUrn.toUpperCase()}"`, false],
    [`${robotUrn.toUpperCase()}:arms eq 2`, true],
    ['id eq "r2"', false],
  ])('%s: %s', (filter, expected) => {
    expect(matches(filter)).toBe(expected);
  });

  it('takes every way of having no value as one (RFC 7643 2.5)', () => {
    for (const tags of [null, [], undefined, [null]]) {
      expect(matches('tags pr', { tags })).toBe(false);
      expect(matches('tags eq null', { tags })).toBe(true);
      expect(matches('tags ne null', { tags })).toBe(false);
      expect(matches('tags eq "x"', { tags })).toBe(false);
      expect(matches('tags ne "x"', { tags })).toBe(true);
    }
    expect(matches('maker eq null', { maker: { city: null } })).toBe(true);
    expect(matches('model pr', { model: '' })).toBe(false);
    expect(matches('model eq null', { model: '' })).toBe(false);
  });

  it('compares integers of any size when they come as bigint', () => {
    expect(matches('arms gt 9007199254740992', { arms: 9007199254740993n })).toBe(true);
    expect(matches('arms eq 9007199254740993', { arms: 9007199254740993n })).toBe(true);
    expect(matches('arms eq 9007199254740992', { arms: 9007199254740993n })).toBe(false);
  });

  it('never reads what an object has from its prototype', () => {
    const open = { catalog };
    for (const name of ['constructor', 'toString', 'hasOwnProperty']) expect(matches(`${name} pr`, {}, open)).toBe(false);
    expect(matches('constructor eq "x"', JSON.parse('{"constructor":"x","__proto__":{"arms":2}}'), open)).toBe(true);
    expect(matches('arms eq 2', JSON.parse('{"__proto__":{"arms":2}}'), open)).toBe(false);
  });

  it('finds an extension in its member, whatever the case', () => {
    const user = { userName: 'b', [enterprise.toUpperCase()]: { Department: 'R&D', manager: { value: '26' } } };
    const asUser = { resourceType: 'User' };
    expect(matches(`${enterprise}:department eq "r&d"`, user, asUser)).toBe(true);
    expect(matches(`${enterprise}:manager.value eq "26"`, user, asUser)).toBe(true);
    expect(matches(`${enterprise}:manager eq "26"`, user, asUser)).toBe(true);
    expect(matches(`${enterprise} pr`, user, asUser)).toBe(true);
    expect(matches(`${enterprise} eq null`, { userName: 'b' }, asUser)).toBe(true);
  });

  it('matches the attribute of a base schema only on its resources', () => {
    const filter = 'urn:ietf:params:scim:schemas:core:2.0:Group:displayName pr';
    const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'x' };
    expect(matches(filter, group, {})).toBe(true);
    expect(matches(filter, { ...group, schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'] }, {})).toBe(false);
  });

  it('compares what nobody defined by its JSON type', () => {
    const open = {};
    expect(matches('colour eq "RED"', { colour: 'red' }, open)).toBe(true);
    expect(matches('size gt 1', { size: 2 }, open)).toBe(true);
    expect(matches('ports co "8"', { ports: [{ value: '80' }] }, open)).toBe(true);
    expect(matches('deep.inner[x eq 1 and y eq 2]', { deep: { inner: [{ x: 1 }, { x: 1, y: 2 }] } }, open)).toBe(true);
    expect(matches('a.b pr', 'no object', open)).toBe(false);
  });

  it('takes what a leniency allows', () => {
    const entra = { resourceType: 'User', leniencies: ['entra'] } as const;
    const user = { roles: [{ value: 'a', primary: true }] };
    expect(matches('roles[primary eq "True"]', user, entra)).toBe(true);
    expect(matches('roles[primary eq "True"]', user, { resourceType: 'User' })).toBe(false);
    const dates = { catalog, resourceType: 'Robot', leniencies: ['lenient-dates'] } as const;
    expect(matches('built gt "2024-02"', robot, dates)).toBe(true);
    expect(matches('built gt "2025"', robot, dates)).toBe(false);
  });
});

describe('what the catalog refuses', () => {
  it.each<[marked: string, message: string, suggestion: string | undefined, options?: CompileOptions]>([
    ['«usrName» eq "b"', '`usrName` is no attribute of User: did you mean `userName`?', 'userName eq "b"'],
    ['«first_name» eq "b"', 'no attribute of User', undefined],
    ['«givenName» eq "b"', 'did you mean `name.givenName`?', 'name.givenName eq "b"'],
    ['«department» pr', 'belongs to', `${enterprise}:department pr`],
    ['meta.«lastModifed» pr', 'is no sub-attribute of `meta`: did you mean `lastModified`?', 'meta.lastModified pr'],
    ['emails[«kind» eq "x"]', 'is no sub-attribute of `emails`', undefined],
    ['emails[«typ» eq "x"]', 'did you mean `type`?', 'emails[type eq "x"]'],
    ['userName«.value» eq "b"', 'is a simple attribute', 'userName eq "b"'],
    ['«urn:ietf:params:scim:schemas:core:2.0:Usr»:userName pr', 'did you mean', 'urn:ietf:params:scim:schemas:core:2.0:User:userName pr'],
    [`${enterprise}«.»department pr`, 'with a colon', `${enterprise}:department pr`],
    [`«${enterprise}:userName» pr`, 'belongs to', 'userName pr'],
    ['«active gt true»', 'has no meaning for the Boolean', undefined],
    ['«active gt false»', 'has no meaning for the Boolean', 'active eq true'],
    ['«x509Certificates.value lt "a"»', 'has no meaning for the binary', undefined],
    ['meta.created gt «"2024-02-30"»', 'is no dateTime', undefined],
    ['meta.created gt «"2024-02-28"»', 'did you mean `"2024-02-28T00:00:00Z"`?', 'meta.created gt "2024-02-28T00:00:00Z"'],
    ['«name» eq "b"', 'is complex and has no `value`', undefined],
    ['name«[givenName eq "b"]»', 'has one value', 'name.givenName eq "b"'],
    ['name«[givenName eq "b" or familyName eq "b"]»', 'has one value', '(name.givenName eq "b" or name.familyName eq "b")'],
    ['userName«[value eq "b"]»', 'a value path needs a multi-valued one', undefined],
    ['emails.value«[type eq "work"]»', 'stand behind `emails`', 'emails[type eq "work" and value pr]'],
    ['«password» pr', 'is never returned', undefined],
    ['«active gt true»', 'has no meaning for the Boolean', undefined, {}],
    ['«x gt true»', 'has no meaning for the Boolean', undefined, {}],
    ['«password» eq "x"', 'is never returned', undefined, {}],
    ['usrName «=» "b"', 'is no operator', 'userName eq "b"'],
    ['robotArm «=» "b"', 'is no operator', 'robotArm eq "b"'],
    ['«userName pr»', 'The catalog has no resource type `Usr`', undefined, { resourceType: 'Usr' }],
  ])('%s', (marked, message, suggestion, options = { resourceType: 'User' }) => {
    const text = marked.replace(/[«»]/gu, '');
    const compiled = compileFilter(text, options);
    if (compiled.ok) throw new Error(`${text} compiles`);
    const { error } = compiled;
    expect(error.message).toContain(message);
    expect(error.suggestion).toBe(suggestion);
    expect(text.slice(error.offset, error.offset + error.length)).toBe(/«(.*)»/u.exec(marked)?.[1]);
  });

  it('is not an unknown name, where no resource type is given', () => {
    expect(compileFilter('robotArm eq 1').ok).toBe(true);
  });
});
