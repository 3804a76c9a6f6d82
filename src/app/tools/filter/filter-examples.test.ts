import { describe, expect, test } from 'vitest';
import { compileFilter } from '../../../core/filter/compile.ts';
import { readPath } from '../../../core/path/read-path.ts';
import { askOf, readInputs } from './filter-drafts.ts';
import { examples } from './filter-examples.ts';

const refused = ['unquoted', 'encoded', 'sql-habits', 'ldap'];

/** Display names of the samples that match. */
function matches(id: string): readonly string[] {
  const ask = askOf(readInputs(examples.find((one) => one.id === id)?.drafts ?? {}));
  const compiled = compileFilter(ask.expression, { leniencies: ask.leniencies });
  const resources = JSON.parse(ask.resources) as readonly { readonly displayName: string }[];
  return compiled.ok ? resources.filter((resource) => compiled.match(resource)).map(({ displayName }) => displayName) : ['refused'];
}

test('there are at least 20, each with its own id', () => {
  expect(examples.length).toBeGreaterThanOrEqual(20);
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
});

describe.each(examples.map((one) => [one.id, one] as const))('%s', (id, { drafts, teaches }) => {
  test('parses, or is refused with what was meant', () => {
    const { expression, mode, leniencies, version } = askOf(readInputs(drafts));
    if (mode === 'path') {
      expect(readPath(expression).ok).toBe(true);
      return;
    }
    const compiled = compileFilter(expression, { leniencies, version });
    expect(compiled.ok).toBe(!refused.includes(id));
    if (!compiled.ok) expect(compiled.error.suggestion).toBeDefined();
    expect(teaches).toMatch(/[.]$/u);
  });
});

describe('what the examples teach is so', () => {
  test.each<[string, readonly string[]]>([
    ['okta-look-up', ['Jules Young']],
    ['external-id', ['Joan Young']],
    ['same-element', ['Ada Vane', 'Mia Penn']],
    ['two-elements', ['Ada Vane', 'Mia Penn', 'Joan Young']],
    ['precedence', ['Omar Reyes']],
    ['grouped', []],
    ['extension', ['Olav Berg']],
    ['primary-false', ['Mia Penn', 'Jules Young', 'Joan Young']],
    ['group-member', ['Tour Guides']],
    ['entra-work-email', ['Jules Young']],
  ])('%s matches %j', (id, names) => expect(matches(id)).toEqual(names));

  test('ne matches more than not eq, and null less than not pr', () => {
    expect(matches('ne-multi')).toEqual(['Ada Vane', 'Mia Penn', 'Joan Young', 'Omar Reyes', 'Tour Guides', 'US Employees']);
    expect(matches('ne-meant')).toEqual(['Omar Reyes', 'Tour Guides', 'US Employees']);
    expect(matches('not-present')).toContain('Joan Young');
    expect(matches('eq-null')).not.toContain('Joan Young');
  });
});
