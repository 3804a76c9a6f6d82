import { describe, expect, test } from 'vitest';
import { applyPatch } from '../../../core/patch/apply.ts';
import { planPatch } from '../../../core/patch/diff.ts';
import type { PatchLeniency } from '../../../core/patch/leniency.ts';
import { profiles } from '../../../core/profile/profiles.ts';
import { readInputs } from './patch-drafts.ts';
import { examples } from './patch-examples.ts';

function inputsOf(id: string) {
  const found = examples.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no example ${id}`);
  return readInputs(found.drafts);
}

/** What an example comes to: its end, or `operation: scimType` where it is refused. */
interface Ran {
  readonly end: string;
  readonly resource: Readonly<Record<string, unknown>>;
  readonly again: string | null;
  readonly suggestion: string | undefined;
}

function run(id: string, leniencies: readonly PatchLeniency[] = []): Ran {
  const { resource, patchOp } = inputsOf(id);
  const message: unknown = JSON.parse(patchOp);
  const result = applyPatch(JSON.parse(resource), message, { leniencies });
  if (!result.ok)
    return { end: `${(result.operation ?? -1) + 1}: ${result.scimType}`, resource: {}, again: null, suggestion: result.suggestion };
  const again = applyPatch(result.resource, message, { leniencies });
  return {
    end: result.changed ? 'changed' : 'nothing',
    resource: result.resource,
    again: !again.ok ? 'fails' : again.changed && JSON.stringify(again.resource) !== JSON.stringify(result.resource) ? 'differs' : 'same',
    suggestion: undefined,
  };
}

function leniencyOf(client: string): readonly PatchLeniency[] {
  return profiles[client]?.leniencies ?? [];
}

/** By the text of the RFC; what an example says of other readings has a test of its own. */
const ends: Readonly<Record<string, string>> = {
  'entra-rename-and-members': 'changed',
  'entra-remove-by-value': 'changed',
  'entra-active-text': '1: invalidValue',
  'entra-capital-op': 'changed',
  'entra-work-email': '2: noTarget',
  'entra-dotted-keys': '1: invalidPath',
  'entra-flat-urn': '1: invalidPath',
  'entra-manager-text': '1: invalidValue',
  'entra-manager-empty': '1: invalidValue',
  'entra-filter-as-path': '1: invalidPath',
  'entra-group-urn': 'changed',
  'entra-role-filter': '1: noTarget',
  'okta-rename-group': 'changed',
  'okta-deactivate': 'changed',
  'sailpoint-name-parts': 'changed',
  'onelogin-template': '1: invalidPath',
  'rfc-add-member': 'changed',
  'rfc-remove-member': 'changed',
  'rfc-value-path': 'changed',
  'rfc-primary': 'changed',
  'rfc-extension': 'changed',
  'rfc-extension-added': 'changed',
  'rfc-complex-merge': 'changed',
  'rfc-nothing-to-do': 'nothing',
  'rfc-atomic': '2: noTarget',
  'rfc-read-only': '1: mutability',
  'rfc-retry-fails': 'changed',
  'rfc-retry-differs': 'changed',
  'rfc-bad-path': '1: invalidFilter',
};

test('there are at least 20, each with its own id, and the three starts are among them', () => {
  expect(examples.length).toBeGreaterThanOrEqual(20);
  const ids = examples.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const start of ['entra-rename-and-members', 'okta-rename-group', 'rfc-add-member']) expect(ids).toContain(start);
});

describe.each(examples.map(({ id, teaches, drafts }) => [id, teaches, drafts] as const))('%s', (id, teaches, drafts) => {
  test('comes to what is said', () => {
    expect(teaches).toMatch(/[.]$/u);
    const { mode, resource, after } = readInputs(drafts);
    if (mode === 'apply') expect(run(id).end).toBe(ends[id]);
    else expect(planPatch(JSON.parse(resource), JSON.parse(after)).outOfReach).toEqual([]);
  });

  test('names nobody outside .example', () => {
    const hosts = Object.values(drafts).flatMap((text) =>
      [...text.matchAll(/@(?<host>[\w.-]+\.\w+)/gu)].map((match) => match.groups?.['host']),
    );
    expect(hosts.filter((host) => host?.endsWith('.example') !== true)).toEqual([]);
  });
});

describe('what the examples teach is so', () => {
  const entra = leniencyOf('entra-default');
  const members = (id: string, leniencies: readonly PatchLeniency[] = []) => run(id, leniencies).resource['members'] ?? [];
  const emails = (id: string, leniencies: readonly PatchLeniency[] = []) => run(id, leniencies).resource['emails'];

  test('remove by value empties the group by the RFC, and takes one member for a client', () => {
    expect(members('entra-remove-by-value')).toEqual([]);
    for (const client of ['entra-default', 'jumpcloud']) expect(members('entra-remove-by-value', leniencyOf(client))).toHaveLength(1);
    expect(members('entra-rename-and-members')).toEqual([]);
    expect(members('entra-rename-and-members', entra)).toHaveLength(2);
    expect(members('rfc-remove-member')).toHaveLength(1);
    expect(members('rfc-remove-member', ['path-filter-ignored'])).toEqual([]);
  });

  test('text for booleans: refused, read, or taken as true', () => {
    expect(run('entra-active-text', entra).resource['active']).toBe(false);
    expect(run('entra-active-text', ['any-text-is-true']).end).toBe('nothing');
    expect(run('entra-role-filter', entra).resource['roles']).toContainEqual({ value: 'curator', primary: true });
  });

  test('op by exact case refuses a capital', () => expect(run('entra-capital-op', ['op-by-exact-case']).end).toMatch(/^1: /u));

  test('a client gets the address it names', () =>
    expect(emails('entra-work-email', entra)).toContainEqual(expect.objectContaining({ value: 'omar@harbour.example', type: 'work' })));

  test.each(['entra-dotted-keys', 'entra-flat-urn'])('%s is read with the flag', (id) =>
    expect(run(id, leniencyOf('entra-aadOptscim062020')).end).toBe('changed'),
  );

  test('the manager: set from a text, cleared by an empty one', () => {
    expect(JSON.stringify(run('entra-manager-text', entra).resource)).toContain('"manager":{"value":"0b9e4c7a');
    expect(JSON.stringify(run('entra-manager-empty', entra).resource)).not.toContain('manager');
  });

  test('a private URN stays', () => expect(JSON.stringify(run('entra-group-urn').resource['schemas'])).toContain('ADSCIM'));

  test('a PUT of a poorer GET would lose two attributes', () => {
    const { resource, after } = inputsOf('okta-put-back');
    const { patchOp } = planPatch(JSON.parse(resource), JSON.parse(after));
    expect(patchOp.Operations.filter(({ op }) => op === 'remove').map(({ path }) => path?.split(':').at(-1))).toEqual([
      'employeeNumber',
      'manager',
    ]);
  });

  test('parts of name: both stay, or the first is lost where the object is swapped', () => {
    expect(run('sailpoint-name-parts').resource['name']).toEqual({ givenName: 'Adelaide', familyName: 'Vane-Berg' });
    expect(run('sailpoint-name-parts', ['complex-swapped']).resource['name']).toEqual({ familyName: 'Vane-Berg' });
    expect(run('rfc-complex-merge').resource['name']).toEqual({ givenName: 'Adelaide', familyName: 'Vane' });
  });

  test('one primary stays, or two', () => {
    const primaries = (leniencies: readonly PatchLeniency[]) =>
      JSON.stringify(emails('rfc-primary', leniencies)).split('"primary":true').length - 1;
    expect(primaries([])).toBe(1);
    expect(primaries(['two-primaries-stay'])).toBe(2);
  });

  test('a value path leaves the rest of its element', () =>
    expect(emails('rfc-value-path')).toContainEqual({ value: 'ada.vane@harbour.example', type: 'work', primary: true }));

  test('the extension: its URN holds a dot, and goes into schemas', () => {
    expect(run('rfc-extension').resource['schemas']).toHaveLength(2);
    expect(run('rfc-extension', ['urn-cut-at-dot']).resource).not.toEqual(run('rfc-extension').resource);
    expect(run('rfc-extension-added').resource['schemas']).toHaveLength(2);
  });

  test.each(examples.filter(({ id }) => ['changed', 'nothing'].includes(ends[id] ?? '')).map(({ id }) => id))('%s sent twice', (id) => {
    const expected = id === 'rfc-retry-fails' ? 'fails' : id === 'rfc-retry-differs' ? 'differs' : 'same';
    expect(run(id).again).toBe(expected);
  });

  test('a slip in a path has its correction', () => expect(run('rfc-bad-path').suggestion).toBe('emails[type eq "work"].value'));
});
