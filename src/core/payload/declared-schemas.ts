import type { JsonNode } from '../json/document.ts';
import { schemaByUrn, schemaByUrnIgnoringCase, type Catalog, type Schema } from '../schema/catalog.ts';
import { messageUrns, modernUrn } from '../schema/urns.ts';

/** One element of `schemas`, and what it is for the catalog. */
export interface DeclaredSchema {
  readonly node: JsonNode;
  readonly urn: string;
  /** The URN that the author means: itself when it is known, the right spelling, or the one that replaced an older one. */
  readonly means: string;
  readonly status: 'known' | 'otherCase' | 'old' | 'unknown';
  /** Where an older URN comes from, for example `SCIM 1.1`. */
  readonly since?: string;
  /** An older URN stands for several types and nobody said which. */
  readonly uncertain?: boolean;
}

/** What `schemas` of a resource or message lists (RFC 7643 3). */
export interface DeclaredSchemas {
  /** The member, undefined where it is missing or null. */
  readonly member: JsonNode | undefined;
  /** The elements that are texts; none where the member is no array. */
  readonly entries: readonly DeclaredSchema[];
}

/**
 * Reads `schemas`.
 * @param typeName the resource type, where it is known: SCIM 1.1 has one URN for all types.
 */
export function declaredSchemas(object: JsonNode, catalog: Catalog, typeName: string | undefined): DeclaredSchemas {
  const member = object.kind === 'object' ? object.member('schemas') : undefined;
  if (member === undefined || member.kind === 'null') return { member: undefined, entries: [] };
  const entries: DeclaredSchema[] = [];
  const elements = member.kind === 'array' ? member.children() : [member];
  for (const node of elements) {
    const urn = node.string;
    if (urn !== undefined) entries.push({ node, urn, ...meaningOf(urn, catalog, typeName) });
  }
  return { member, entries };
}

function meaningOf(urn: string, catalog: Catalog, typeName: string | undefined): Omit<DeclaredSchema, 'node' | 'urn'> {
  if (schemaByUrn(catalog, urn) || messageUrns.has(urn)) return { means: urn, status: 'known' };
  const old = modernUrn(urn, typeName);
  if (old) return { means: old.urn, status: 'old', since: old.since, uncertain: !old.certain };
  const right = schemaByUrnIgnoringCase(catalog, urn)?.id ?? messageUrnIgnoringCase(urn);
  if (right !== undefined) return { means: right, status: 'otherCase' };
  return { means: urn, status: 'unknown' };
}

function messageUrnIgnoringCase(urn: string): string | undefined {
  const lower = urn.toLowerCase();
  return [...messageUrns.keys()].find((known) => known.toLowerCase() === lower);
}

/** The schema that a name in an object stands for, when it is an extension's URN in any case or an older one. */
export function extensionNamed(name: string, catalog: Catalog, typeName: string | undefined): Schema | undefined {
  const known = schemaByUrn(catalog, name) ?? schemaByUrnIgnoringCase(catalog, name);
  if (known) return known;
  const old = modernUrn(name, typeName);
  return old ? schemaByUrn(catalog, old.urn) : undefined;
}
