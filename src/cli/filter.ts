import { compileFilter, unknownInFilter, type CompileOptions } from '../core/filter/compile.ts';
import { describeFilter } from '../core/filter/describe.ts';
import { explainFilter } from '../core/filter/explain.ts';
import { leniencies } from '../core/filter/leniency.ts';
import type { Version } from '../core/finding.ts';
import { hint, oneOf, readArguments, type KnownOptions } from './arguments.ts';
import { FileError } from './files.ts';
import { filterHelp } from './filter-help.ts';
import { drawError, drawExplanation, drawTree } from './filter-text.ts';
import { resourcesIn } from './resources.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const known: KnownOptions = {
  explain: 'flag',
  tree: 'flag',
  english: 'flag',
  version: 'value',
  allow: 'value',
  help: 'flag',
  schema: 'later',
};
const forms = ['explain', 'tree', 'english'] as const;
const versions: readonly Version[] = ['2.0', '1.1'];

/**
 * `scimlab filter`: runs a filter over resources, or says what it means.
 * @param argv what follows the word `filter`.
 * @returns the exit status: 0 something matched, 1 nothing, 2 a filter or an input that cannot be read.
 * @throws {UsageError}
 */
export async function filterCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals, options } = readArguments('filter', argv, known);
  if (options.has('help')) {
    terminal.out(filterHelp);
    return 0;
  }
  const [text, file, ...more] = positionals;
  if (text === undefined)
    throw new UsageError('scimlab filter needs a filter, for example scimlab filter \'userName eq "bjensen"\' users.json.');
  if (more.length > 0) throw new UsageError('scimlab filter takes one filter, in quotes, and one FILE.');
  const chosen = forms.filter((form) => options.has(form));
  if (chosen.length > 1) throw new UsageError(`--${chosen.join(' and --')} cannot be had together.`);
  const compileOptions: CompileOptions = {
    leniencies: (options.get('allow') ?? []).map((name) => leniencyNamed(name)),
    version: oneOf('--version', options.get('version')?.at(-1) ?? '2.0', versions),
  };
  return run(text, file, chosen[0], compileOptions, terminal);
}

function leniencyNamed(name: string): (typeof leniencies)[number] {
  const found = leniencies.find((one) => one === name);
  if (found === undefined)
    throw new UsageError(`There is no leniency ${JSON.stringify(name)}${hint(name, leniencies)} They are ${leniencies.join(', ')}.`);
  return found;
}

async function run(
  text: string,
  file: string | undefined,
  form: (typeof forms)[number] | undefined,
  options: CompileOptions,
  terminal: Terminal,
): Promise<number> {
  const compiled = compileFilter(text, options);
  if (!compiled.ok) {
    terminal.err(drawError(text, compiled.error));
    return 2;
  }
  const unknown = unknownInFilter(text, compiled.filter, options);
  if (unknown !== undefined) terminal.err(`scimlab filter: note: ${unknown.message}\n`);
  if (form === 'tree') terminal.out(drawTree(compiled.filter));
  if (form === 'english') terminal.out(`${describeFilter(compiled.filter, options)}\n`);
  const meansOnly = form === 'tree' || form === 'english';
  if (meansOnly && file === undefined) return 0;
  let all = 0;
  let matches = 0;
  try {
    for await (const resource of resourcesIn(file ?? '-')) {
      const found = compiled.match(resource);
      all++;
      if (found) matches++;
      if (form === 'explain') {
        const explained = explainFilter(compiled.filter, resource, options);
        if (explained.ok) terminal.out(drawExplanation(resource, explained));
      } else if (found && !meansOnly) terminal.out(`${JSON.stringify(resource)}\n`);
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    terminal.err(`scimlab: ${error.message}\n`);
    return 2;
  }
  terminal.err(`${matches} of ${all} ${all === 1 ? 'resource matches' : 'resources match'}\n`);
  return matches > 0 ? 0 : 1;
}
