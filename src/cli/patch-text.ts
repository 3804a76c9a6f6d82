/** The trace of a PATCH for people: plain text, one block for each operation. */
import type { OperationTrace, PatchChange, PatchRefused, PatchResult } from '../core/patch/trace.ts';

const mostLines = 20;
const longestValue = 100;

/** One block for each operation: how its path was read, what it selected, what changed, notes, sections. Ends with a blank line. */
export function traceText(result: PatchResult): string {
  const failed = result.ok ? null : result.operation;
  return result.trace.map((one) => `${operationText(one, one.operation === failed)}\n`).join('');
}

function operationText({ operation, op, path, selected, changes, notes, sections }: OperationTrace, isFailed: boolean): string {
  const lines = [
    ...row('path', [path.words]),
    ...row('selected', selected.length === 0 ? ['nothing'] : selected),
    ...row('changed', isFailed ? ['nothing: the operation is refused'] : changes.length === 0 ? ['nothing'] : changes.map(changeText)),
    ...row(
      'note',
      notes.map(({ text, leniency }) => (leniency === undefined ? text : `${text} [${leniency}]`)),
    ),
    ...row('spec', [sections.join(', ')]),
  ];
  return `${operation + 1}  ${op}${path.text === null ? '' : ` ${path.text}`}\n${lines.map((line) => `   ${line}\n`).join('')}`;
}

/** The label before the first line only; many lines are cut, and counted. */
function row(label: string, lines: readonly string[]): readonly string[] {
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), `and ${lines.length - mostLines} more`] : lines;
  return shown.map((line, index) => `${(index === 0 ? label : '').padEnd(10)}${line}`);
}

function changeText(change: PatchChange): string {
  if (!('before' in change)) return `${change.pointer}  + ${valueText(change.after)}`;
  if (!('after' in change)) return `${change.pointer}  - ${valueText(change.before)}`;
  return `${change.pointer}  ${valueText(change.before)} -> ${valueText(change.after)}`;
}

function valueText(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}

/** Why a PATCH is refused, with the place in the path where one is at fault. */
export function refusalText(result: PatchRefused): string {
  const { operation, status, scimType, detail, pointer, suggestion, sections } = result;
  const which = operation === null ? 'the PATCH' : `operation ${operation + 1}`;
  const lines = [`scimlab: ${which} is refused with ${status} ${scimType}: ${detail}`, `  at ${pointer === '' ? 'the message' : pointer}`];
  if (suggestion !== undefined) lines.push(`  write ${suggestion}`);
  if (sections.length > 0) lines.push(`  ${sections.join(', ')}`);
  if (operation !== null) lines.push('  Nothing was changed: a PATCH is carried out whole or not at all (RFC 7644 3.5.2).');
  return `${lines.join('\n')}\n`;
}
