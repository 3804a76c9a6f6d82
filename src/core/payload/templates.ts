import { attributesOf, type Catalog } from '../schema/catalog.ts';
import type { Attribute } from '../schema/attribute.ts';
import { discoveryUrns, messageUrn } from '../schema/urns.ts';

/** A payload to start from, with the least that its definition asks for. */
export interface PayloadTemplate {
  readonly name: string;
  readonly request: string;
  readonly text: string;
}

/** One for each resource type that clients create, and for each message. */
export function payloadTemplates(catalog: Catalog): readonly PayloadTemplate[] {
  const resources = catalog.resourceTypes
    .filter(({ schema }) => !discoveryUrns.has(schema))
    .map((type) => {
      const wanted = attributesOf(catalog, type).filter(
        ({ name, required, mutability }) => required && name !== 'schemas' && mutability !== 'readOnly',
      );
      return template(type.name, `POST ${type.endpoint}`, { schemas: [type.schema], ...required(wanted) });
    });
  return [...resources, ...messages];
}

const messages: readonly PayloadTemplate[] = [
  template('PatchOp', 'PATCH /Users/{id}', {
    schemas: [messageUrn('PatchOp')],
    Operations: [{ op: 'replace', path: 'active', value: false }],
  }),
  template('ListResponse', 'GET /Users reply', {
    schemas: [messageUrn('ListResponse')],
    totalResults: 0,
    startIndex: 1,
    itemsPerPage: 0,
    Resources: [],
  }),
  template('SearchRequest', 'POST /Users/.search', {
    schemas: [messageUrn('SearchRequest')],
    filter: 'userName eq "bjensen"',
    startIndex: 1,
    count: 10,
  }),
  template('BulkRequest', 'POST /Bulk', {
    schemas: [messageUrn('BulkRequest')],
    Operations: [{ method: 'DELETE', path: '/Users/2819c223' }],
  }),
  template('Error', '400 reply', {
    schemas: [messageUrn('Error')],
    scimType: 'invalidValue',
    detail: 'Which value, and why.',
    status: '400',
  }),
];

function template(name: string, request: string, value: unknown): PayloadTemplate {
  return { name, request, text: `${JSON.stringify(value, null, 2)}\n` };
}

function required(attributes: readonly Attribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map((attribute) => [attribute.name, exampleOf(attribute)]));
}

function exampleOf(attribute: Attribute): unknown {
  const one = singleExample(attribute);
  return attribute.multiValued ? [one] : one;
}

function singleExample({ type, name, canonicalValues, subAttributes }: Attribute): unknown {
  switch (type) {
    case 'boolean':
      return true;
    case 'integer':
    case 'decimal':
      return 1;
    case 'dateTime':
      return '2026-01-31T12:00:00Z';
    case 'complex':
      return required(subAttributes.filter((sub) => sub.required && sub.mutability !== 'readOnly'));
    case 'binary':
      return 'QUJD';
    case 'string':
    case 'reference':
    case 'any':
    case 'resource':
      return canonicalValues[0] ?? (name === 'userName' ? 'bjensen' : name);
  }
}
