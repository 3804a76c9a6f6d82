import type { Direction, Method, PayloadKind } from '../finding.ts';
import type { JsonDocument, JsonNode } from '../json/document.ts';
import type { ResourceType } from '../schema/catalog.ts';
import { discoveryUrns } from '../schema/urns.ts';
import type { Reason, Told } from './detect.ts';

const RESPONSES: ReadonlySet<PayloadKind> = new Set(['ListResponse', 'BulkResponse', 'Error']);
/** Set by the service provider alone (RFC 7643 3.1). */
const SERVER_META = ['created', 'lastModified', 'location', 'version'];

interface Question {
  readonly document: JsonDocument;
  readonly root: JsonNode | undefined;
  readonly kind: PayloadKind | null;
  readonly resourceType: ResourceType | undefined;
  readonly told: Told;
  readonly reasons: Reason[];
}

/** Says who sends the payload, and by which method where one suggests itself; adds its reasons. */
export function detectDirection(question: Question): { direction: Direction; method: Method | null } {
  const { kind, told, root, reasons, resourceType } = question;
  if (told.direction === 'response') return { direction: 'response', method: told.method ?? null };
  if (told.method !== undefined && told.direction === undefined) return { direction: 'request', method: told.method };
  const array = question.document.root?.kind === 'array' ? question.document.root : undefined;
  const first = array?.first?.kind === 'object' ? array.first : undefined;
  if (array && told.direction === undefined && (first?.member('id') ?? first?.member('meta'))) {
    reasons.push({ about: 'direction', text: 'an array of resources is what some servers answer in place of a list', node: array });
    return { direction: 'response', method: null };
  }
  if (kind !== 'Resource' || root === undefined) {
    const direction = told.direction ?? (kind !== null && RESPONSES.has(kind) ? 'response' : 'request');
    if (told.direction === undefined && kind !== null) reasons.push({ about: 'direction', text: `${kind} is a ${direction}` });
    return { direction, method: told.method ?? methodOfMessage(kind, direction) };
  }
  const member = root.member('id');
  const id = member?.kind === 'null' ? undefined : member;
  if (told.direction === 'request') return { direction: 'request', method: told.method ?? (id ? 'PUT' : 'POST') };
  return detectForResource(root, id, resourceType, reasons);
}

function methodOfMessage(kind: PayloadKind | null, direction: Direction): Method | null {
  if (direction === 'response' || kind === null) return null;
  return kind === 'PatchOp' ? 'PATCH' : 'POST';
}

function detectForResource(
  root: JsonNode,
  id: JsonNode | undefined,
  resourceType: ResourceType | undefined,
  reasons: Reason[],
): { direction: Direction; method: Method | null } {
  const say = (text: string, node?: JsonNode) => reasons.push({ about: 'direction', text, node });
  if (resourceType && discoveryUrns.has(resourceType.schema)) {
    say(`${resourceType.name} is only ever served`);
    return { direction: 'response', method: null };
  }
  const password = root.member('password');
  if (password && !password.isUnassigned) {
    say('`password` is never returned', password);
    return { direction: 'request', method: id ? 'PUT' : 'POST' };
  }
  const meta = root.member('meta');
  const set = SERVER_META.map((name) => (meta?.kind === 'object' ? meta.member(name) : undefined)).find((node) => node !== undefined);
  if (set) {
    say(`\`meta.${String(set.step)}\` is set by the server`, set);
    return { direction: 'response', method: null };
  }
  if (id && !meta) {
    say('`id` is given by the server', id);
    return { direction: 'response', method: null };
  }
  if (id) {
    say('`id` is there, `meta` holds nothing that a server sets', id);
    return { direction: 'request', method: 'PUT' };
  }
  say('there is no `id`, and no `meta` that a server sets');
  return { direction: 'request', method: 'POST' };
}
