/** From the text of a path to what it means for one resource type (RFC 7644 3.5.2, 3.10; readings 39, 43, 46). */
import type { Leniency } from '../filter/leniency.ts';
import type { Span } from '../filter/ast.ts';
import type { PatchPath } from '../path/patch-path.ts';
import { readPath } from '../path/read-path.ts';
import type { Attribute } from '../schema/attribute.ts';
import { attributesOf, findAttribute, schemaByUrnIgnoringCase, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import { elementFilter, type ElementFilter } from './element-filter.ts';
import type { PatchSwitch } from './leniency.ts';
import { isForbiddenName } from './members.ts';
import { Refusal } from './refusal.ts';
import type { Target } from './target.ts';
import type { PathReading } from './trace.ts';

export interface PathContext {
  readonly catalog: Catalog;
  readonly resourceType: ResourceType;
  readonly switches: ReadonlySet<PatchSwitch>;
}

/** Where a path, or a key that is one, stands in the operation. */
export function resolvePath(text: string, context: PathContext): Target | Refusal {
  const leniencies = filterLeniencies(context.switches);
  const read = readPath(text, { catalog: context.catalog, leniencies });
  if (!read.ok) {
    const { message, offset, length, suggestion, scimType } = read.error;
    return refuse(scimType, message, { offset, length }, suggestion);
  }
  const { path } = read;
  if (path.attribute === undefined) return wholeSchema(path, context);
  const holder = holderOf(path, context);
  if (holder instanceof Refusal) return holder;
  const found = attributeOf(path.attribute, holder, path, context);
  return found instanceof Refusal ? found : within(found, path, context, leniencies);
}

/** The switches that the filter engine knows too. */
function filterLeniencies(switches: ReadonlySet<PatchSwitch>): readonly Leniency[] {
  if (switches.size === 0) return [];
  const found: Leniency[] = switches.has('boolean-text-in-filters') ? ['entra'] : [];
  for (const one of filterSwitches) if (switches.has(one)) found.push(one);
  return found;
}

const filterSwitches = [
  'lenient-whitespace',
  'lenient-not',
  'lenient-unquoted',
  'lenient-literals',
  'lenient-names',
  'lenient-dates',
  'lenient-escapes',
] as const;

/** The schema in which an attribute is looked up. */
interface Holder {
  /** Of an extension; undefined for the resource itself. */
  readonly urn: string | undefined;
  readonly schema: string;
  readonly attributes: readonly Attribute[];
}

function baseHolder({ catalog, resourceType }: PathContext): Holder {
  return { urn: undefined, schema: resourceType.schema, attributes: attributesOf(catalog, resourceType) };
}

function extensionHolder(urn: string, { catalog, resourceType }: PathContext): Holder | undefined {
  const wanted = urn.toLowerCase();
  const listed = resourceType.schemaExtensions.find(({ schema }) => schema.toLowerCase() === wanted);
  const schema = listed && schemaByUrnIgnoringCase(catalog, listed.schema);
  return schema && { urn: schema.id, schema: schema.id, attributes: schema.attributes };
}

/** A path that is a schema URN and nothing else: that whole schema (reading 43). */
function wholeSchema({ urn = '', text }: PatchPath, context: PathContext): Target | Refusal {
  const common = { text, multiValued: false } as const;
  if (urn.toLowerCase() === context.resourceType.schema.toLowerCase()) {
    const schema = context.resourceType.schema;
    return { kind: 'resource', reading: { ...common, kind: 'resource', schema, words: 'the resource itself, by the URN of its schema' } };
  }
  const holder = extensionHolder(urn, context);
  if (holder?.urn === undefined) return strangeUrn(urn, context);
  const words = `the extension ${holder.urn}, whole`;
  return { kind: 'extension', urn: holder.urn, reading: { ...common, kind: 'extension', schema: holder.urn, words } };
}

function holderOf({ urn }: PatchPath, context: PathContext): Holder | Refusal {
  if (urn === undefined || urn.toLowerCase() === context.resourceType.schema.toLowerCase()) return baseHolder(context);
  return extensionHolder(urn, context) ?? strangeUrn(urn, context);
}

function strangeUrn(urn: string, { catalog, resourceType }: PathContext): Refusal {
  const known = [resourceType.schema, ...resourceType.schemaExtensions.map(({ schema }) => schema)];
  const near = didYouMean(urn, known);
  const isKnown = schemaByUrnIgnoringCase(catalog, urn) !== undefined;
  const fault = isKnown ? `\`${urn}\` is no schema of a ${resourceType.name}` : `\`${urn}\` is no known schema`;
  return refuse('invalidPath', `${fault}${near === undefined ? '' : `; did you mean \`${near}\`?`}`, { offset: 0, length: urn.length });
}

interface Found {
  readonly holder: Holder;
  readonly attribute: Attribute;
  /** Found in an extension though the path does not name it. */
  readonly isShort: boolean;
}

function attributeOf(name: string, holder: Holder, path: PatchPath, context: PathContext): Found | Refusal {
  const attribute = isForbiddenName(name) ? undefined : findAttribute(holder.attributes, name);
  if (attribute !== undefined) return { holder, attribute, isShort: false };
  const extensions = context.resourceType.schemaExtensions.flatMap(({ schema }) => extensionHolder(schema, context) ?? []);
  const elsewhere = path.urn === undefined ? extensions.filter((one) => findAttribute(one.attributes, name) !== undefined) : [];
  const [only] = elsewhere;
  if (only !== undefined && !isForbiddenName(name)) {
    const own = findAttribute(only.attributes, name);
    if (own !== undefined && context.switches.has('short-extension-paths')) return { holder: only, attribute: own, isShort: true };
    const detail = `\`${name}\` is an attribute of an extension: write \`${only.schema}:${own?.name ?? name}\`.`;
    return refuse('invalidPath', detail, path.places.attribute, `${only.schema}:${path.text}`);
  }
  const near = didYouMean(
    name,
    holder.attributes.map((one) => one.name),
  );
  const where = holder.urn === undefined ? context.resourceType.name : holder.urn;
  const detail = `\`${name}\` is no attribute of ${where}${near === undefined ? '.' : `; did you mean \`${near}\`?`}`;
  return refuse(
    'invalidPath',
    detail,
    path.places.attribute,
    near === undefined ? undefined : replaced(path.text, path.places.attribute, near),
  );
}

function within(
  { holder, attribute, isShort }: Found,
  path: PatchPath,
  context: PathContext,
  leniencies: readonly Leniency[],
): Target | Refusal {
  const { places, text } = path;
  if (path.attributeSub !== undefined) {
    const detail = `A value filter stands behind an attribute, not behind the sub-attribute \`${attribute.name}.${path.attributeSub}\`.`;
    return refuse('invalidPath', detail, places.filter ?? places.attribute);
  }
  let filter: ElementFilter | undefined;
  if (path.filter !== undefined && places.filter !== undefined) {
    if (!attribute.multiValued) {
      const detail = `\`${attribute.name}\` has one value, so there is nothing to select: take ${filterText(text, places.filter)} out of the path.`;
      return refuse('invalidPath', detail, places.filter, replaced(text, places.filter, ''));
    }
    const made = elementFilter(path.filter, attribute, { ...context, path: text, span: places.filter, leniencies });
    if (made instanceof Refusal) return made;
    filter = made;
  }
  const subAttribute = subAttributeOf(attribute, path);
  if (subAttribute instanceof Refusal) return subAttribute;
  const reading = readingOf({ text, holder, attribute, filter, subAttribute, isShort });
  return { kind: 'attribute', urn: holder.urn, attribute, filter, subAttribute, reading };
}

function subAttributeOf(attribute: Attribute, { subAttribute: name, text, places }: PatchPath): Attribute | undefined | Refusal {
  if (name === undefined) return undefined;
  const found = isForbiddenName(name) ? undefined : findAttribute(attribute.subAttributes, name);
  if (found !== undefined) return found;
  const place = places.subAttribute ?? places.attribute;
  if (attribute.type !== 'complex') {
    const detail = `\`${attribute.name}\` is a ${attribute.type} and has no sub-attributes; \`.${name}\` has no meaning.`;
    return refuse('invalidPath', detail, place);
  }
  const near = didYouMean(
    name,
    attribute.subAttributes.map((one) => one.name),
  );
  const detail = `\`${name}\` is no sub-attribute of \`${attribute.name}\`${near === undefined ? '.' : `; did you mean \`${near}\`?`}`;
  return refuse('invalidPath', detail, place, near === undefined ? undefined : replaced(text, place, near));
}

interface Parts {
  readonly text: string;
  readonly holder: Holder;
  readonly attribute: Attribute;
  readonly filter: ElementFilter | undefined;
  readonly subAttribute: Attribute | undefined;
  readonly isShort: boolean;
}

function readingOf({ text, holder, attribute, filter, subAttribute, isShort }: Parts): PathReading {
  const selects = filter !== undefined || (attribute.multiValued && subAttribute !== undefined);
  const plurality = attribute.multiValued ? 'multi-valued' : attribute.type === 'complex' ? 'complex' : 'simple';
  const words = [
    `${attribute.name}, ${plurality}${holder.urn === undefined ? '' : `, of the extension ${holder.urn}`}${isShort ? ', which the path does not name' : ''}`,
    ...(filter === undefined ? [] : [`elements where ${filter.text.slice(1, -1)}`]),
    ...(selects && filter === undefined ? ['all elements'] : []),
    ...(subAttribute === undefined ? [] : [`sub-attribute ${subAttribute.name}`]),
  ].join('; ');
  return {
    text,
    kind: selects
      ? subAttribute === undefined
        ? 'elements'
        : 'elementsSubAttribute'
      : subAttribute === undefined
        ? 'attribute'
        : 'subAttribute',
    schema: holder.schema,
    attribute: attribute.name,
    ...(subAttribute !== undefined && { subAttribute: subAttribute.name }),
    ...(filter !== undefined && { filter: filter.text.slice(1, -1) }),
    multiValued: attribute.multiValued,
    words,
  };
}

function filterText(text: string, { offset, length }: Span): string {
  return text.slice(offset, offset + length);
}

function replaced(text: string, { offset, length }: Span, by: string): string {
  return text.slice(0, offset) + by + text.slice(offset + length);
}

function refuse(scimType: 'invalidPath' | 'invalidFilter', detail: string, span: Span, suggestion?: string): Refusal {
  return new Refusal({
    scimType,
    detail,
    pointer: '/path',
    sections: ['RFC 7644 3.5.2', 'RFC 7644 3.10'],
    span: { offset: span.offset, length: span.length },
    ...(suggestion !== undefined && { suggestion }),
  });
}
