/** The Patch tool's question, answered by the engine: what a PATCH does by the reading that is shown, and where the others part from it. */
import { lint } from '../../core/exchange/lint-text.ts';
import { applyEdits } from '../../core/finding.ts';
import { replaceValue } from '../../core/json/edit.ts';
import { parseJson } from '../../core/json/parse.ts';
import { applyPatch } from '../../core/patch/apply.ts';
import type { PatchRefused, PatchResult } from '../../core/patch/trace.ts';
import { isJsonObject, type JsonObject } from '../../core/schema/json-object.ts';
import { printJson } from './json-print.ts';
import { diffLines } from './line-diff.ts';
import { holdings, partingAttributes } from './patch-holdings.ts';
import { operationPlaces } from './patch-places.ts';
import type { DiffLine, Failure, PatchAnswer, PatchAsk, PatchOutcome, ReadingResult, SideFindings } from './patch-protocol.ts';
import { readings, type PatchReading } from './patch-readings.ts';
import { resendOf } from './patch-resend.ts';

/** @returns what became of the request; never throws on any text. */
export function answerPatch(ask: PatchAsk): PatchAnswer {
  const start = performance.now();
  const resource = sideOf(ask.resource, ask.rules, null);
  const patchOp = sideOf(ask.patchOp, ask.rules, resource.resourceType);
  const outcome = resource.parses && patchOp.parses ? outcomeOf(ask, resource.resourceType) : null;
  return { resource, patchOp, outcome, ms: performance.now() - start };
}

/** @param patchedType of the resource that a PatchOp is for; null for a resource. */
export function sideOf(text: string, rules: PatchAsk['rules'], patchedType: string | null, isPatchOp = patchedType !== null): SideFindings {
  const told = isPatchOp
    ? { kind: 'PatchOp', ...(patchedType === null ? {} : { resourceType: patchedType }) }
    : ({ direction: 'response' } as const);
  const { findings, subjects } = lint(text, { form: 'payload', version: '2.0', rules, ...told });
  const [subject] = subjects;
  return { findings, client: subject?.client ?? null, resourceType: subject?.resourceType ?? null, parses: isJson(text) };
}

function isJson(text: string): boolean {
  return parse(text) !== undefined;
}

/** The value of a JSON text; undefined where it is none. A BOM is passed over. */
export function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return value;
  } catch {
    return undefined;
  }
}

interface Run {
  readonly reading: PatchReading;
  readonly result: PatchResult;
  /** What the resource holds afterwards. */
  readonly after: JsonObject;
}

function outcomeOf(ask: PatchAsk, resourceType: string | null): PatchOutcome {
  const before = parse(ask.resource);
  const patchOp = parse(ask.patchOp);
  const held: JsonObject = isJsonObject(before) ? before : {};
  const runs = readings.map((reading): Run => {
    const result = applyPatch(before, patchOp, { leniencies: reading.leniencies });
    return { reading, result, after: result.ok ? { ...result.resource } : held };
  });
  const shown = runs.find(({ reading }) => reading.id === ask.reading) ?? runs[0];
  if (shown === undefined) throw new Error('there is no reading');
  const { result, after, reading } = shown;
  const texts = { before: printJson(before), after: printJson(after) };
  const diff = diffLines(texts.before, texts.after);
  return {
    reading: reading.id,
    ok: result.ok,
    changed: result.ok && result.changed,
    trace: result.trace,
    operations: operationsIn(patchOp),
    places: operationPlaces(ask.patchOp, result.ok ? result.trace : [], { ...texts, diff }),
    failure: result.ok ? null : failureOf(result, ask.patchOp),
    diff,
    added: signs(diff, '+'),
    removed: signs(diff, '-'),
    after: texts.after,
    readings: runs.map((run) => comparison(run, shown)),
    parting: partingAttributes(runs.map((run) => run.after)),
    resend: result.ok ? resendOf(after, patchOp, reading.leniencies) : null,
    curl: curlOf(resourceType, held, ask.patchOp),
    testCase: `${JSON.stringify({ before, operations: isJsonObject(patchOp) ? (patchOp['Operations'] ?? patchOp) : patchOp, ...(result.ok ? { after } : { error: { status: result.status, scimType: result.scimType } }) }, null, 2)}\n`,
  };
}

function signs(diff: readonly DiffLine[], wanted: '+' | '-'): number {
  return diff.filter(({ sign }) => sign === wanted).length;
}

function operationsIn(patchOp: unknown): number {
  const operations = isJsonObject(patchOp) ? Object.entries(patchOp).find(([name]) => name.toLowerCase() === 'operations')?.[1] : patchOp;
  return Array.isArray(operations) ? operations.length : 0;
}

function failureOf(refused: PatchRefused, text: string): Failure {
  const { status, scimType, detail, operation, pointer, offset, sections, suggestion } = refused;
  const path = suggestion === undefined ? undefined : parseJson(text).at(pointer);
  const mended =
    path?.string === undefined || suggestion === undefined ? null : applyEdits(text, [replaceValue(path, JSON.stringify(suggestion))]);
  return { status, scimType, detail, operation, pointer, offset, sections, mended };
}

function comparison({ reading, result, after }: Run, shown: Run): ReadingResult {
  const { id, name, kind, what } = reading;
  const isShown = id === shown.reading.id;
  const isSame = result.ok === shown.result.ok && printJson(after) === printJson(shown.after);
  const verdict = isShown ? 'shown' : !result.ok && (shown.result.ok || !isSame) ? 'fails' : isSame ? 'same' : 'differs';
  return {
    id,
    name,
    kind,
    verdict,
    what,
    reason: reasonOf(result, shown, after, isSame && !isShown),
    status: result.ok ? (result.changed ? 200 : 204) : result.status,
    scimType: result.ok ? null : result.scimType,
    holds: holdings(after),
  };
}

/** Three words for the strip. */
function reasonOf(result: PatchResult, shown: Run, after: JsonObject, isSame: boolean): string {
  if (!result.ok) return result.operation === null ? `400 ${result.scimType}` : `operation ${result.operation + 1}: ${result.status}`;
  if (isSame) return 'same result';
  if (!result.changed) return 'changes nothing';
  const [name] = partingAttributes([after, shown.after]);
  if (name !== undefined && result !== shown.result) return `${shortName(name)} differs`;
  const changes = result.trace.reduce((sum, operation) => sum + operation.changes.length, 0);
  return changes === 1 ? '1 change' : `${changes} changes`;
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** The request as people send it by hand. */
export function curlOf(resourceType: string | null, resource: JsonObject, patchOp: string): string {
  const id = typeof resource['id'] === 'string' ? resource['id'] : '{id}';
  const endpoint = resourceType === null ? 'Users' : `${resourceType}s`;
  const body = patchOp.replaceAll("'", String.raw`'\''`);
  return `curl -X PATCH 'https://scim.example.com/v2/${endpoint}/${encodeURIComponent(id).replaceAll('%7Bid%7D', '{id}')}' \\
  -H 'Authorization: Bearer <token>' -H 'Content-Type: application/scim+json' \\
  --data '${body}'`;
}
