import type { Caret } from '../json/caret.ts';
import type { JsonNode } from '../json/document.ts';
import type { Attribute } from '../schema/attribute.ts';
import { messageUrn } from '../schema/urns.ts';
import type { Completion, CompletionKind } from './completion.ts';
import type { Definition, Definitions } from './definitions.ts';
import { pathsInto } from './patch-paths.ts';
import { objectSkeleton, singleSkeleton, surround, valueSkeleton, type Skeleton } from './value-skeleton.ts';

interface Place {
  readonly caret: Caret;
  readonly definitions: Definitions;
  /** The member whose value is wanted, or the array. */
  readonly node: JsonNode;
  readonly compact: boolean;
}

/** Values that fit a place: what the definition of its attribute suggests. */
export function completeValue(place: Place): readonly Completion[] {
  const { node, definitions, caret } = place;
  const named = definitions.definitionOf(node);
  if (named?.kind === 'attribute') {
    if (named.path === 'schemas') return caret.isArray ? schemaUrns(place) : [];
    if (named.path === 'meta.resourceType')
      return definitions.catalog.resourceTypes.map(({ name, endpoint }) => text(place, name, `at ${endpoint}`));
    const special = inOperation(place, named.path, named.owner.name);
    if (special) return special;
  }
  const definition = definitions.valueDefinitionOf(node);
  if (definition === undefined || (caret.isArray && definition.kind === 'extension')) return [];
  return byDefinition(definition, place);
}

/** What RFC 7644 says of PATCH and bulk operations and no canonical values do. */
function inOperation(place: Place, path: string, owner: string): readonly Completion[] | undefined {
  const { definitions, node } = place;
  if (owner === 'PatchOp' && path === 'Operations.path') {
    const scope = node.parent && definitions.patchedScope(node.parent);
    return scope && pathsInto(scope).map(({ path: written, detail }) => text(place, written, detail));
  }
  if (owner === 'BulkRequest' && path === 'Operations.path')
    return definitions.catalog.resourceTypes.map(({ endpoint, name }) => text(place, endpoint, name));
  return undefined;
}

function byDefinition(definition: Definition, place: Place): readonly Completion[] {
  const { caret, compact } = place;
  if (definition.kind === 'extension') return [object(place, objectSkeleton(compact))];
  const { attribute } = definition;
  if (attribute.multiValued && !caret.isArray) return [object(place, valueSkeleton(attribute, compact))];
  if (attribute.type === 'complex' || attribute.type === 'resource')
    return [...elements(attribute, place), object(place, singleSkeleton(attribute, compact))];
  if (attribute.type === 'boolean') return ['true', 'false'].map((word) => item(place, 'value', word, 'boolean', fixed(word)));
  return attribute.canonicalValues.map((value) => text(place, value, 'canonical value'));
}

/** Elements with the sub-attributes that nearly every one has. */
function elements(attribute: Attribute, place: Place): readonly Completion[] {
  const value = attribute.subAttributes.find(({ name }) => name === 'value');
  const type = attribute.subAttributes.find(({ name }) => name === 'type');
  if (value === undefined || !attribute.multiValued) return [];
  const types = type?.canonicalValues ?? [];
  const plain = item(place, 'value', '{ value }', 'element', surround('{ "value": ', singleSkeleton(value, true), ' }'));
  return [
    ...types.map((name) => {
      const rest = `, "type": ${JSON.stringify(name)} }`;
      return item(place, 'value', `{ value, type: ${name} }`, 'element', surround('{ "value": ', singleSkeleton(value, true), rest));
    }),
    plain,
  ];
}

/** URNs for `schemas`: what belongs to the payload first, then all others; what is listed already comes last. */
function schemaUrns(place: Place): readonly Completion[] {
  const { definitions, node, caret } = place;
  const { catalog } = definitions;
  const scope = node.parent && definitions.scopeOf(node.parent);
  const listed = new Set<string>();
  for (const element of node.children()) if (element.start !== caret.start && element.string !== undefined) listed.add(element.string);
  const names = new Map<string, string>();
  const { urn, name } = scope?.owner ?? { urn: undefined, name: '' };
  if (urn !== undefined) names.set(urn, name);
  for (const extension of scope?.extensions ?? []) names.set(extension.id, extension.name);
  const isPart = scope !== undefined && !scope.isOpen && names.size > 0;
  if (!isPart || node.parent?.parent === undefined) {
    for (const type of catalog.resourceTypes)
      for (const schema of [type.schema, ...type.schemaExtensions.map((one) => one.schema)]) {
        if (!names.has(schema)) names.set(schema, catalog.schemas.get(schema)?.name ?? type.name);
      }
    for (const kind of catalog.messages.keys()) {
      if (kind !== 'Resource' && !names.has(messageUrn(kind))) names.set(messageUrn(kind), `message ${kind}`);
    }
  }
  const items = [...names].map(([id, title]) => ({
    listed: listed.has(id),
    item: item(place, 'schema', id, title, fixed(JSON.stringify(id))),
  }));
  return [...items.filter((one) => !one.listed), ...items.filter((one) => one.listed)].map((one) => one.item);
}

function text(place: Place, value: string, detail: string): Completion {
  return item(place, 'value', value, detail, fixed(JSON.stringify(value)));
}

function object(place: Place, skeleton: Skeleton): Completion {
  return item(place, 'value', skeleton.text.startsWith('[') ? '[ … ]' : '{ … }', 'empty', skeleton);
}

function fixed(written: string): Skeleton {
  return { text: written, caret: written.length, selected: 0, goesOn: false };
}

function item({ caret, node, definitions }: Place, kind: CompletionKind, label: string, detail: string, skeleton: Skeleton): Completion {
  const definition = definitions.definitionOf(node);
  return {
    ...surround('', skeleton, caret.needsComma ? ',' : ''),
    kind,
    label,
    filter: caret.isQuoted ? JSON.stringify(label) : label,
    detail,
    description: definition?.kind === 'attribute' ? definition.attribute.description : '',
  };
}
