/** The readings that the Patch tool compares: the standard, what clients need of a server, and what servers are met doing. */
import { patchLeniencies, type PatchLeniency } from '../../core/patch/leniency.ts';
import { profiles } from '../../core/profile/profiles.ts';
import type { ReadingResult } from './patch-protocol.ts';

export interface PatchReading {
  readonly id: string;
  readonly name: string;
  readonly kind: ReadingResult['kind'];
  readonly what: string;
  readonly leniencies: readonly PatchLeniency[];
}

/** Profiles whose server needs more than the standard, in the order of the strip. */
const clients = ['entra-default', 'entra-aadOptscim062020', 'okta-2.0', 'jumpcloud'];

function clientReading(id: string): PatchReading[] {
  const profile = profiles[id];
  if (profile === undefined) return [];
  const { name, leniencies } = profile;
  const what =
    leniencies.length === 0
      ? `${name} needs no leniency of a server: what it sends is read as RFC 7644 has it.`
      : `What a server that takes ${name} has to do: ${leniencies.join(', ')}.`;
  return [{ id, name, kind: 'client', what, leniencies }];
}

const others: readonly PatchReading[] = patchLeniencies
  .filter(({ kind }) => kind === 'wrong' || kind === 'limits')
  .map(({ id, title, kind, what }) => ({ id, name: title, kind: kind === 'limits' ? 'limits' : 'wrong', what, leniencies: [id] }));

/** The first one is the standard. */
export const readings: readonly PatchReading[] = [
  { id: 'rfc', name: 'RFC 7644', kind: 'standard', what: 'The text of the RFC, and our readings where it is open.', leniencies: [] },
  ...clients.flatMap(clientReading),
  ...others,
];
