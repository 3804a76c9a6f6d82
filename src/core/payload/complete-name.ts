import type { JsonNode } from '../json/document.ts';
import type { Caret } from '../json/caret.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/catalog.ts';
import { discoveryUrns } from '../schema/urns.ts';
import { typeInWords } from './attribute-words.ts';
import type { Completion } from './completion.ts';
import { definitionIn, type Definitions, type Scope } from './definitions.ts';
import { objectSkeleton, surround, valueSkeleton, type Skeleton } from './value-skeleton.ts';

/** A name that fits, before it is put into words. */
interface Candidate {
  readonly name: string;
  readonly kind: 'attribute' | 'extension';
  readonly detail: string;
  readonly description: string;
  readonly required: boolean;
  /** The service provider sets it: worth little in a request. */
  readonly isReadOnly: boolean;
  readonly value: Skeleton;
}

/**
 * Names of members that fit into an object: those not yet there first, among them the required ones, last what is there already.
 * @param compact values on one line.
 */
export function completeName(object: JsonNode, caret: Caret, definitions: Definitions, compact: boolean): readonly Completion[] {
  const scope = definitions.scopeOf(object);
  if (scope === undefined) return [];
  const present = new Set<string>();
  for (const member of object.children()) {
    if (member.keyStart !== caret.start) present.add((member.key ?? '').toLowerCase());
  }
  const isRequest = definitions.detected.subject.direction === 'request';
  const rank = ({ name, required, isReadOnly }: Candidate): number => {
    if (present.has(name.toLowerCase())) return 3;
    if (isReadOnly && isRequest) return 2;
    return required && scope.isPart !== true ? 0 : 1;
  };
  return candidatesIn(scope, definitions, compact)
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate, rank: place }) => toCompletion(candidate, caret, place === 3));
}

function candidatesIn(scope: Scope, definitions: Definitions, compact: boolean): readonly Candidate[] {
  const attributes = scope.isPart === true ? scope.attributes.filter(({ name }) => name !== 'schemas') : scope.attributes;
  const own = attributes.map((attribute) => toCandidate(attribute, schemasSkeleton(attribute, scope, compact), undefined));
  const extensions = scope.extensions.map(({ id, name, description }): Candidate => ({
    name: id,
    kind: 'extension',
    detail: name,
    description,
    required: false,
    isReadOnly: false,
    value: objectSkeleton(compact),
  }));
  return [...own, ...extensions, ...(scope.isOpen ? candidatesOfAll(scope, definitions, compact) : [])];
}

/** As long as nothing tells what an object is, it may become any resource or message. */
function candidatesOfAll(scope: Scope, { catalog }: Definitions, compact: boolean): readonly Candidate[] {
  const found = new Map<string, { attribute: Attribute; owners: string[] }>();
  const add = (attribute: Attribute, owner: string): void => {
    if (findAttribute(scope.attributes, attribute.name)) return;
    const known = found.get(attribute.name);
    if (known === undefined) found.set(attribute.name, { attribute, owners: [owner] });
    else known.owners.push(owner);
  };
  for (const { schema, name } of catalog.resourceTypes) {
    if (!discoveryUrns.has(schema)) for (const attribute of catalog.schemas.get(schema)?.attributes ?? []) add(attribute, name);
  }
  for (const { name, attributes } of catalog.messages.values()) for (const attribute of attributes) add(attribute, name);
  return [...found.values()].map(({ attribute, owners }) => ({
    ...toCandidate(attribute, valueSkeleton(attribute, compact), owners.join(', ')),
    required: false,
  }));
}

function toCandidate(attribute: Attribute, value: Skeleton, owners: string | undefined): Candidate {
  const { name, required, description, mutability } = attribute;
  const detail = [owners, typeInWords(attribute), ...(required && owners === undefined ? ['required'] : [])];
  return {
    name,
    kind: 'attribute',
    detail: detail.filter((words) => words !== undefined).join(', '),
    description,
    required,
    isReadOnly: mutability === 'readOnly',
    value,
  };
}

/** `schemas` gets the URN that is known to belong there. */
function schemasSkeleton(attribute: Attribute, scope: Scope, compact: boolean): Skeleton {
  const isSchemas = scope.prefix === '' && definitionIn(scope, 'schemas')?.kind === 'attribute' && attribute.name === 'schemas';
  const { urn } = scope.owner;
  if (!isSchemas || urn === undefined) return { ...valueSkeleton(attribute, compact), ...(isSchemas ? { goesOn: true } : {}) };
  const text = `["${urn}"]`;
  return { text, caret: text.length, selected: 0, goesOn: false };
}

function toCompletion(candidate: Candidate, caret: Caret, isPresent: boolean): Completion {
  const { name, kind, detail, description, value } = candidate;
  const quoted = JSON.stringify(name);
  const written: Skeleton = caret.hasColon
    ? { text: quoted, caret: quoted.length, selected: 0, goesOn: false }
    : surround(`${quoted}: `, value, caret.needsComma ? ',' : '');
  return {
    ...written,
    kind,
    label: name,
    filter: caret.isQuoted ? quoted : name,
    detail: isPresent ? `${detail}, already there` : detail,
    description,
  };
}
