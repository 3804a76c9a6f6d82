import type { JsonDocument, JsonNode } from '../json/document.ts';
import { pathTarget } from '../path/target.ts';
import type { Attribute } from '../schema/attribute.ts';
import {
  attributesOf,
  findAttribute,
  resourceTypeByEndpoint,
  schemaByUrnIgnoringCase,
  type Catalog,
  type ResourceType,
  type Schema,
} from '../schema/catalog.ts';
import { declaredSchemas } from './declared-schemas.ts';
import { detect, type Detected, type Given } from './detect.ts';
import { detectResourceType } from './detect-resource-type.ts';

/** What defines an attribute: a schema, or the description of a message. */
export interface Owner {
  readonly name: string;
  /** Undefined where no resource type is known: then only the common attributes are. */
  readonly urn: string | undefined;
}

/** What a member may be: an attribute, or the container of an extension (RFC 7643 3.3). */
export type Definition =
  | {
      readonly kind: 'attribute';
      readonly attribute: Attribute;
      /** As people write it: `emails.value`. */
      readonly path: string;
      readonly owner: Owner;
    }
  | { readonly kind: 'extension'; readonly schema: Schema };

/** What an object may hold. */
export interface Scope {
  readonly attributes: readonly Attribute[];
  /** Whose container may stand here. */
  readonly extensions: readonly Schema[];
  /** Stands before the name of each attribute: '' or `emails.`. */
  readonly prefix: string;
  readonly owner: Owner;
  /** Of a resource, or of the part of one that a PATCH gives. */
  readonly resourceType?: ResourceType | undefined;
  /** A resource of a type that nothing tells: anything may stand here. */
  readonly isOpen: boolean;
  /** The part of a resource that a PATCH gives: nothing is required in it. */
  readonly isPart?: boolean;
}

/** Pairs the values of a document with what defines them: in resources, extensions, messages, lists, bulk data and PATCH values. */
export class Definitions {
  readonly catalog: Catalog;
  readonly detected: Detected;
  private readonly document: JsonDocument;

  /** @param given what the caller decides of the payload instead of leaving it to detection. */
  constructor(document: JsonDocument, catalog: Catalog, given: Given) {
    this.document = document;
    this.catalog = catalog;
    this.detected = detect(document, catalog, given);
  }

  /** What a member is by its name; an element is what its array is. Undefined where nothing defines it. */
  definitionOf(node: JsonNode): Definition | undefined {
    const { parent } = node;
    if (parent === undefined) return undefined;
    const { key } = node;
    if (key === undefined) return this.definitionOf(parent);
    const scope = this.scopeOf(parent);
    return scope && definitionIn(scope, key);
  }

  /** What a value is: as `definitionOf`, but the value of a PATCH operation is what its path names. */
  valueDefinitionOf(node: JsonNode): Definition | undefined {
    const definition = this.definitionOf(node);
    if (!isAny(definition)) return definition;
    const operation = operationOf(node);
    const path = operation?.member('path')?.string;
    return operation && path !== undefined ? this.definitionAtPath(operation, path) : definition;
  }

  /** What a PATCH path names (RFC 7644 3.5.2). @param operation the PATCH operation that it stands in. */
  definitionAtPath(operation: JsonNode, path: string): Definition | undefined {
    const whole = this.patchedScope(operation);
    if (whole === undefined) return undefined;
    const schema = schemaByUrnIgnoringCase(this.catalog, path);
    if (schema) return whole.extensions.includes(schema) ? { kind: 'extension', schema } : undefined;
    const target = pathTarget(path);
    if (target === undefined) return undefined;
    const holder = this.holderOf(whole, target.urn);
    const found = holder && definitionIn(holder, target.attribute);
    if (found?.kind !== 'attribute' || target.subAttribute === undefined) return found;
    return definitionIn(scopeInside(found), target.subAttribute);
  }

  /** What may stand in an object; undefined where nothing says. */
  scopeOf(object: JsonNode): Scope | undefined {
    const { subject } = this.detected;
    const { parent } = object;
    if (parent === undefined) return this.rootScope();
    if (parent.parent === undefined && parent.kind === 'array') return this.resourceScope(object);
    const definition = this.valueDefinitionOf(object);
    if (definition === undefined) return undefined;
    if (definition.kind === 'extension') return extensionScope(definition.schema);
    const { type } = definition.attribute;
    if (type === 'any') {
      const operation = operationOf(object);
      return operation && this.patchedScope(operation);
    }
    if (type !== 'resource') return type === 'complex' ? scopeInside(definition) : undefined;
    if (subject.kind !== 'BulkRequest') return this.resourceScope(object);
    if (parent.member('method')?.string?.toUpperCase() === 'PATCH') return this.messageScope('PatchOp');
    return this.resourceScope(object, this.typeAtEndpoint(parent));
  }

  /** The resource that a PATCH operation changes, as far as the document tells. */
  patchedScope(operation: JsonNode): Scope | undefined {
    const { subject, patchedType } = this.detected;
    const bulkOperation = operation.parent?.parent?.parent;
    const type = subject.kind === 'BulkRequest' && bulkOperation ? this.typeAtEndpoint(bulkOperation) : patchedType;
    return type && { ...this.typeScope(type), isPart: true };
  }

  private rootScope(): Scope | undefined {
    const { kind } = this.detected.subject;
    if (kind === null) return undefined;
    if (kind !== 'Resource') return this.messageScope(kind);
    const { resourceType } = this.detected;
    return resourceType ? this.typeScope(resourceType) : this.openScope();
  }

  private resourceScope(object: JsonNode, told?: ResourceType): Scope {
    const type = told ?? detectResourceType(object, declaredSchemas(object, this.catalog, undefined), this.catalog).type;
    return type ? this.typeScope(type) : this.openScope();
  }

  private typeScope(type: ResourceType): Scope {
    return {
      attributes: attributesOf(this.catalog, type),
      extensions: type.schemaExtensions.flatMap(({ schema }) => schemaByUrnIgnoringCase(this.catalog, schema) ?? []),
      prefix: '',
      owner: { name: type.name, urn: type.schema },
      resourceType: type,
      isOpen: false,
    };
  }

  private openScope(): Scope {
    const { commonAttributes } = this.catalog;
    return { attributes: commonAttributes, extensions: [], prefix: '', owner: { name: 'any resource', urn: undefined }, isOpen: true };
  }

  private messageScope(kind: NonNullable<Detected['subject']['kind']>): Scope | undefined {
    const schema = this.catalog.messages.get(kind);
    return schema && { ...extensionScope(schema), owner: { name: schema.name, urn: schema.id } };
  }

  private holderOf(whole: Scope, urn: string | undefined): Scope | undefined {
    if (urn === undefined || urn.toLowerCase() === whole.owner.urn?.toLowerCase()) return whole;
    const extension = whole.extensions.find(({ id }) => id.toLowerCase() === urn.toLowerCase());
    return extension && extensionScope(extension);
  }

  private typeAtEndpoint(bulkOperation: JsonNode): ResourceType | undefined {
    const path = bulkOperation.member('path')?.string;
    return path === undefined ? undefined : resourceTypeByEndpoint(this.catalog, path);
  }

  /** The object or array that opens at this offset. */
  containerAt(offset: number): JsonNode | undefined {
    for (let node = this.document.root; node !== undefined; node = childAround(node, offset)) {
      if (node.start === offset && (node.kind === 'object' || node.kind === 'array')) return node;
    }
    return undefined;
  }
}

/** The member or element whose name or value holds this offset; its end counts as outside. */
export function childAround(node: JsonNode, offset: number): JsonNode | undefined {
  for (const child of node.children()) {
    const from = child.keyStart < 0 ? child.start : child.keyStart;
    if (from > offset) return undefined;
    if (offset < child.end) return child;
  }
  return undefined;
}

/** The definition of that name, compared without case (RFC 7643 2.1). */
export function definitionIn(scope: Scope, name: string): Definition | undefined {
  const attribute = findAttribute(scope.attributes, name);
  if (attribute) return { kind: 'attribute', attribute, path: `${scope.prefix}${attribute.name}`, owner: scope.owner };
  const schema = scope.extensions.find(({ id }) => id.toLowerCase() === name.toLowerCase());
  return schema && { kind: 'extension', schema };
}

/** What the value of a complex attribute may hold. */
export function scopeInside(definition: Definition & { readonly kind: 'attribute' }): Scope {
  const { attribute, path, owner } = definition;
  return { attributes: attribute.subAttributes, extensions: [], prefix: `${path}.`, owner, isOpen: false };
}

function extensionScope(schema: Schema): Scope {
  return { attributes: schema.attributes, extensions: [], prefix: '', owner: { name: schema.name, urn: schema.id }, isOpen: false };
}

function isAny(definition: Definition | undefined): boolean {
  return definition?.kind === 'attribute' && definition.attribute.type === 'any';
}

/** The PATCH operation that a value, or an element of it, belongs to. */
function operationOf(value: JsonNode): JsonNode | undefined {
  const member = value.key === undefined ? value.parent : value;
  return member?.parent;
}
