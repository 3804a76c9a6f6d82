/** What `scimlab patch --help` and `scimlab diff --help` print. */
import { patchLeniencies } from '../core/patch/leniency.ts';

const width = Math.max(...patchLeniencies.map(({ id }) => id.length));

export const patchHelp = `scimlab patch: applies a PATCH to a resource as RFC 7644 3.5.2 has it, and prints the resource after it.

Usage
  scimlab patch RESOURCE PATCH [options]

Both are JSON files; one of them may be - for standard input.

Options
  --trace              first print what each operation did: how its path was read, what it selected, what changed, and why
  --as CLIENT          take what a server must take for this client: okta, entra, entra-default, jumpcloud, …
  --allow LENIENCY     one switch; can be given more than once
  --version 2.0|1.1    the version of SCIM; 1.1 is not built yet
  --schema FILE        Schema and ResourceType documents of your own; can be given more than once
  --help               print this

Leniencies
  ${'entra'.padEnd(width)}  all that Microsoft Entra ID needs
${patchLeniencies.map(({ id, title, kind }) => `  ${id.padEnd(width)}  ${title}${kind === 'wrong' ? ' (wrong, for comparison)' : ''}`).join('\n')}

Exit status
  0  applied        1  refused        2  wrong usage, or a file that cannot be read

Examples
  scimlab patch user.json patch.json --trace
  scimlab patch group.json remove-member.json --as entra
  scimlab patch user.json patch.json --allow string-booleans > after.json
`;

export const diffHelp = `scimlab diff: writes the PATCH that turns one resource into another.

Usage
  scimlab diff BEFORE AFTER [options]

Both are JSON files; one of them may be - for standard input. The PATCH goes to standard output; what no PATCH can bring
about, such as a new id, is named on standard error.

Options
  --habit paths|pathless|entra   one operation for each change with its path (default), as few operations as possible,
                                 or as Entra ID writes them
  --schema FILE                  Schema and ResourceType documents of your own; can be given more than once
  --help                         print this

Exit status
  0  the PATCH gives AFTER        1  it leaves something out        2  wrong usage, or a file that cannot be read

Example
  scimlab diff before.json after.json > patch.json
`;
