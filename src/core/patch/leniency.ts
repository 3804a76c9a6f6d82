/** The switches of the PATCH engine. Without any it follows RFC 7644 3.5.2, and our readings where the text is open. */
import { otherReadings } from './other-readings.ts';
import { tolerances } from './tolerances.ts';

/** All switches, as data for a list or a page. */
export const patchLeniencies = [...tolerances, ...otherReadings] as const;

/** One switch. */
export type PatchSwitch = (typeof patchLeniencies)[number]['id'];

/** A switch, or `entra`: all that Microsoft Entra ID needs of a server, with its flag or without. */
export type PatchLeniency = PatchSwitch | 'entra';

/** What `entra` is the sum of. */
export const entraSwitches: readonly PatchSwitch[] = [
  'string-booleans',
  'remove-by-value',
  'create-on-miss',
  'dotted-keys',
  'flat-urn-keys',
  'string-for-complex',
  'empty-string-clears',
  'nested-own-name',
  'array-for-singular',
  'short-extension-paths',
  'json-in-value',
  'boolean-text-in-filters',
  'empty-operations',
  'ignore-unknown',
];

const noSwitches: ReadonlySet<PatchSwitch> = new Set();

/** The single switches of a list, `entra` taken apart. */
export function switchesOf(leniencies: readonly PatchLeniency[]): ReadonlySet<PatchSwitch> {
  if (leniencies.length === 0) return noSwitches;
  return new Set(leniencies.flatMap((leniency) => (leniency === 'entra' ? entraSwitches : [leniency])));
}
