import type { Direction, Method, Subject } from '../finding.ts';
import type { JsonDocument, JsonNode } from '../json/document.ts';
import { declaredSchemas, type DeclaredSchemas } from '../payload/declared-schemas.ts';
import type { Detected } from '../payload/detect.ts';
import { detectResourceType } from '../payload/detect-resource-type.ts';
import { resourceTypeByEndpoint, type Catalog, type ResourceType } from '../schema/catalog.ts';
import type { Collector } from './collector.ts';
import { describeMessage, describeResource } from './describe.ts';
import { Plan, type ActiveRule } from './plan.ts';
import { rules } from './registry.ts';
import type { Context, Rule, Use } from './rule.ts';
import { typeToReadBy } from './patch-operation.ts';
import { walkPatchValue } from './patch-value.ts';
import { Walker } from './walk.ts';

/**
 * Runs all rules over one document after the other. What depends on definitions alone is made once for all of them: a million short
 * payloads would else ask every rule about every attribute a million times.
 */
export class Linter {
  private readonly catalog: Catalog;
  private readonly collector: Collector;
  private readonly plans = new Map<string, Plan>();
  private readonly active = new Map<string, readonly ActiveRule[]>();
  private readonly walker: Walker;
  private detected: Detected | undefined;
  private lastSchemas: { resource: JsonNode; schemas: DeclaredSchemas } | undefined;

  /** @param collector takes what the rules report. */
  constructor(catalog: Catalog, collector: Collector) {
    this.catalog = catalog;
    this.collector = collector;
    this.walker = new Walker({ planResource: (node) => this.planNested(node), walkAny: (node) => this.walkAny(node) });
  }

  /** Runs all rules over a document that was recognised. */
  lint(document: JsonDocument, detected: Detected): void {
    this.detected = detected;
    const { subject, resourceType, typeGuessed } = detected;
    const context: Context = {
      catalog: this.catalog,
      version: subject.version,
      kind: subject.kind,
      direction: subject.direction,
      directionGiven: subject.given.includes('direction') || (subject.kind !== null && subject.kind !== 'Resource'),
      method: subject.method,
      methodGiven: subject.given.includes('method'),
      resourceType,
      typeGuessed,
      nested: false,
      patchedType: detected.patchedType,
    };
    const key = [
      subject.version,
      subject.kind,
      subject.direction,
      subject.method,
      context.methodGiven,
      context.directionGiven,
      resourceType?.name ?? detected.patchedType?.name,
      typeGuessed,
    ].join();
    const active = this.active.get(key) ?? this.activeRules(context);
    this.active.set(key, active);
    for (const { rule, use } of active) rule.document?.(document, use);
    const { root } = document;
    if (subject.version !== '2.0') return;
    if (root?.kind === 'array') this.walkBareArray(root, subject);
    if (root?.kind !== 'object' || subject.kind === null) return;
    const message = this.catalog.messages.get(subject.kind);
    const plan = this.remember(`root|${key}`, () => {
      return new Plan(message ? describeMessage(message) : describeResource(this.catalog, resourceType), active, context);
    });
    this.walker.walkObject(plan, root);
  }

  /** A list without its message: what stands in it is linted as if it were there. */
  private walkBareArray(array: JsonNode, subject: Subject): void {
    for (const element of array.children()) {
      if (element.kind !== 'object' || (element.member('op') && element.member('path'))) continue;
      this.walker.walkObject(this.planResource(element, subject.direction, subject.method), element);
    }
  }

  /** The element of a list, or the data of a bulk operation (RFC 7644 3.4.2 and 3.7). */
  private planNested(node: JsonNode): Plan | undefined {
    const subject = this.detected?.subject;
    if (!subject) return undefined;
    if (subject.kind !== 'BulkRequest') return this.planResource(node, subject.direction, subject.method);
    const method = node.parent?.member('method')?.string?.toUpperCase();
    const path = node.parent?.member('path')?.string;
    const type = path === undefined ? undefined : resourceTypeByEndpoint(this.catalog, path);
    if (method === 'PATCH') return this.planPatchOp(type);
    return this.planResource(node, 'request', method === 'PUT' ? 'PUT' : 'POST', type);
  }

  private planResource(node: JsonNode, direction: Direction, method: Method | null, told?: ResourceType): Plan {
    const schemas = declaredSchemas(node, this.catalog, told?.name);
    const found = told ? { type: told, guessed: false } : detectResourceType(node, schemas, this.catalog);
    const key = `${found.type?.name ?? ''}|${String(found.guessed)}|${direction}|${method ?? ''}`;
    return this.remember(key, () => {
      const context: Context = {
        catalog: this.catalog,
        version: '2.0',
        kind: 'Resource',
        direction,
        directionGiven: true,
        method,
        methodGiven: true,
        resourceType: found.type,
        typeGuessed: found.guessed,
        nested: true,
      };
      return new Plan(describeResource(this.catalog, found.type), this.activeRules(context), context);
    });
  }

  private planPatchOp(patchedType: ResourceType | undefined): Plan | undefined {
    const schema = this.catalog.messages.get('PatchOp');
    if (!schema) return undefined;
    return this.remember(`PatchOp|${patchedType?.name ?? ''}`, () => {
      const context = this.nestedContext({ kind: 'PatchOp', method: 'PATCH', patchedType });
      return new Plan(describeMessage(schema), this.activeRules(context), context);
    });
  }

  /** The value of a PATCH operation, at the root or in a bulk request, by the resource type that the PATCH is for. */
  private walkAny(value: JsonNode): void {
    const operation = value.parent;
    if (operation?.member('op') === undefined) return;
    const type = this.patchedType(operation);
    if (!type) return;
    const whole = this.remember(`patch|${type.name}`, () => {
      const context = this.nestedContext({ kind: 'Resource', method: 'PATCH', resourceType: type });
      return new Plan(describeResource(this.catalog, type, 'patchValue'), this.activeRules(context), context);
    });
    walkPatchValue(value, whole, this.walker, { catalog: this.catalog, type });
  }

  private patchedType(operation: JsonNode): ResourceType | undefined {
    if (this.detected?.subject.kind !== 'BulkRequest') {
      const attribute = operation.member('path')?.string;
      return this.detected?.patchedType ?? (attribute === undefined ? undefined : typeToReadBy(attribute, this.catalog));
    }
    const data = operation.parent?.parent;
    const path = data?.parent?.member('path')?.string;
    return path === undefined ? undefined : resourceTypeByEndpoint(this.catalog, path);
  }

  private nestedContext(known: {
    kind: 'PatchOp' | 'Resource';
    method: Method;
    resourceType?: ResourceType;
    patchedType?: ResourceType | undefined;
  }): Context {
    return {
      catalog: this.catalog,
      version: '2.0',
      kind: known.kind,
      direction: 'request',
      directionGiven: true,
      method: known.method,
      methodGiven: true,
      resourceType: known.resourceType,
      typeGuessed: false,
      nested: true,
      patchedType: known.patchedType,
    };
  }

  private remember(key: string, make: () => Plan): Plan {
    const made = this.plans.get(key) ?? make();
    this.plans.set(key, made);
    return made;
  }

  private activeRules(context: Context): ActiveRule[] {
    return rules
      .filter((rule) => !this.collector.isOff(rule) && appliesTo(rule, context))
      .map((rule) => ({ rule, use: this.use(rule, context) }));
  }

  /** Several rules ask for the same resource in a row. */
  private schemasOf(resource: JsonNode, context: Context): DeclaredSchemas {
    const last = this.lastSchemas;
    if (last?.resource.index === resource.index && last.resource.document === resource.document) return last.schemas;
    const schemas = declaredSchemas(resource, context.catalog, context.resourceType?.name);
    this.lastSchemas = { resource, schemas };
    return schemas;
  }

  private use(rule: Rule, context: Context): Use<Record<string, string>> {
    const { collector } = this;
    return {
      context,
      willList: () => collector.willList,
      report: (message, where, values, options) => collector.report(rule, message, where, values, options),
      schemasOf: (resource): DeclaredSchemas => this.schemasOf(resource, context),
    };
  }
}

function appliesTo(rule: Rule, context: Context): boolean {
  const { versions = ['2.0'], direction, kinds } = rule.applies ?? {};
  if (!versions.includes(context.version)) return false;
  if (direction !== undefined && direction !== context.direction) return false;
  return kinds === undefined || (context.kind !== null && kinds.includes(context.kind));
}
