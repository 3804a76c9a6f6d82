import type { Direction, Evidence, Method, PayloadKind, Subject } from '../../../core/finding.ts';

/** What a method does to a resource. */
const acts: Readonly<Record<Method, string>> = { POST: 'create', PUT: 'replace', PATCH: 'change', GET: 'read' };

/** What a URN of an extension is called for short: `Enterprise`. */
export function extensionWord(urn: string): string {
  const name = /:([^:]+):[\d.]+:[^:]+$/.exec(urn)?.[1] ?? /([^:]+)$/.exec(urn)?.[1] ?? urn;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What the payload is: `User + Enterprise`, `PatchOp`, `List of User`. */
export function kindWords({ kind, resourceType, extensions }: Subject): string {
  if (kind === null && resourceType === null) return 'Not recognised';
  if (kind !== null && kind !== 'Resource') return resourceType === null ? kind : `${kind}, ${resourceType}`;
  const names = extensions.map(extensionWord);
  const listed = names.length > 2 ? [`${names.length} extensions`] : names;
  return [resourceType ?? 'Resource', ...listed].join(' + ');
}

/** Who says it and what it does: `request · create`, `response`. */
export function directionWords({ direction, method, kind }: Subject): string {
  return direction === 'response' || method === null ? direction : `${direction} · ${actWord(method, kind)}`;
}

/** The same for a sentence: `create request`, `response`. */
export function exchangeWords({ direction, method, kind }: Subject): string {
  return direction === 'response' || method === null ? direction : `${actWord(method, kind)} ${direction}`;
}

function actWord(method: Method, kind: PayloadKind | null): string {
  if (kind === 'SearchRequest') return 'search';
  if (kind === 'BulkRequest') return 'bulk';
  return acts[method];
}

export interface DirectionChoice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly direction: Direction;
  readonly method?: Method;
}

/** What the direction chip offers. */
export const directionChoices: readonly DirectionChoice[] = [
  { id: 'POST', label: 'request · create', detail: 'POST', direction: 'request', method: 'POST' },
  { id: 'PUT', label: 'request · replace', detail: 'PUT', direction: 'request', method: 'PUT' },
  { id: 'PATCH', label: 'request · change', detail: 'PATCH', direction: 'request', method: 'PATCH' },
  { id: 'response', label: 'response', detail: 'from the server', direction: 'response' },
];

/** What the kind chip offers: resource types first, then messages. */
export const resourceTypeChoices = ['User', 'Group', 'ServiceProviderConfig', 'ResourceType', 'Schema'] as const;
export const messageChoices: readonly PayloadKind[] = ['PatchOp', 'ListResponse', 'SearchRequest', 'BulkRequest', 'BulkResponse', 'Error'];

/** The reasons for one chip. */
export function evidenceAbout(subject: Subject, ...about: readonly Evidence['about'][]): readonly Evidence[] {
  return subject.evidence.filter((evidence) => about.includes(evidence.about));
}
