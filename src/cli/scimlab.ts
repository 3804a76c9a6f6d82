#!/usr/bin/env node
import { version } from '../../package.json' with { type: 'json' };
import { hint } from './arguments.ts';
import { type Terminal, processTerminal } from './terminal.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { filterCommand } from './filter.ts';
import { FileError } from './files.ts';
import { generalHelp } from './help.ts';
import { lintCommand } from './lint.ts';
import { patchCommand } from './patch.ts';
import { UsageError } from './usage-error.ts';

const commands = ['lint', 'filter', 'patch', 'diff', 'explain'];
const commandsToCome = ['convert', 'schema', 'serve', 'replay'];

/** Runs a command line. Returns the exit status: 0 clean, 1 findings, 2 wrong usage or unreadable input. */
async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = argv;
  try {
    switch (command) {
      case 'lint':
        return await lintCommand(rest, terminal);
      case 'filter':
        return await filterCommand(rest, terminal);
      case 'patch':
        return await patchCommand(rest, terminal);
      case 'diff':
        return await diffCommand(rest, terminal);
      case 'explain':
        return explainCommand(rest, terminal);
      case '--help':
      case '-h':
      case 'help':
        terminal.out(generalHelp);
        return 0;
      case '--version':
        terminal.out(`${version}\n`);
        return 0;
      case undefined:
        terminal.err(generalHelp);
        return 2;
      default:
        throw new UsageError(unknownCommand(command));
    }
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    terminal.err(`scimlab: ${error.message}\n`);
    return 2;
  }
}

function unknownCommand(command: string): string {
  if (commandsToCome.includes(command)) return `scimlab ${command} is not built yet.`;
  return `There is no command ${JSON.stringify(command)}${hint(command, commands)} \`scimlab --help\` lists them.`;
}

process.exitCode = await main(process.argv.slice(2), processTerminal());
