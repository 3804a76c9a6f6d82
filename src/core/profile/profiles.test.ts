import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../dev/command.mjs';
import { ruleById } from '../lint/registry.ts';
import { patchLeniencies, switchesOf } from '../patch/leniency.ts';
import { profileNamed, profiles } from './profiles.ts';
import { requestText } from './request-text.ts';
import type { Shape } from './shape.ts';

const all = Object.values(profiles);

/** All regular expressions of a shape. */
function expressionsIn({ text, name, first, has = [] }: Shape): string[] {
  return [text ?? '', name ?? '', ...(first === undefined ? [] : expressionsIn(first)), ...has.flatMap(expressionsIn)];
}

describe('the profiles', () => {
  it('are the files of the data folder', () => {
    const files = readdirSync(join(root, 'src/core/profile/data'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replace(/\.ts$/u, ''));
    expect(Object.keys(profiles).sort()).toEqual(files.sort());
  });

  it('have short names for the two that are asked for most', () => {
    expect(profileNamed('okta')?.id).toBe('okta-2.0');
    expect(profileNamed('entra')?.id).toBe('entra-default');
    expect(profileNamed('jumpcloud')?.id).toBe('jumpcloud');
    expect(profileNamed('constructor')).toBeUndefined();
  });
});

describe('the switches of the PATCH engine', () => {
  it.each(patchLeniencies.filter(({ deviations }) => deviations.length > 0))('$id: for deviations that clients have', (entry) => {
    for (const id of entry.deviations) {
      const having = all.filter(({ deviations }) => deviations.some((deviation) => deviation.id === id));
      expect(having).not.toEqual([]);
      if (entry.kind !== 'tolerance') continue;
      for (const { leniencies } of having) expect(switchesOf(leniencies)).toContain(entry.id);
    }
  });
});

describe.each(all)('$id', (profile) => {
  const { deviations, fingerprints, requests, sources } = profile;

  it('names a source for every fact that is not unconfirmed', () => {
    const known = new Set(sources.map(({ id }) => id));
    const facts = [...deviations, ...requests, ...fingerprints.bodies, ...fingerprints.headers];
    for (const fact of facts) {
      for (const source of fact.sources) expect(known).toContain(source);
      if (fact.evidence !== 'unconfirmed') expect(fact.sources).not.toEqual([]);
    }
    const used = new Set(facts.flatMap((fact) => fact.sources));
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
  });

  it('tells its deviations and requests apart', () => {
    const ids = [...deviations, ...requests].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes each deviation as the rest of a sentence', () => {
    for (const { does, strict = 'a', tolerant = 'a', accept = 'A.' } of deviations) {
      for (const words of [does, strict, tolerant]) expect(words).toMatch(/^[a-z](?:.*[^.])?$/u);
      expect(accept).toMatch(/^[A-Z].*\.$/u);
    }
  });

  it('cites sections, names rules and expressions that there are', () => {
    for (const { sections, rules, at = '', text = '' } of deviations) {
      for (const section of sections) expect(section).toMatch(/^RFC 764[34] \d+(?:\.\d+)*$/u);
      for (const rule of rules) expect(ruleById(rule)?.id).toBe(rule);
      for (const expression of [at, text]) expect(() => new RegExp(expression, 'u')).not.toThrow();
    }
    for (const { shape } of fingerprints.bodies) for (const one of expressionsIn(shape)) expect(() => new RegExp(one, 'u')).not.toThrow();
  });

  it('has a value for every variable of its bodies', () => {
    for (const request of requests) expect(requestText(request, profile.variables)).not.toMatch(/\{[a-z]\w*\}/iu);
  });
});
