import type { Direction, Method, Severity, Version } from '../core/finding.ts';
import type { LintOptions } from '../core/lint/options.ts';
import { hint, type KnownOptions, oneOf, readArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

export type LintFormat = 'text' | 'json' | 'ndjson' | 'github' | 'markdown';

export interface LintArguments {
  readonly help: boolean;
  /** Files, folders and globs as named on the command line; `-` is standard input. */
  readonly files: readonly string[];
  readonly format: LintFormat;
  readonly fix: boolean;
  /** Infinity when any number is allowed. */
  readonly maxWarnings: number;
  readonly options: LintOptions;
}

const known: KnownOptions = {
  format: 'value',
  version: 'value',
  direction: 'value',
  method: 'value',
  rule: 'value',
  fix: 'flag',
  'max-warnings': 'value',
  help: 'flag',
  client: 'later',
  schema: 'later',
};

const formats: readonly LintFormat[] = ['text', 'json', 'ndjson', 'github', 'markdown'];
const formatsToCome = ['sarif', 'junit'];
const versions: readonly Version[] = ['2.0', '1.1'];
const directions: readonly Direction[] = ['request', 'response'];
const methods: readonly Method[] = ['POST', 'PUT', 'PATCH', 'GET'];
const levels: readonly ('off' | Severity)[] = ['off', 'info', 'warning', 'error'];

/**
 * Reads what follows `scimlab lint`.
 * @param ruleIds what `--rule` may name.
 * @throws {UsageError}
 */
export function readLintArguments(argv: readonly string[], ruleIds: readonly string[]): LintArguments {
  const { positionals, options } = readArguments('lint', argv, known);
  const last = (name: string): string | undefined => options.get(name)?.at(-1);
  const version = last('version');
  const direction = last('direction');
  const method = last('method');
  return {
    help: options.has('help'),
    files: positionals.length === 0 ? ['-'] : [...new Set(positionals)],
    format: readFormat(last('format')),
    fix: options.has('fix'),
    maxWarnings: readMaxWarnings(last('max-warnings')),
    options: {
      ...(version === undefined ? {} : { version: oneOf('--version', version, versions) }),
      ...(direction === undefined ? {} : { direction: oneOf('--direction', direction, directions) }),
      ...(method === undefined ? {} : { method: oneOf('--method', method.toUpperCase(), methods) }),
      rules: Object.fromEntries((options.get('rule') ?? []).map((setting) => readRule(setting, ruleIds))),
    },
  };
}

function readFormat(format: string | undefined): LintFormat {
  if (format === undefined) return 'text';
  if (formatsToCome.includes(format))
    throw new UsageError(`scimlab lint --format ${format} is not built yet: write text, json, ndjson, github or markdown.`);
  return oneOf('--format', format, formats);
}

function readMaxWarnings(count: string | undefined): number {
  if (count === undefined) return Infinity;
  if (!/^\d+$/u.test(count)) throw new UsageError(`--max-warnings cannot be ${JSON.stringify(count)}: write a whole number from 0.`);
  return Number(count);
}

function readRule(setting: string, ruleIds: readonly string[]): [string, 'off' | Severity] {
  const [id = '', level] = setting.split(/=(.*)/su, 2);
  if (level === undefined) throw new UsageError(`--rule needs ID=LEVEL, for example --rule ${id || 'some-rule'}=off.`);
  if (!ruleIds.includes(id)) throw new UsageError(`There is no rule ${JSON.stringify(id)}${hint(id, ruleIds)}`);
  return [id, oneOf(`The level of ${id}`, level, levels)];
}
