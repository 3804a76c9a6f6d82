import { parseArgs } from 'node:util';
import { didYouMean } from '../core/schema/did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/** The options that a command knows. `value`: is followed by one; `flag`: stands alone; `later`: taken for something that is not built yet. */
export type KnownOptions = Readonly<Record<string, 'value' | 'flag' | 'later'>>;

export interface Arguments {
  readonly positionals: readonly string[];
  /** The values of an option in their order; `''` for a flag. Absent when the option is. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/**
 * Splits the arguments of a command, GNU style: `--name value`, `--name=value`, `--` ends the options, `-` is a positional.
 * @throws {UsageError} for an option that is unknown or not built yet, or a value too many or too few.
 */
export function readArguments(command: string, argv: readonly string[], known: KnownOptions): Arguments {
  const values = Object.entries(known).filter(([, kind]) => kind !== 'flag');
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: { ...Object.fromEntries(values.map(([name]) => [name, { type: 'string' as const }])), help: { type: 'boolean', short: 'h' } },
  });
  const positionals: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const value = checkedValue(command, token.rawName, token.name, token.value, known);
    options.set(token.name, [...(options.get(token.name) ?? []), value]);
  }
  return { positionals, options };
}

function checkedValue(command: string, rawName: string, name: string, value: string | undefined, known: KnownOptions): string {
  const kind = Object.hasOwn(known, name) ? known[name] : undefined;
  switch (kind) {
    case undefined:
      throw new UsageError(`scimlab ${command} has no option ${rawName}${hint(name, Object.keys(known), '--')}`);
    case 'later':
      throw new UsageError(`scimlab ${command} --${name} is not built yet.`);
    case 'flag':
      if (value !== undefined) throw new UsageError(`--${name} takes no value.`);
      return '';
    case 'value':
      if (value === undefined || value === '') throw new UsageError(`--${name} needs a value.`);
      return value;
  }
}

/**
 * One of a few words.
 * @throws {UsageError} for any other, with the words to choose from.
 */
export function oneOf<T extends string>(what: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`${what} cannot be ${JSON.stringify(value)}: write ${orList(words)}${hint(value, words)}`);
  return found;
}

/** The end of a sentence about an unknown word: `; did you mean X?` when one is near, otherwise a full stop. */
export function hint(word: string, known: readonly string[], prefix = ''): string {
  const near = didYouMean(word, known);
  return near === undefined ? '.' : `; did you mean ${prefix}${near}?`;
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
