import { applyPatch } from '../core/patch/apply.ts';
import { patchLeniencies, type PatchLeniency } from '../core/patch/leniency.ts';
import { profileNamed, profiles } from '../core/profile/profiles.ts';
import type { Version } from '../core/finding.ts';
import { hint, type KnownOptions, oneOf, readArguments } from './arguments.ts';
import { patchHelp } from './patch-help.ts';
import { readCatalog, readJsonFile } from './json-files.ts';
import { refusalText, traceText } from './patch-text.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const known: KnownOptions = { trace: 'flag', version: 'value', as: 'value', allow: 'value', schema: 'value', help: 'flag' };
const versions: readonly Version[] = ['2.0', '1.1'];
const allowed: readonly PatchLeniency[] = ['entra', ...patchLeniencies.map(({ id }) => id)];

/**
 * `scimlab patch RESOURCE PATCH`: prints the resource after the PATCH, or says why it is refused.
 * @param argv what follows the word `patch`.
 * @returns the exit status: 0 applied, 1 refused, 2 unreadable input.
 * @throws {UsageError}
 */
export async function patchCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals, options } = readArguments('patch', argv, known);
  if (options.has('help')) {
    terminal.out(patchHelp);
    return 0;
  }
  const [resourceFile, patchFile, ...more] = positionals;
  if (resourceFile === undefined || patchFile === undefined || more.length > 0) {
    throw new UsageError('scimlab patch takes two files: the resource, and the PATCH; one of them may be - for standard input.');
  }
  if (resourceFile === '-' && patchFile === '-') throw new UsageError('Only one of the two files can be standard input.');
  const version = options.get('version')?.at(-1);
  const leniencies = [...leniencyNames(options.get('allow')), ...(options.get('as') ?? []).flatMap((name) => leniencyOfClient(name))];
  const catalog = await readCatalog(options.get('schema') ?? []);
  const resource = await readJsonFile(resourceFile);
  const message = await readJsonFile(patchFile);
  const result = applyPatch(resource, message, {
    catalog,
    leniencies,
    ...(version !== undefined && { version: oneOf('--version', version, versions) }),
  });
  if (options.has('trace')) terminal.out(traceText(result));
  if (!result.ok) {
    terminal.err(refusalText(result));
    return 1;
  }
  terminal.out(`${JSON.stringify(result.resource, null, 2)}\n`);
  return 0;
}

function leniencyNames(names: readonly string[] = []): readonly PatchLeniency[] {
  return names.map((name) => oneOf('--allow', name, allowed));
}

function leniencyOfClient(name: string): readonly PatchLeniency[] {
  const profile = profileNamed(name);
  if (profile !== undefined) return profile.leniencies;
  const ids = ['okta', 'entra', ...Object.keys(profiles)];
  throw new UsageError(`--as cannot be ${JSON.stringify(name)}: write one of ${ids.join(', ')}${hint(name, ids)}`);
}
