/** The same operations as different clients would write them. */
import { isJsonObject } from '../schema/json-object.ts';
import type { DiffOperation, PatchOp } from './diff.ts';

/**
 * `paths`: one operation for each change, with its path. `pathless`: as few operations as possible, one value without path for all that it
 * can say, as Okta does. `entra`: as Microsoft Entra ID writes them by default: capitals, booleans as text, members to remove in the value.
 */
export type DiffHabit = 'paths' | 'pathless' | 'entra';

export function inHabit(operations: readonly DiffOperation[], habit: DiffHabit): PatchOp['Operations'] {
  if (habit === 'pathless') return pathless(operations);
  return habit === 'entra' ? asEntra(operations) : operations;
}

/** `name.givenName`, `urn:…:User:department`, `urn:…:User:manager.value`, `title`: no brackets. */
const PLAIN = /^(?:(urn:.+):)?([^:.[\]]+)(?:\.([^:.[\]]+))?$/iu;

/** What replaces or adds without a filter goes into one value; a sub-attribute alone merges into its attribute. */
function pathless(operations: readonly DiffOperation[]): readonly DiffOperation[] {
  const value: Record<string, unknown> = {};
  const others: DiffOperation[] = [];
  // What adds to elements that are there must not become a replace of all of them.
  const withFilter = new Set(operations.flatMap(({ path }) => (path?.includes('[') === true ? path.slice(0, path.indexOf('[')) : [])));
  for (const operation of operations) {
    const { op, path } = operation;
    const match = path === undefined ? null : PLAIN.exec(path);
    if (op === 'add' && path === undefined && isJsonObject(operation.value)) Object.assign(value, operation.value);
    else if (match === null || op === 'remove' || withFilter.has(path ?? '') || (op === 'add' && addsToElements(operation)))
      others.push(operation);
    else put(value, match, operation.value);
  }
  const removals = others.filter(({ op }) => op === 'remove');
  const rest = others.filter(({ op }) => op !== 'remove');
  return [...removals, ...(Object.keys(value).length === 0 ? [] : [{ op: 'replace', value } as const]), ...rest];
}

/** An add of an array: whether there are elements already, only the resource knows. */
function addsToElements({ value }: DiffOperation): boolean {
  return Array.isArray(value);
}

function put(value: Record<string, unknown>, [, urn, attribute = '', subAttribute]: RegExpExecArray, given: unknown): void {
  const holder = urn === undefined ? value : inside(value, urn);
  if (subAttribute === undefined && isJsonObject(given)) Object.assign(inside(holder, attribute), given);
  else if (subAttribute === undefined) holder[attribute] = given;
  else inside(holder, attribute)[subAttribute] = given;
}

function inside(holder: Record<string, unknown>, name: string): Record<string, unknown> {
  const known = holder[name];
  const made: Record<string, unknown> = isJsonObject(known) ? { ...known } : {};
  holder[name] = made;
  return made;
}

function asEntra(operations: readonly DiffOperation[]): PatchOp['Operations'] {
  const listed: unknown[] = [];
  const written = operations.flatMap(({ op, path, value }) => {
    const member = /^members\[value eq ("(?:[^"\\]|\\.)*")\]$/u.exec(path ?? '');
    if (op === 'remove' && member !== null) {
      listed.push({ value: JSON.parse(member[1] ?? '""') as unknown });
      return [];
    }
    const capital = `${op.charAt(0).toUpperCase()}${op.slice(1)}`;
    return [{ op: capital, ...(path !== undefined && { path }), ...(value !== undefined && { value: withTextBooleans(value) }) }];
  });
  return listed.length === 0 ? written : [{ op: 'Remove', path: 'members', value: listed }, ...written];
}

function withTextBooleans(value: unknown): unknown {
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : value;
}
