import type { JsonNode } from '../json/document.ts';
import { parseJson } from '../json/parse.ts';
import { schemaByUrnIgnoringCase, type Catalog, type Schema } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { messageUrns } from '../schema/urns.ts';
import { characteristicsInWords } from './attribute-words.ts';
import { childAround, Definitions, type Definition } from './definitions.ts';
import type { Given } from './detect.ts';

/** What the editor's hover says of a place in a payload. */
export interface PlaceDescription {
  /** The name or value that is described: offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** `emails.value`; the URN for a schema or an extension. */
  readonly path: string;
  /** The schema or message that defines it, by name. */
  readonly owner: string;
  readonly ownerUrn: string | undefined;
  /** In words, one for each; none for a schema. */
  readonly characteristics: readonly string[];
  readonly description: string;
  /** The section that defines it; undefined in schemas that users bring. */
  readonly spec: string | undefined;
}

export interface PlaceOptions extends Given {
  readonly catalog?: Catalog;
}

/**
 * Says which attribute, extension or schema stands at a place, and what holds for it.
 * @param text a payload in any state of repair.
 * @param offset UTF-16 code units from 0.
 * @returns null where nothing that a catalog defines stands there; never throws.
 */
export function describePlace(text: string, offset: number, options: PlaceOptions = {}): PlaceDescription | null {
  const document = parseJson(text);
  const place = nodeAt(document.root, offset);
  if (place === undefined) return null;
  const definitions = new Definitions(document, options.catalog ?? catalogs['2.0'], options);
  if (definitions.detected.subject.version !== '2.0') return null;
  const { node, isName } = place;
  const [start, end] = isName ? [node.keyStart, node.keyEnd] : [node.start, node.end];
  const definition = isName ? definitions.definitionOf(node) : (named(node, definitions) ?? definitions.valueDefinitionOf(node));
  return definition === undefined ? null : { start, end, ...describe(definition) };
}

/** The innermost name or value there; brackets of an object or array count, the blanks between do not. */
function nodeAt(root: JsonNode | undefined, offset: number): { node: JsonNode; isName: boolean } | undefined {
  if (root === undefined || offset < root.start || offset >= root.end) return undefined;
  let node = root;
  for (let child = childAround(node, offset); child !== undefined; child = childAround(node, offset)) {
    if (offset < child.keyEnd) return { node: child, isName: true };
    if (offset < child.start) return undefined;
    node = child;
  }
  const isBracket = offset === node.start || offset === node.end - 1;
  return node.kind === 'object' || node.kind === 'array' ? (isBracket ? { node, isName: false } : undefined) : { node, isName: false };
}

/** What a text names: the schema by its URN in `schemas`, the attribute by the path of a PATCH operation. */
function named(node: JsonNode, definitions: Definitions): Definition | undefined {
  const text = node.string;
  const definition = definitions.definitionOf(node);
  if (text === undefined || definition?.kind !== 'attribute') return undefined;
  if (definition.path === 'schemas') {
    const schema = schemaNamed(definitions.catalog, text);
    return schema && { kind: 'extension', schema };
  }
  const operation = node.parent;
  const isPatchPath = definition.owner.name === 'PatchOp' && definition.path === 'Operations.path';
  return isPatchPath && operation ? definitions.definitionAtPath(operation, text) : undefined;
}

function schemaNamed(catalog: Catalog, urn: string): Schema | undefined {
  const kind = messageUrns.get(urn);
  return schemaByUrnIgnoringCase(catalog, urn) ?? (kind === undefined ? undefined : catalog.messages.get(kind));
}

function describe(definition: Definition): Omit<PlaceDescription, 'start' | 'end'> {
  if (definition.kind === 'extension') {
    const { id, name, description } = definition.schema;
    return { path: id, owner: name, ownerUrn: id, characteristics: [], description, spec: undefined };
  }
  const { attribute, path, owner } = definition;
  return {
    path,
    owner: owner.name,
    ownerUrn: owner.urn,
    characteristics: characteristicsInWords(attribute),
    description: attribute.description,
    spec: attribute.spec,
  };
}
