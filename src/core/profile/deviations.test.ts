/** The data of the clients against the linter: what a client sends draws no error that its deviations do not explain, and the other way round. */
import { describe, expect, it } from 'vitest';
import { lint } from '../exchange/lint-text.ts';
import type { ClientProfile, Deviation } from './profile.ts';
import { profiles } from './profiles.ts';
import { exampleText, requestText } from './request-text.ts';

const all = Object.values(profiles);

/** Violations that no rule can find yet: they are about PATCH, filters and answers. The list may only shrink. */
const unseen = [
  'entra-aadOptscim062020 ENTRA-F1',
  'entra-aadOptscim062020 ENTRA-P1',
  'entra-aadOptscim062020 ENTRA-P6',
  'entra-default ENTRA-F1',
  'entra-default ENTRA-P1',
  'entra-default ENTRA-P6',
  'ms-scim-validator MSVAL-2',
];

/** The rules that find something in the example of a deviation and are explained by it. */
function rulesThatSee(profile: ClientProfile, deviation: Deviation): string[] {
  const text = exampleText(deviation, profile.variables);
  if (text === undefined) return [];
  const { findings } = lint(text, { client: profile.id, version: profile.versions[0] ?? 'auto' });
  return findings.filter(({ habits = [] }) => habits.includes(deviation.id)).map(({ rule }) => rule);
}

describe.each(all.flatMap((profile) => profile.requests.map((request) => ({ profile, request, title: `${profile.id} ${request.id}` }))))(
  '$title',
  ({ profile, request }) => {
    const type = request.path.startsWith('/Groups') ? 'Group' : 'User';

    it('draws no error that no deviation explains', () => {
      const { findings } = lint(requestText(request, profile.variables), {
        client: profile.id,
        direction: 'request',
        method: request.method,
        resourceType: type,
      });
      const errors = findings.filter(({ severity, habits }) => severity === 'error' && habits === undefined);
      expect(errors.map(({ rule, pointer, message }) => `${rule} ${pointer ?? ''}: ${message}`)).toEqual([]);
    });
  },
);

describe('a violation', () => {
  const violations = all.flatMap((profile) =>
    profile.deviations.filter(({ kind }) => kind === 'violation').map((deviation) => ({ profile, deviation })),
  );

  it('about resources is found in its example by a rule that it names', () => {
    const silent = violations
      .filter(({ deviation: { example } }) => example !== null && 'resource' in example)
      .filter(({ profile, deviation }) => rulesThatSee(profile, deviation).length === 0)
      .map(({ profile, deviation }) => `${profile.id} ${deviation.id}`);
    expect(silent).toEqual([]);
  });

  it('about anything else is found, or stands in the list of those that no rule sees yet', () => {
    const silent = violations
      .filter(({ profile, deviation }) => rulesThatSee(profile, deviation).length === 0)
      .map(({ profile, deviation }) => `${profile.id} ${deviation.id}`);
    expect(silent.sort()).toEqual(unseen);
  });
});
