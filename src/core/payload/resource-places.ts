import type { PayloadKind } from '../finding.ts';
import { type JsonDocument, JsonNode } from '../json/document.ts';
import { lastUpTo } from '../json/locate.ts';

const NAMING = ['userName', 'displayName', 'externalId', 'id'];
const LONGEST_NAME = 60;

/** The resources of a document: those of a list or a bare array, the operations of a bulk message, else the whole payload. */
export class ResourcePlaces {
  private readonly document: JsonDocument;
  private readonly list: JsonNode | undefined;
  private starts: Int32Array | undefined;

  constructor(document: JsonDocument, kind: PayloadKind | null) {
    this.document = document;
    this.list = listIn(document.root, kind);
  }

  /** How many there are; 1 where the payload is none of these, whatever it is. */
  get count(): number {
    return this.list === undefined ? 1 : this.document.childIndices(this.list.index).length;
  }

  /** The resource that an offset stands in; undefined where it stands in the message around them, or there is no value at all. */
  at(offset: number): JsonNode | undefined {
    const { document, list } = this;
    if (list === undefined) return document.root;
    if (offset < list.start || offset >= list.end) return undefined;
    const indices = document.childIndices(list.index);
    this.starts ??= indices.map((index) => document.tape.start(index));
    const index = indices[lastUpTo(this.starts, offset)];
    if (index === undefined) return undefined;
    const { tape } = document;
    return offset >= tape.start(index) && offset < Math.max(tape.end(index), tape.start(index) + 1)
      ? new JsonNode(document, index)
      : undefined;
  }
}

function listIn(root: JsonNode | undefined, kind: PayloadKind | null): JsonNode | undefined {
  if (root?.kind === 'array') return root;
  let list: JsonNode | undefined;
  if (kind === 'ListResponse') list = root?.member('Resources');
  if (kind === 'BulkRequest' || kind === 'BulkResponse') list = root?.member('Operations');
  return list?.kind === 'array' ? list : undefined;
}

/** What people know a resource by, shortened; a bulk operation by its data, else by its method and path. */
export function nameOfResource(node: JsonNode): string | null {
  if (node.kind !== 'object') return null;
  const data = node.member('data');
  return ownName(node) ?? (data?.kind === 'object' ? ownName(data) : null) ?? requestLine(node);
}

function ownName(node: JsonNode): string | null {
  for (const name of NAMING) {
    const text = node.member(name)?.string;
    if (text !== undefined && text !== '') return shortened(text);
  }
  return null;
}

function requestLine(operation: JsonNode): string | null {
  const method = operation.member('method')?.string;
  const path = operation.member('path')?.string;
  return method === undefined || path === undefined ? null : shortened(`${method} ${path}`);
}

function shortened(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}
