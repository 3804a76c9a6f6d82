import type { JsonNode } from '../json/document.ts';
import { pathTarget } from '../path/target.ts';
import {
  attributesOf,
  findAttribute,
  resourceTypeByBase,
  schemaByUrnIgnoringCase,
  type Catalog,
  type ResourceType,
} from '../schema/catalog.ts';
import { discoveryUrns } from '../schema/urns.ts';
import type { DetectedType } from './detect-resource-type.ts';

/**
 * Says which resource type a PatchOp changes: a PATCH names none, so the one that knows the most of the attributes it names.
 * @returns no type where several know equally many, as for `displayName` alone.
 */
export function detectPatchedType(patch: JsonNode, catalog: Catalog): DetectedType {
  const byUrn = typeNamedIn(patch, catalog);
  if (byUrn) return byUrn;
  const named = namesIn(patch);
  const types = catalog.resourceTypes.filter((type) => !discoveryUrns.has(type.schema));
  const scores = types.map((type) => ({ type, known: named.filter(({ name }) => knows(catalog, type, name)) }));
  const most = Math.max(0, ...scores.map(({ known }) => known.length));
  const best = scores.filter(({ known }) => known.length === most);
  const [only] = best;
  if (most === 0 || !only || best.length > 1) return { type: undefined, guessed: true };
  const telling = only.known.find(({ name }) => !scores.some(({ type }) => type !== only.type && knows(catalog, type, name)));
  const shown = telling ?? only.known[0];
  const text = `\`${shown?.name ?? ''}\` is an attribute of ${only.type.name}`;
  return { type: only.type, guessed: true, reason: { about: 'resourceType', text, node: shown?.node } };
}

/** A value without path may repeat the `schemas` of the resource. */
function typeNamedIn(patch: JsonNode, catalog: Catalog): DetectedType | undefined {
  for (const { path, value } of operationsIn(patch)) {
    const schemas = !path && value?.kind === 'object' ? value.member('schemas') : undefined;
    for (const node of schemas?.kind === 'array' ? schemas.children() : []) {
      const type = node.string === undefined ? undefined : resourceTypeByBase(catalog, node.string);
      if (type) return { type, guessed: true, reason: { about: 'resourceType', text: `\`schemas\` names ${type.name}`, node } };
    }
  }
  return undefined;
}

/** What the operations name: their paths, and the members of values without a path. */
function namesIn(patch: JsonNode): { name: string; node: JsonNode }[] {
  const found: { name: string; node: JsonNode }[] = [];
  for (const { path, value } of operationsIn(patch)) {
    if (path?.string !== undefined) found.push({ name: path.string, node: path });
    else if (!path && value?.kind === 'object') for (const node of value.children()) found.push({ name: node.key ?? '', node });
  }
  return found;
}

function knows(catalog: Catalog, type: ResourceType, name: string): boolean {
  const whole = schemaByUrnIgnoringCase(catalog, name);
  if (whole) return whole.id === type.schema || type.schemaExtensions.some(({ schema }) => schema === whole.id);
  const target = pathTarget(name);
  if (!target) return false;
  const urn = target.urn?.toLowerCase();
  const isExtension = type.schemaExtensions.some(({ schema }) => schema.toLowerCase() === urn);
  const attributes = isExtension ? (schemaByUrnIgnoringCase(catalog, target.urn ?? '')?.attributes ?? []) : attributesOf(catalog, type);
  const found = findAttribute(attributes, target.attribute);
  const isHere = isExtension || urn === undefined || urn === type.schema.toLowerCase();
  if (!found || !isHere) return false;
  return target.subAttribute === undefined || findAttribute(found.subAttributes, target.subAttribute) !== undefined;
}

/** Path and value of each operation; a bare operation stands for its message. */
function* operationsIn(patch: JsonNode): Generator<{ path: JsonNode | undefined; value: JsonNode | undefined }> {
  const operations = patch.member('Operations');
  for (const operation of operations?.kind === 'array' ? operations.children() : [operations ?? patch]) {
    if (operation.kind !== 'object') continue;
    const path = operation.member('path');
    yield { path: path?.kind === 'null' ? undefined : path, value: operation.member('value') };
  }
}
