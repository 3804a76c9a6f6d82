import type { Direction, Evidence, Method, PayloadKind, Subject, Version } from '../finding.ts';
import type { JsonDocument, JsonNode } from '../json/document.ts';
import { placeAt } from '../json/locate.ts';
import { resourceTypeByName, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { messageUrns } from '../schema/urns.ts';
import { declaredSchemas, type DeclaredSchemas } from './declared-schemas.ts';
import { detectDirection } from './detect-direction.ts';
import { detectPatchedType } from './detect-patched-type.ts';
import { detectResourceType, type DetectedType } from './detect-resource-type.ts';

/** What a caller decides instead of leaving it to detection. */
export interface Given {
  readonly version?: 'auto' | Version;
  readonly direction?: 'auto' | Direction;
  readonly method?: Method;
  readonly kind?: string;
  readonly resourceType?: string;
}

/** What a payload is taken for, in public words and as the engine needs it. */
export interface Detected {
  readonly subject: Subject;
  readonly resourceType: ResourceType | undefined;
  readonly typeGuessed: boolean;
  /** What a PatchOp changes. */
  readonly patchedType: ResourceType | undefined;
}

/** A reason that names its node; lines are computed once at the end. */
export interface Reason {
  readonly about: Evidence['about'];
  readonly text: string;
  readonly node?: JsonNode | undefined;
}

const KINDS: readonly PayloadKind[] = ['Resource', 'PatchOp', 'ListResponse', 'SearchRequest', 'BulkRequest', 'BulkResponse', 'Error'];

/**
 * Says what a payload is: version, kind, resource type, direction, each with its reasons.
 * What the caller gives is taken as it is.
 */
export function detect(document: JsonDocument, catalog: Catalog, given: Given): Detected {
  const root = document.root?.kind === 'object' ? document.root : undefined;
  const reasons: Reason[] = [];
  const told = toldBy(given, catalog);
  const schemas = root ? declaredSchemas(root, catalog, told.type?.name) : { member: undefined, entries: [] };
  const version = told.version ?? versionOf(root, schemas, reasons);
  const kind = told.kind ?? (root ? kindOf(root, schemas, catalog, reasons) : null);
  const found = root ? typeOf(root, kind, schemas, catalog) : undefined;
  if (found?.reason && !told.type) reasons.push(found.reason);
  const resourceType = told.type ?? found?.type;
  const { direction, method } = detectDirection({ document, root, kind, resourceType, told, reasons });
  const evidence = reasons.map(({ about, text, node }): Evidence => {
    return node ? { about, text, pointer: node.pointer, line: placeAt(document.lineStarts, node.start).line } : { about, text };
  });
  return {
    resourceType: kind === 'Resource' ? resourceType : undefined,
    typeGuessed: told.type === undefined && (found?.guessed ?? false),
    patchedType: kind === 'PatchOp' ? resourceType : undefined,
    subject: {
      version,
      kind,
      direction,
      method,
      resourceType: resourceType?.name ?? null,
      extensions: root && resourceType ? extensionsOf(root, schemas, resourceType) : [],
      given: told.given,
      evidence,
    },
  };
}

function typeOf(root: JsonNode, kind: PayloadKind | null, schemas: DeclaredSchemas, catalog: Catalog): DetectedType | undefined {
  if (kind === 'PatchOp') return detectPatchedType(root, catalog);
  return kind === 'Resource' ? detectResourceType(root, schemas, catalog) : undefined;
}

export interface Told {
  readonly version: Version | undefined;
  readonly kind: PayloadKind | undefined;
  readonly type: ResourceType | undefined;
  readonly direction: Direction | undefined;
  readonly method: Method | undefined;
  readonly given: Subject['given'];
}

function toldBy(given: Given, catalog: Catalog): Told {
  const kind = KINDS.find((known) => known === given.kind);
  const typeName = given.resourceType ?? (kind === undefined ? given.kind : undefined);
  const type = typeName === undefined ? undefined : resourceTypeByName(catalog, typeName);
  const version = given.version === 'auto' ? undefined : given.version;
  const direction = given.direction === 'auto' ? undefined : given.direction;
  const typeAsKind = kind === undefined && given.kind !== undefined && type !== undefined;
  const told = {
    version,
    kind: kind ?? (typeAsKind ? ('Resource' as const) : undefined),
    resourceType: type,
    direction,
    method: given.method,
  };
  const names = ['version', 'kind', 'direction', 'method', 'resourceType'] as const;
  return {
    version,
    kind: told.kind,
    type,
    direction,
    method: given.method,
    given: names.filter((name) => told[name] !== undefined),
  };
}

function versionOf(root: JsonNode | undefined, schemas: DeclaredSchemas, reasons: Reason[]): Version {
  const first = schemas.entries.find((entry) => entry.status !== 'unknown');
  const newer = schemas.entries.find((entry) => entry.status !== 'unknown' && entry.since !== 'SCIM 1.1');
  if (first && !newer) {
    reasons.push({ about: 'version', text: `\`${first.urn}\` is a URN of SCIM 1.1`, node: first.node });
    return '1.1';
  }
  const errors = root?.member('Errors');
  if (errors && schemas.entries.length === 0) {
    reasons.push({ about: 'version', text: '`Errors` is the error body of SCIM 1.1', node: errors });
    return '1.1';
  }
  if (first) reasons.push({ about: 'version', text: `\`${first.urn}\` is a URN of SCIM 2.0`, node: first.node });
  else reasons.push({ about: 'version', text: 'no URN says otherwise' });
  return '2.0';
}

/** A message by its URN, then by the members that only it has; a resource by its URN, then by elimination. */
function kindOf(root: JsonNode, schemas: DeclaredSchemas, catalog: Catalog, reasons: Reason[]): PayloadKind {
  for (const entry of schemas.entries) {
    const kind = messageUrns.get(entry.means);
    if (kind === undefined) continue;
    reasons.push({ about: 'kind', text: `\`schemas\` names ${kind}`, node: entry.node });
    return kind;
  }
  const byMembers = kindByMembers(root, catalog, schemas);
  if (byMembers) {
    reasons.push({ about: 'kind', ...byMembers });
    return byMembers.kind;
  }
  return 'Resource';
}

function kindByMembers(
  root: JsonNode,
  catalog: Catalog,
  schemas: DeclaredSchemas,
): { kind: PayloadKind; text: string; node: JsonNode } | undefined {
  const operations = root.member('Operations');
  if (operations) {
    const one = operations.kind === 'array' ? operations.first : operations;
    const inOne = (name: string) => one?.kind === 'object' && one.member(name) !== undefined;
    if (!inOne('op') && inOne('method')) {
      const answered = inOne('status') || inOne('response');
      return { kind: answered ? 'BulkResponse' : 'BulkRequest', text: '`Operations` have a `method`', node: operations };
    }
    return { kind: 'PatchOp', text: '`Operations` is a member of PatchOp', node: operations };
  }
  // A resource may have any attribute, so what follows counts only where `schemas` does not name a known resource.
  if (schemas.entries.some((entry) => catalog.schemas.has(entry.means))) return undefined;
  const op = root.member('op');
  if (op?.kind === 'string' && (root.member('path') ?? root.member('value'))) {
    return { kind: 'PatchOp', text: '`op` with `path` or `value` is an operation of a PatchOp', node: op };
  }
  const list = root.member('Resources') ?? root.member('totalResults');
  if (list) return { kind: 'ListResponse', text: `\`${list.key ?? ''}\` is a member of ListResponse`, node: list };
  const status = root.member('status');
  if (
    status &&
    (root.member('detail') ?? root.member('scimType') ?? (root.member('userName') === undefined && schemas.entries.length === 0))
  ) {
    return { kind: 'Error', text: '`status` with `detail` or `scimType` is an Error', node: status };
  }
  const search = root.member('filter');
  if (search && search.kind !== 'object') return { kind: 'SearchRequest', text: '`filter` is a member of SearchRequest', node: search };
  return undefined;
}

function extensionsOf(root: JsonNode, schemas: DeclaredSchemas, resourceType: ResourceType): string[] {
  return resourceType.schemaExtensions
    .map((extension) => extension.schema)
    .filter((urn) => schemas.entries.some((entry) => entry.means === urn) || root.member(urn) !== undefined);
}
