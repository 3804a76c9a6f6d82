import { rules } from '../core/lint/registry.ts';
import type { Rule } from '../core/lint/rule.ts';
import { hint, readArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';
import { explainHelp } from './help.ts';
import { UsageError } from './usage-error.ts';

/**
 * `scimlab explain`: one rule in full, or the list of all.
 * @param argv what follows the word `explain`.
 * @returns the exit status.
 * @throws {UsageError} for a rule that does not exist.
 */
export function explainCommand(argv: readonly string[], terminal: Terminal): number {
  const { positionals, options } = readArguments('explain', argv, { help: 'flag' });
  const [id, ...more] = positionals;
  if (options.has('help')) {
    terminal.out(explainHelp);
    return 0;
  }
  if (more.length > 0) throw new UsageError('scimlab explain takes one rule.');
  if (id === undefined) {
    terminal.out(ruleList(rules));
    return 0;
  }
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) {
    const ids = rules.map((one) => one.id);
    throw new UsageError(`There is no rule ${JSON.stringify(id)}${hint(id, ids)} \`scimlab explain\` lists all rules.`);
  }
  terminal.out(ruleInFull(rule));
  return 0;
}

/** One line per rule: id, severity, title. */
export function ruleList(list: readonly Rule[]): string {
  const width = Math.max(0, ...list.map(({ id }) => id.length));
  return list.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join('');
}

/** Title, severity, sections, why, and the first failing and passing example, the failing one underlined. */
export function ruleInFull({ id, title, severity, spec, why, valid, invalid }: Rule): string {
  const [wrong] = invalid;
  const [right] = valid;
  return [
    `${id}: ${title}`,
    '',
    `${severity} · ${spec.join(', ')}`,
    '',
    why,
    ...(wrong === undefined ? [] : ['', 'Fails', ...underlined(wrong.text)]),
    ...(right === undefined ? [] : ['', 'Passes', ...right.text.split('\n').map((line) => `  ${line}`)]),
    '',
  ].join('\n');
}

/** The lines of an example, each `« »` in it turned into a line of carets. */
function underlined(example: string): string[] {
  let marked = false;
  return example.split('\n').flatMap((line) => {
    let carets = '';
    let plain = '';
    for (const character of line) {
      if (character === '«' || character === '»') {
        // A mark around nothing still shows where it is.
        if (character === '»' && !carets.endsWith('^')) carets += '^';
        marked = character === '«';
        continue;
      }
      plain += character;
      if (carets.length < plain.length) carets += marked ? '^' : ' ';
    }
    return carets.includes('^') ? [`  ${plain}`, `  ${carets.trimEnd()}`] : [`  ${plain}`];
  });
}
