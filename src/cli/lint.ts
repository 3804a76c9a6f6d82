import { fixText } from '../core/exchange/fix-text.ts';
import { lint } from '../core/exchange/lint-text.ts';
import type { Counts, Report } from '../core/finding.ts';
import { rules } from '../core/lint/registry.ts';
import { toJson } from '../core/report/json.ts';
import { toMarkdown } from '../core/report/markdown.ts';
import { sumOfCounts } from '../core/report/summary.ts';
import { textSummary, toText } from '../core/report/text.ts';
import type { Terminal } from './terminal.ts';
import { FileError, readText, replaceText, standardInput } from './files.ts';
import { lintHelp } from './help.ts';
import { type LintArguments, type LintFormat, readLintArguments } from './lint-arguments.ts';

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
  const output = outputFor(chosen.format, fixesInput ? terminal.err : terminal.out, terminal.colour && !fixesInput);
  const counts: Counts[] = [];
  let fixed = 0;
  let unreadable = false;
  for (const file of chosen.files) {
    try {
      const { text, report, applied } = await lintFile(file, chosen, terminal);
      fixed += applied;
      counts.push(report.counts);
      output.add(file === '-' ? standardInput : file, text, report);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      terminal.err(`scimlab: ${error.message}\n`);
      unreadable = true;
    }
  }
  output.end(counts, fixed);
  return exitStatus(sumOfCounts(counts), chosen.maxWarnings, unreadable);
}

/** Lints one file, after rewriting it where that is asked for and changes anything. */
async function lintFile(
  file: string,
  { fix, options }: LintArguments,
  terminal: Terminal,
): Promise<{ text: string; report: Report; applied: number }> {
  const original = await readText(file);
  if (!fix) return { text: original, report: lint(original, options), applied: 0 };
  const { text, applied } = fixText(original, options);
  if (file === '-') terminal.out(text);
  else if (text !== original) await replaceText(file, text);
  return { text, report: lint(text, options), applied };
}

interface Output {
  add(file: string, text: string, report: Report): void;
  end(counts: readonly Counts[], fixed: number): void;
}

function outputFor(format: LintFormat, write: (text: string) => void, colour: boolean): Output {
  switch (format) {
    case 'text':
      return {
        add: (file, text, report) => write(toText({ file, text, report }, { colour })),
        end: (counts, fixed) => {
          if (counts.length > 0) write(`${textSummary(counts)}${fixed === 0 ? '' : `, ${fixed} fixed`}\n`);
        },
      };
    case 'json': {
      const all: { file: string; report: Report }[] = [];
      return { add: (file, _text, report) => void all.push({ file, report }), end: () => write(toJson(all)) };
    }
    case 'markdown': {
      let separator = '';
      return {
        add: (file, text, report) => {
          write(separator + toMarkdown(text, report, { title: file }));
          separator = '\n';
        },
        end: () => undefined,
      };
    }
  }
}

function exitStatus(counts: Counts, maxWarnings: number, unreadable: boolean): number {
  if (unreadable) return 2;
  return counts.error > 0 || counts.warning > maxWarnings ? 1 : 0;
}
