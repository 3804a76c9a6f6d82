/** Applies a PATCH to a resource (RFC 7644 3.5.2): all operations or none. */
import type { Version } from '../finding.ts';
import { catalogs } from '../schema/catalogs.ts';
import type { Catalog, ResourceType } from '../schema/catalog.ts';
import { resourceTypeByName } from '../schema/catalog.ts';
import { isJsonObject } from '../schema/json-object.ts';
import { applyOperation, sectionOf } from './apply-operation.ts';
import { AwsLimits } from './aws-limits.ts';
import { changesOf } from './changes.ts';
import { applyCut, cutPath, cutTarget, type CutPath } from './cut-urn.ts';
import { Draft } from './draft.ts';
import { incompleteFault } from './incomplete.ts';
import { keepSchemas } from './keep-schemas.ts';
import { switchesOf, type PatchLeniency, type PatchSwitch } from './leniency.ts';
import { readMessage, readOperation, type PatchMessage, type PatchOperation } from './operation.ts';
import { Refusal, type Fault } from './refusal.ts';
import { resourceTypeOf } from './resource-type-of.ts';
import { Run } from './run.ts';
import type { Target } from './target.ts';
import type { OperationTrace, PatchRefused, PatchResult } from './trace.ts';
import { targetsFor, type Targets } from './targets.ts';

export interface PatchOptions {
  /** By its name; else it is taken from the resource's `schemas`, `meta` or attributes. */
  readonly resourceType?: string | ResourceType;
  /** The built-in one unless told otherwise. */
  readonly catalog?: Catalog;
  /** Of a client profile only the leniencies are read. */
  readonly profile?: { readonly leniencies: readonly PatchLeniency[] };
  readonly leniencies?: readonly PatchLeniency[];
  /** Only 2.0 so far. */
  readonly version?: Version;
  /** False: no trace is made, which takes less time. */
  readonly trace?: boolean;
}

/**
 * Applies a PatchOp message to a resource (RFC 7644 3.5.2).
 * @param resource as JSON; it is never written to, and may be frozen.
 * @param patchOp the message as JSON: `schemas` and `Operations`.
 * @returns the new resource with what each operation did, or why the request is refused: then nothing was changed. It never throws on JSON.
 *   Time grows with the number of elements plus the number of operations; only a filter that does not compare `value` looks at every element.
 */
export function applyPatch(resource: unknown, patchOp: unknown, options: PatchOptions = {}): PatchResult {
  if (options.version === '1.1') {
    return refused(
      {
        scimType: 'invalidVers',
        detail: 'A SCIM 1.1 PATCH is a partial resource and is not simulated here yet.',
        sections: [],
        pointer: '',
      },
      null,
      [],
      501,
    );
  }
  const catalog = options.catalog ?? catalogs['2.0'];
  if (!isJsonObject(resource)) {
    return refused(
      { scimType: 'invalidSyntax', detail: 'The resource to change is no JSON object.', sections: ['RFC 7643 3'], pointer: '' },
      null,
      [],
    );
  }
  const resourceType = typeOf(options, resource, catalog);
  if (resourceType === undefined) {
    const detail =
      typeof options.resourceType === 'string'
        ? `The catalog has no resource type \`${options.resourceType}\`; it has ${catalog.resourceTypes.map(({ name }) => name).join(', ')}.`
        : 'Nothing tells of which resource type the resource is: name its base schema in `schemas`, or say the resource type.';
    return refused({ scimType: 'invalidSyntax', detail, sections: ['RFC 7643 3'], pointer: '' }, null, []);
  }
  const switches = switchesOf([...(options.profile?.leniencies ?? []), ...(options.leniencies ?? [])]);
  const message = readMessage(patchOp, switches);
  if (message instanceof Refusal) return refused(message.fault, null, []);
  const draft = new Draft(resource, catalog, resourceType);
  try {
    return applyAll(message, draft, switches, options.trace ?? true);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const detail = 'The resource or the PATCH is nested too deep to be read; SCIM needs three levels.';
    return refused({ scimType: 'invalidSyntax', detail, sections: ['RFC 7643 2.3.8'], pointer: '' }, null, []);
  }
}

function typeOf(options: PatchOptions, resource: Readonly<Record<string, unknown>>, catalog: Catalog): ResourceType | undefined {
  const { resourceType } = options;
  if (typeof resourceType === 'string') return resourceTypeByName(catalog, resourceType);
  return resourceType ?? resourceTypeOf(resource, catalog);
}

function applyAll(message: PatchMessage, draft: Draft, switches: ReadonlySet<PatchSwitch>, tracing: boolean): PatchResult {
  const targets = targetsFor(draft.catalog, draft.resourceType, switches);
  const trace: OperationTrace[] = [];
  const limits = switches.has('aws-limits') ? new AwsLimits() : undefined;
  let changed = false;
  for (let index = 0; index < message.operations.length; index++) {
    const operation = readOperation(message.operations[index], switches);
    if (operation instanceof Refusal) return refusedAt(index, operation, message, trace);
    const cut = switches.has('urn-cut-at-dot') && operation.path !== undefined ? cutPath(operation.path) : undefined;
    const target = targetOf(operation.path, cut, draft, targets);
    if (target instanceof Refusal) return refusedAt(index, target, message, trace);
    const run = new Run(draft, switches, tracing);
    for (const note of operation.notes) run.note(note);
    const refusal = applyWithin(operation, target, { run, targets, cut, limits });
    if (tracing) trace.push(traceOf(index, operation, target, run, refusal === undefined));
    if (refusal !== undefined) return refusedAt(index, refusal, message, trace);
    if (draft.settle(index)) changed = true;
  }
  for (const slot of draft.changedSlots()) {
    const refusal = incompleteFault(slot);
    if (refusal !== undefined) return refusedAt(slot.lastOperation ?? 0, refusal, message, trace);
  }
  return { ok: true, resource: draft.finish(), changed, trace };
}

interface Conditions {
  readonly run: Run;
  readonly targets: Targets;
  readonly cut: CutPath | undefined;
  readonly limits: AwsLimits | undefined;
}

function applyWithin(operation: PatchOperation, target: Target, { run, targets, cut, limits }: Conditions): Refusal | undefined {
  if (cut !== undefined) {
    applyCut(operation, cut, run);
    return undefined;
  }
  const limit = limits?.fault(operation, target, run);
  return limit ?? applyOperation(operation, target, run, targets) ?? keepSchemas(run) ?? limits?.resultFault(run);
}

function targetOf(path: string | undefined, cut: CutPath | undefined, draft: Draft, targets: Targets): Target | Refusal {
  if (path === undefined) return wholeResource(draft);
  return cut === undefined ? targets.resolve(path) : cutTarget(path, cut, draft.resourceType.schema);
}

function wholeResource({ resourceType }: Draft): Target {
  const words = 'the resource itself, since there is no path';
  return { kind: 'resource', reading: { text: null, kind: 'resource', schema: resourceType.schema, multiValued: false, words } };
}

function traceOf(index: number, operation: PatchOperation, target: Target, run: Run, isDone: boolean): OperationTrace {
  return {
    operation: index,
    op: operation.op,
    path: target.reading,
    selected: run.selected,
    changes: isDone ? changesOf(run.draft.touchedSlots()) : [],
    notes: run.notes,
    sections: [sectionOf[operation.op], ...run.sections.filter((section) => section !== sectionOf[operation.op])],
  };
}

function refusedAt(index: number, { fault }: Refusal, message: PatchMessage, trace: readonly OperationTrace[]): PatchRefused {
  return refused({ ...fault, pointer: message.pointerOf(index) + fault.pointer }, index, trace);
}

function refused(fault: Fault, operation: number | null, trace: readonly OperationTrace[], status: 400 | 501 = 400): PatchRefused {
  const { scimType, detail, pointer, span, suggestion, sections } = fault;
  return {
    ok: false,
    status,
    scimType,
    detail,
    operation,
    pointer,
    offset: span?.offset ?? null,
    length: span?.length ?? null,
    ...(suggestion !== undefined && { suggestion }),
    sections,
    // What the operations before it did is undone.
    trace,
  };
}
