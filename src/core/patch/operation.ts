/** Reads the PatchOp message (RFC 7644 3.5.2). Names of members compare without case (RFC 7643 2.1), so does `op` (reading 15). */
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { messageUrn } from '../schema/urns.ts';
import type { PatchSwitch } from './leniency.ts';
import { memberKey, shown } from './members.ts';
import { Refusal } from './refusal.ts';
import type { PatchNote, PatchOpName } from './trace.ts';

export interface PatchOperation {
  readonly op: PatchOpName;
  /** Undefined where there is none, or null. */
  readonly path: string | undefined;
  readonly hasValue: boolean;
  readonly value: unknown;
  readonly notes: readonly PatchNote[];
}

/** What to read operation by operation, and where they stand in the message. */
export interface PatchMessage {
  readonly operations: readonly unknown[];
  /** Of the operation at an index. */
  readonly pointerOf: (index: number) => string;
}

const sections = ['RFC 7644 3.5.2'];
const urn = messageUrn('PatchOp');

/** What people write for the three operations, by habit from elsewhere. */
export const meantOperations: ReadonlyMap<string, string> = new Map([
  ['delete', 'remove'],
  ['unset', 'remove'],
  ['update', 'replace'],
  ['modify', 'replace'],
  ['set', 'replace'],
  ['put', 'replace'],
  ['append', 'add'],
  ['insert', 'add'],
  ['create', 'add'],
]);
/** Operations that JSON Patch has and SCIM has not (RFC 6902 4; RFC 7644 3.5.2). */
export const jsonPatchOnly: ReadonlySet<string> = new Set(['test', 'move', 'copy']);

/** The operations of a message, unread, or why there are none. */
export function readMessage(message: unknown, switches: ReadonlySet<PatchSwitch>): PatchMessage | Refusal {
  if (switches.has('bare-operation')) {
    if (Array.isArray(message)) return { operations: message, pointerOf: (index) => `/${index}` };
    if (isJsonObject(message) && memberKey(message, 'op') !== undefined) return { operations: [message], pointerOf: () => '' };
  }
  if (!isJsonObject(message)) return syntax(withoutEnvelope(message), '');
  const double = nameTwice(message, ['schemas', 'Operations']);
  if (double !== undefined) return syntax(`The message names \`${double}\` twice, since names compare without case: write it once.`, '');
  const schemas = switches.has('missing-schemas') ? undefined : schemasFault(message);
  if (schemas !== undefined) return schemas;
  const key = memberKey(message, 'Operations');
  if (key === undefined) return syntax(withoutOperations(message), '/Operations');
  const operations = message[key];
  const pointer = `/${key}`;
  if (isJsonObject(operations) && switches.has('bare-operation')) return { operations: [operations], pointerOf: () => pointer };
  if (!Array.isArray(operations)) return syntax('`Operations` takes an array of operations: put [ and ] around it.', pointer);
  if (operations.length === 0 && !switches.has('empty-operations')) {
    return syntax('`Operations` is empty: a PATCH holds one operation or more.', pointer);
  }
  return { operations, pointerOf: (index) => `${pointer}/${index}` };
}

/** One operation, or why it is none; pointers of the refusal start at the operation. */
export function readOperation(given: unknown, switches: ReadonlySet<PatchSwitch>): PatchOperation | Refusal {
  if (!isJsonObject(given)) return syntax(`An operation is an object with op, path and value, not ${shown(given)}.`, '');
  const isPlain = isPlainOperation(given);
  const double = isPlain ? undefined : nameTwice(given, ['op', 'path', 'value']);
  if (double !== undefined) return syntax(`The operation names \`${double}\` twice, since names compare without case: write it once.`, '');
  const read = readOp(given, switches);
  if (read instanceof Refusal) return read;
  const { op, notes: ofOp } = read;
  const pathKey = memberKey(given, 'path');
  const path = pathKey === undefined ? undefined : given[pathKey];
  if (path !== undefined && path !== null && typeof path !== 'string') {
    const detail = `\`path\` takes text such as "name.familyName", not ${shown(path)}.`;
    return new Refusal({ scimType: 'invalidPath', detail, pointer: `/${pathKey ?? 'path'}`, sections });
  }
  const valueKey = memberKey(given, 'value');
  const value = valueKey === undefined ? undefined : given[valueKey];
  if (value === undefined && op !== 'remove') {
    const detail = `\`${op}\` has no value: add the member \`value\`, or use remove to take the value away.`;
    const section = op === 'add' ? 'RFC 7644 3.5.2.1' : 'RFC 7644 3.5.2.3';
    return new Refusal({ scimType: 'invalidValue', detail, pointer: '/value', sections: [section] });
  }
  if (isPlain) return { op, path: path ?? undefined, hasValue: value !== undefined, value, notes: ofOp };
  const strangers = Object.keys(given).filter((key) => !['op', 'path', 'value'].includes(key.toLowerCase()));
  const notes = strangers.map((key) => ({ kind: 'ignored', text: `\`${key}\` is no member of an operation and is passed over.` }) as const);
  return { op, path: path ?? undefined, hasValue: value !== undefined, value, notes: [...ofOp, ...notes] };
}

const none: readonly PatchNote[] = [];

/** Whether all members are spelt as the RFC has them, as nearly always. */
function isPlainOperation(operation: JsonObject): boolean {
  for (const key in operation) if (key !== 'op' && key !== 'path' && key !== 'value') return false;
  return true;
}

interface ReadOp {
  readonly op: PatchOpName;
  readonly notes: readonly PatchNote[];
}

function readOp(operation: JsonObject, switches: ReadonlySet<PatchSwitch>): ReadOp | Refusal {
  const key = memberKey(operation, 'op');
  if (key === undefined) return syntax('The operation has no `op`: write add, remove or replace.', '/op');
  const written = operation[key];
  const pointer = `/${key}`;
  if (typeof written !== 'string') return syntax(`\`op\` takes the text add, remove or replace, not ${shown(written)}.`, pointer);
  const word = written.toLowerCase();
  if (word === 'add' || word === 'remove' || word === 'replace') {
    if (word === written) return { op: word, notes: none };
    if (!switches.has('op-by-exact-case')) {
      return { op: word, notes: [{ kind: 'reading', text: `\`${written}\` is read as ${word}, since op compares without case.` }] };
    }
    return syntax(`\`${written}\` is no operation to a server that compares \`op\` by exact case.`, pointer, ['RFC 7643 2.2', ...sections]);
  }
  const intended = meantOperations.get(word);
  if (intended !== undefined) return syntax(`\`${written}\` is no operation of SCIM: write ${intended}.`, pointer);
  if (jsonPatchOnly.has(word)) {
    return syntax(`\`${written}\` belongs to JSON Patch (RFC 6902); SCIM has add, remove and replace alone.`, pointer);
  }
  return syntax(`\`${written}\` is no operation of SCIM: write add, remove or replace.`, pointer);
}

function schemasFault(message: JsonObject): Refusal | undefined {
  const key = memberKey(message, 'schemas');
  if (key === undefined) return syntax(`The message has no \`schemas\`: add ["${urn}"].`, '/schemas');
  const schemas = message[key];
  if (Array.isArray(schemas) && schemas.includes(urn)) return undefined;
  return syntax(`\`schemas\` does not name the message: write ["${urn}"], not ${shown(schemas)}.`, `/${key}`);
}

function withoutEnvelope(message: unknown): string {
  if (!Array.isArray(message)) return `A PATCH request is an object with schemas and Operations, not ${shown(message)}.`;
  return 'A PATCH request is an object, not an array: put the operations into `Operations` beside `schemas`.';
}

function withoutOperations(message: JsonObject): string {
  if (memberKey(message, 'op') !== undefined) return 'This is an operation alone: put it into an array `Operations` beside `schemas`.';
  return 'The message has no `Operations`: it holds an array of operations with op, path and value.';
}

/** The first of these names that an object has under two spellings. */
function nameTwice(object: JsonObject, names: readonly string[]): string | undefined {
  const keys = Object.keys(object);
  if (keys.length < 2) return undefined;
  return names.find((name) => {
    const wanted = name.toLowerCase();
    let count = 0;
    for (const key of keys) if (key.length === name.length && key.toLowerCase() === wanted) count++;
    return count > 1;
  });
}

function syntax(detail: string, pointer: string, from: readonly string[] = sections): Refusal {
  return new Refusal({ scimType: 'invalidSyntax', detail, pointer, sections: from });
}
