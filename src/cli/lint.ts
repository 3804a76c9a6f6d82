import type { Counts } from '../core/finding.ts';
import { rules } from '../core/lint/registry.ts';
import { sumOfCounts } from '../core/report/summary.ts';
import { FileError, nameOf } from './files.ts';
import { findFiles } from './find-files.ts';
import { lintHelp } from './help.ts';
import { readLintArguments } from './lint-arguments.ts';
import { lintFile } from './lint-file.ts';
import { outputFor } from './lint-output.ts';
import type { Terminal } from './terminal.ts';

/**
 * `scimlab lint`: checks files one after the other; one that cannot be read is named and the others are still checked.
 * @param argv what follows the word `lint`.
 * @returns the exit status.
 * @throws {UsageError}
 */
export async function lintCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const chosen = readLintArguments(
    argv,
    rules.map(({ id }) => id),
  );
  if (chosen.help) {
    terminal.out(lintHelp);
    return 0;
  }
  // The fixed text of standard input takes standard output for itself.
  const fixesInput = chosen.fix && chosen.files.includes('-');
  const files = await findFiles(chosen.files);
  const output = outputFor(chosen.format, fixesInput ? terminal.err : terminal.out, {
    colour: terminal.colour && !fixesInput,
    err: terminal.err,
  });
  const counts: Counts[] = [];
  let fixed = 0;
  let unreadable = false;
  for (const file of files) {
    try {
      const { text, report, applied } = await lintFile(file, chosen.fix, chosen.options, terminal.out);
      fixed += applied;
      counts.push(report.counts);
      output.add({ file: nameOf(file), text, report });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      terminal.err(`scimlab: ${error.message}\n`);
      unreadable = true;
    }
  }
  output.end(counts, fixed);
  return exitStatus(sumOfCounts(counts), chosen.maxWarnings, unreadable);
}

function exitStatus(counts: Counts, maxWarnings: number, unreadable: boolean): number {
  if (unreadable) return 2;
  return counts.error > 0 || counts.warning > maxWarnings ? 1 : 0;
}
