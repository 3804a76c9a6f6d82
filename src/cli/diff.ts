import type { DiffHabit } from '../core/patch/diff-habit.ts';
import { planPatch } from '../core/patch/diff.ts';
import { type KnownOptions, oneOf, readArguments } from './arguments.ts';
import { diffHelp } from './patch-help.ts';
import { readCatalog, readJsonFile } from './json-files.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const known: KnownOptions = { habit: 'value', schema: 'value', help: 'flag' };
const habits: readonly DiffHabit[] = ['paths', 'pathless', 'entra'];

/**
 * `scimlab diff BEFORE AFTER`: prints the PATCH that turns the one resource into the other.
 * @param argv what follows the word `diff`.
 * @returns the exit status: 0 written, 1 where a difference is out of reach of a PATCH, 2 unreadable input.
 * @throws {UsageError}
 */
export async function diffCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals, options } = readArguments('diff', argv, known);
  if (options.has('help')) {
    terminal.out(diffHelp);
    return 0;
  }
  const [beforeFile, afterFile, ...more] = positionals;
  if (beforeFile === undefined || afterFile === undefined || more.length > 0) {
    throw new UsageError('scimlab diff takes two files: the resource before, and the one after; one of them may be - for standard input.');
  }
  if (beforeFile === '-' && afterFile === '-') throw new UsageError('Only one of the two files can be standard input.');
  const habit = options.get('habit')?.at(-1);
  const catalog = await readCatalog(options.get('schema') ?? []);
  const before = await readJsonFile(beforeFile);
  const after = await readJsonFile(afterFile);
  const { patchOp, outOfReach } = planPatch(before, after, {
    catalog,
    habit: habit === undefined ? 'paths' : oneOf('--habit', habit, habits),
  });
  terminal.out(`${JSON.stringify(patchOp, null, 2)}\n`);
  for (const { reason } of outOfReach) terminal.err(`scimlab: out of reach of a PATCH: ${reason}\n`);
  if (patchOp.Operations.length === 0 && outOfReach.length === 0)
    terminal.err('scimlab: the two say the same; there is nothing to send.\n');
  return outOfReach.length === 0 ? 0 : 1;
}
