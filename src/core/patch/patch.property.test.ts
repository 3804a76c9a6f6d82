import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Attribute } from '../schema/attribute.ts';
import { attributesOf, type ResourceType } from '../schema/catalog.ts';
import { buildCatalog } from '../schema/build-catalog.ts';
import { isJsonObject, listOf } from '../schema/json-object.ts';
import { applyPatch } from './apply.ts';
import { patchLeniencies, type PatchLeniency } from './leniency.ts';
import { diffToPatch, planPatch, type PatchOp } from './diff.ts';
import { withoutNulls } from './diff-elements.ts';
import { contentKey, memberValue, sameValue } from './equality.ts';
import { deepFrozen, patchOp, replayed } from './tester.ts';

vi.setConfig({ testTimeout: 60_000 });

/** All types, singular and multi-valued, and an immutable attribute. */
const robot = {
  id: 'urn:example:params:scim:schemas:test:2.0:Robot',
  name: 'Robot',
  attributes: [
    ...['string', 'boolean', 'integer', 'decimal', 'dateTime', 'binary', 'reference'].flatMap((type) => [
      { name: `one${type}`, type },
      { name: `many${type}`, type, multiValued: true },
    ]),
    { name: 'serial', type: 'string', mutability: 'immutable' },
    {
      name: 'arms',
      type: 'complex',
      multiValued: true,
      subAttributes: [
        { name: 'side', type: 'string' },
        { name: 'tools', type: 'string', multiValued: true },
      ],
    },
    {
      name: 'head',
      type: 'complex',
      subAttributes: [
        { name: 'eyes', type: 'integer' },
        { name: 'hats', type: 'string', multiValued: true },
      ],
    },
  ],
};
const { catalog } = buildCatalog([robot], []);
const runs = { numRuns: 250, seed: 7643 };

const words = fc.constantFrom('a', 'B', 'work', 'home', 'x@example.com', 'X@EXAMPLE.com', '');

/** A value of an attribute, mostly of its type. */
function valueOf(attribute: Attribute): fc.Arbitrary<unknown> {
  return attribute.multiValued ? fc.array(elementOf(attribute), { maxLength: 4 }).map(withOnePrimary) : elementOf(attribute);
}

function withOnePrimary(elements: readonly unknown[]): readonly unknown[] {
  const first = elements.find((element) => memberValue(element, 'primary') === true);
  return elements.map((element) =>
    element !== first && isJsonObject(element) && element['primary'] === true ? { ...element, primary: false } : element,
  );
}

function elementOf(attribute: Attribute): fc.Arbitrary<unknown> {
  switch (attribute.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'decimal':
      return fc.nat(9);
    case 'dateTime':
      return fc.constantFrom('2011-05-13T04:42:34Z', '2011-05-13T06:42:34+02:00');
    case 'binary':
      return fc.constantFrom('MIID', 'MIIE');
    case 'complex':
      return fc.record(Object.fromEntries(attribute.subAttributes.map((sub) => [sub.name, valueOf(sub)])), { requiredKeys: [] });
    default:
      return fc.constantFrom('a', 'B', 'work', 'home', 'x@example.com', 'X@EXAMPLE.com');
  }
}

const types = catalog.resourceTypes.filter(({ name }) => ['User', 'Group', 'Robot'].includes(name));

/** A resource of a type; what the server decides stands in it as well. */
function resourceOf(type: ResourceType): fc.Arbitrary<Record<string, unknown>> {
  const own = attributesOf(catalog, type).filter(({ name }) => name !== 'schemas');
  const base = fc.record(Object.fromEntries(own.map((attribute) => [attribute.name, valueOf(attribute)])), {
    requiredKeys: own.filter(({ required }) => required).map(({ name }) => name),
  });
  const [extension] = type.schemaExtensions;
  const attributes = extension === undefined ? [] : (catalog.schemas.get(extension.schema)?.attributes ?? []);
  const data = fc.record(Object.fromEntries(attributes.map((attribute) => [attribute.name, valueOf(attribute)])), { requiredKeys: [] });
  return fc.tuple(base, fc.option(data)).map(([resource, held]) => {
    const hasData = held !== null && extension !== undefined && Object.keys(held).length > 0;
    return {
      schemas: hasData ? [type.schema, extension.schema] : [type.schema],
      ...resource,
      ...(hasData && { [extension.schema]: held }),
    };
  });
}

/** An operation that means something for the type, or nearly. */
function operationOf(type: ResourceType): fc.Arbitrary<unknown> {
  const own = attributesOf(catalog, type).flatMap((attribute) => (attribute.mutability === 'readOnly' ? [] : { prefix: '', attribute }));
  const others = type.schemaExtensions.flatMap(({ schema }) =>
    (catalog.schemas.get(schema)?.attributes ?? []).map((attribute) => ({ prefix: `${schema}:`, attribute })),
  );
  const op = fc.constantFrom('add', 'remove', 'replace', 'Add');
  const attributes = [...own, ...others];
  const onAttribute = fc.constantFrom(...attributes).chain(({ prefix, attribute }) => {
    const sub = fc.option(fc.constantFrom(...attribute.subAttributes, ...(attribute.subAttributes.length === 0 ? [attribute] : [])));
    const filter = fc.option(
      fc
        .tuple(fc.constantFrom('type', 'value', 'primary', 'display'), fc.constantFrom('eq', 'ne', 'co', 'pr'), words)
        .map(([name, operator, word]) => {
          if (operator === 'pr') return `[${name} pr]`;
          return name === 'primary' ? `[primary eq true]` : `[${name} ${operator} ${JSON.stringify(word)}]`;
        }),
      { freq: attribute.multiValued ? 1 : 20 },
    );
    return fc.tuple(op, sub, filter).chain(([chosen, subAttribute, brackets]) => {
      const path = `${prefix}${attribute.name}${brackets ?? ''}${subAttribute === null || subAttribute === attribute ? '' : `.${subAttribute.name}`}`;
      const target = subAttribute ?? attribute;
      const value = fc.oneof(
        { weight: 8, arbitrary: brackets === null ? valueOf(target) : elementOf(target) },
        fc.constantFrom(null, [], {}, '', 'x'),
      );
      return value.map((given) => ({ op: chosen, path, value: given }));
    });
  });
  const whole = fc.tuple(op, resourceOf(type), fc.array(fc.nat(30), { maxLength: 3 })).map(([chosen, resource, picks]) => {
    const names = Object.keys(resource).filter((name) => name !== 'schemas');
    const value = Object.fromEntries(picks.flatMap((pick) => names.slice(pick, pick + 1)).map((name) => [name, resource[name]]));
    return { op: chosen, value };
  });
  return fc.oneof({ weight: 5, arbitrary: onAttribute }, whole);
}

const requests = fc.constantFrom(...types).chain((type) =>
  fc.tuple(
    resourceOf(type),
    fc.array(operationOf(type), { minLength: 1, maxLength: 4 }),
    fc.subarray(
      patchLeniencies.map(({ id }) => id),
      { maxLength: 3 },
    ),
  ),
);

/** The operations that can be applied one after the other. */
function applicable(resource: unknown, operations: readonly unknown[], leniencies: readonly PatchLeniency[]): readonly unknown[] {
  let current = resource;
  return operations.filter((operation) => {
    const result = applyPatch(current, patchOp(operation), { catalog, leniencies });
    if (result.ok) current = result.resource;
    else expect(result.detail).toMatch(/[.?]$/u);
    return result.ok;
  });
}

describe('a PATCH on whatever resource', () => {
  it('leaves the input alone, and its trace replayed on the resource before gives the one after', () => {
    let operationsApplied = 0;
    let changes = 0;
    fc.assert(
      fc.property(requests, ([resource, operations, leniencies]) => {
        const before = deepFrozen(resource);
        const message = deepFrozen(patchOp(...applicable(before, operations, leniencies)));
        const result = applyPatch(before, message, { catalog, leniencies: [...leniencies, 'empty-operations'] });
        if (!result.ok) throw new Error(`${result.detail} at ${result.pointer}`);
        operationsApplied += result.trace.length;
        changes += result.trace.flatMap((one) => one.changes).length;
        expect(result.changed).toBe(result.trace.some((one) => one.changes.length > 0));
        expect(replayed(before, result.trace)).toEqual(result.resource);
        expect(applyPatch(before, message, { catalog, leniencies: [...leniencies, 'empty-operations'], trace: false })).toEqual({
          ...result,
          trace: [],
        });
      }),
      runs,
    );
    expect(operationsApplied).toBeGreaterThan(150);
    expect(changes).toBeGreaterThan(150);
  });
});

describe('a PATCH written from two resources', () => {
  const pairs = fc.constantFrom(...types).chain((type) => fc.tuple(resourceOf(type), resourceOf(type), fc.constant(type)));

  it('turns the one into the other, but for what it says is out of reach', () => {
    let written = 0;
    fc.assert(
      fc.property(pairs, fc.constantFrom('paths' as const, 'pathless' as const, 'entra' as const), ([before, after, type], habit) => {
        const plan = planPatch(deepFrozen(before), deepFrozen(after), { habit, catalog });
        const result = applyPatch(before, plan.patchOp, { catalog, leniencies: habit === 'entra' ? ['entra'] : ['empty-operations'] });
        if (!result.ok) throw new Error(`${result.detail} at ${result.pointer} of ${JSON.stringify(plan.patchOp)}`);
        for (const { path, reason } of plan.outOfReach) expect(reason, path).toMatch(/readOnly|immutable|required/u);
        const unreached = new Set(plan.outOfReach.map(({ path }) => path));
        for (const attribute of attributesOf(catalog, type)) {
          if (unreached.has(attribute.name) || attribute.name === 'schemas') continue;
          if ([...unreached].some((path) => path.startsWith(`${attribute.name}.`))) continue;
          const [got, wanted] = [result.resource, after].map((resource) => withoutNulls(resource[attribute.name]));
          expect(sameValue(attribute, got, wanted, 'exact'), `${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`).toBe(true);
        }
        for (const { schema } of type.schemaExtensions) {
          if ([...unreached].some((path) => path.startsWith(schema))) continue;
          const [got, wanted] = [result.resource, after].map((resource) =>
            contentKey(undefined, withoutNulls(resource[schema] ?? {}), 'exact'),
          );
          expect(got).toBe(wanted);
          expect(new Set(listOf(result.resource['schemas']))).toEqual(new Set(listOf(after['schemas'])));
        }
        written += plan.patchOp.Operations.length;
      }),
      runs,
    );
    expect(written).toBeGreaterThan(500);
  });
});

describe('whatever is given', () => {
  const names = fc.constantFrom(
    'schemas',
    'Operations',
    'op',
    'path',
    'value',
    '__proto__',
    'constructor',
    'prototype',
    'emails',
    'name',
    'id',
  );
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<unknown>(null, true, 0, '', 'add', 'remove', 'replace'),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value'), { maxLength: 3 }),
    object: fc.dictionary(names, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  }));
  const paths = fc.oneof(
    fc.stringMatching(
      /^(?:__proto__|constructor|prototype|emails|name|urn:a:2\.0:b)(?:\[[a-z ="()]{0,12}\])?(?:\.(?:__proto__|constructor|value))?$/u,
    ),
    fc.string(),
  );

  it('is answered, and no prototype is written to', () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    fc.assert(
      fc.property(
        json.value,
        json.value,
        paths,
        fc.constantFrom('add', 'remove', 'replace'),
        fc.subarray(patchLeniencies.map(({ id }) => id)),
        (resource, value, path, op, leniencies) => {
          for (const message of [value, patchOp({ op, path, value }), patchOp({ op, value })]) {
            for (const target of [resource, { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'x' }]) {
              const result = applyPatch(target, message, { leniencies });
              if (result.ok) expect(Object.getPrototypeOf(result.resource)).toBe(Object.prototype);
            }
          }
          const plan: PatchOp = diffToPatch(resource, value);
          expect(Array.isArray(plan.Operations)).toBe(true);
        },
      ),
      runs,
    );
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  });
});
