/** What may come next in a filter or a PATCH path that is being typed. */
import type { Version } from '../finding.ts';
import type { Attribute, AttributeType } from '../schema/attribute.ts';
import { attributesOf, schemaByUrnIgnoringCase, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import type { AttrPath, Span } from './ast.ts';
import { isMistake, readAttrPath } from './attr-path.ts';
import { definitionsOf, extensionUrns, scopeOf, subAttributesOf, type FilterScope } from './filter-scope.ts';
import { lex, type Token } from './lexer.ts';
import { resolveAttribute } from './resolve-attribute.ts';

export interface CompleteOptions {
  readonly catalog?: Catalog;
  readonly resourceType?: string;
  readonly version?: Version;
}

/** Text that may take the place of a stretch. */
export interface Completion extends Span {
  readonly label: string;
  /** Beside the label, for example `string, multi-valued`. */
  readonly detail: string;
  readonly insert: string;
}

type Offer = Pick<Completion, 'label' | 'detail'> & { readonly insert?: string };

const operators: readonly Offer[] = [
  { label: 'eq', detail: 'equals' },
  { label: 'ne', detail: 'does not equal' },
  { label: 'co', detail: 'contains' },
  { label: 'sw', detail: 'starts with' },
  { label: 'ew', detail: 'ends with' },
  { label: 'gt', detail: 'is greater, or later' },
  { label: 'ge', detail: 'is greater or equal' },
  { label: 'lt', detail: 'is less, or earlier' },
  { label: 'le', detail: 'is less or equal' },
  { label: 'pr', detail: 'has a value' },
];

/** RFC 7644 table 3: what an operator is for; booleans and binaries are only compared for equality. */
const byType: { readonly [type in AttributeType]?: readonly string[] } = {
  boolean: ['eq', 'ne', 'pr'],
  binary: ['eq', 'ne', 'pr'],
  integer: ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'pr'],
  decimal: ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'pr'],
  dateTime: ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'pr'],
};

const absentIn11 = ['ne', 'ew'];

const connectives: readonly Offer[] = [
  { label: 'and', detail: 'both hold; goes before or' },
  { label: 'or', detail: 'one of them holds' },
];

/**
 * @param text the expression as far as it stands.
 * @param caret offset in UTF-16 code units.
 * @returns what may stand at the caret, best first; empty where nothing helps. Each says which stretch it replaces.
 */
export function completeFilter(text: string, caret: number, options: CompleteOptions = {}): readonly Completion[] {
  const before = text.slice(0, caret);
  const tokens = lex(before).filter(({ kind }) => kind !== 'end');
  const scope = scopeOf(options.catalog ?? catalogs['2.0'], options.resourceType);
  if (scope === undefined) return [];
  const last = tokens.at(-1);
  const isTyping = last?.kind === 'word' || last?.fault?.reason === 'unclosed';
  const typed = isTyping && last !== undefined ? before.slice(last.offset) : '';
  const past = isTyping ? tokens.slice(0, -1) : tokens;
  const inside = enclosing(past, scope);
  const offers = offersAfter(past, typed, { ...scope, ...inside }, options.version ?? '2.0');
  const rest = isTyping ? (/^[^\s()[\]"]*/u.exec(text.slice(caret))?.[0].length ?? 0) : 0;
  const closing = typed.startsWith('"') && text[caret] === '"' ? 1 : rest;
  const stretch = { offset: caret - typed.length, length: typed.length + closing };
  return offers.filter(({ label }) => begins(label, typed)).map((offer) => ({ insert: offer.label, ...offer, ...stretch }));
}

/** Case is not asked of who types; a quote is not asked of who wants a text. */
function begins(label: string, typed: string): boolean {
  const wanted = typed.toLowerCase();
  const offered = label.toLowerCase();
  return (offered.startsWith(wanted) || offered.startsWith(`"${wanted}`)) && offered !== wanted;
}

function offersAfter(past: readonly Token[], typed: string, scope: FilterScope, version: Version): readonly Offer[] {
  const words = past.filter(({ kind }) => kind !== 'blank');
  const last = words.at(-1);
  const isGlued = last !== undefined && past.at(-1) === last;
  if (last === undefined || last.kind === '[' || (last.kind === '(' && isGlued) || isConnective(last)) {
    const offers = attributeOffers(typed, scope);
    return last?.kind === '[' || version === '1.1' || typed.includes('.')
      ? offers
      : [...offers, { label: 'not (', detail: 'the opposite of what stands in the parentheses' }];
  }
  if (isGlued) return [];
  const attrPath = last.kind === 'word' && startsTerm(words.at(-2)) ? readAttrPath(last.text, last.offset, true) : undefined;
  if (attrPath !== undefined && !isMistake(attrPath)) return operatorOffers(attrPath, scope, version);
  const operand = words.at(-2);
  if (
    last.kind === 'word' &&
    operand?.kind === 'word' &&
    operators.some(({ label }) => label === last.text.toLowerCase() && label !== 'pr')
  ) {
    const compared = readAttrPath(operand.text, operand.offset, true);
    return isMistake(compared) ? [] : valueOffers(compared, scope);
  }
  return connectives;
}

function isConnective(token: Token): boolean {
  return token.kind === 'word' && /^(?:and|or|not)$/iu.test(token.text);
}

function startsTerm(before: Token | undefined): boolean {
  return before === undefined || before.kind === '(' || before.kind === '[' || isConnective(before);
}

/** The attribute whose brackets are open. */
function enclosing(tokens: readonly Token[], scope: FilterScope): Pick<FilterScope, 'parent'> {
  const open: number[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === '[') open.push(index);
    else if (kind === ']') open.pop();
  }
  const owner = tokens[(open.at(-1) ?? 0) - 1];
  if (open.length === 0 || owner?.kind !== 'word') return {};
  const path = readAttrPath(owner.text, owner.offset, true);
  if (isMistake(path)) return {};
  return { parent: { name: path.name, definitions: definitionsOf(scope, path.urn, path.name) } };
}

function attributeOffers(typed: string, scope: FilterScope): readonly Offer[] {
  if (scope.parent !== undefined) return scope.parent.definitions.flatMap(subAttributesOf).map((one) => offerOf(one, one.name));
  const types = scope.resourceType === undefined ? scope.catalog.resourceTypes.filter(isFilteredByPeople) : [scope.resourceType];
  const urn = /^urn:.*:(?=[^:]*$)/iu.exec(typed)?.[0].slice(0, -1);
  const schema = urn === undefined ? undefined : schemaByUrnIgnoringCase(scope.catalog, urn);
  const attributes = schema?.attributes ?? types.flatMap((type) => attributesOf(scope.catalog, type));
  const prefix = schema === undefined ? '' : `${schema.id}:`;
  const own = unique(attributes.filter(isComparable)).flatMap((one) => withSubAttributes(one, prefix));
  const urns = unique(types.flatMap(extensionUrns).map((id) => ({ name: id }))).map(({ name }) => ({
    label: `${name}:`,
    detail: 'attributes of the extension',
  }));
  const isDeep = typed.slice(prefix.length).includes('.') && !typed.toLowerCase().startsWith('urn:');
  return [...own.filter(({ label }) => isDeep || schema !== undefined || !label.includes('.')), ...(schema === undefined ? urns : [])];
}

/** Discovery answers no filters (RFC 7644 4). */
function isFilteredByPeople({ endpoint }: ResourceType): boolean {
  return !/^\/(?:ServiceProviderConfig|ResourceTypes|Schemas)$/iu.test(endpoint);
}

function isComparable({ returned, mutability }: Attribute): boolean {
  return returned !== 'never' && mutability !== 'writeOnly';
}

function unique<Named extends { readonly name: string }>(list: readonly Named[]): readonly Named[] {
  return [...new Map(list.map((one) => [one.name, one])).values()];
}

function withSubAttributes(attribute: Attribute, prefix: string): readonly Offer[] {
  const name = `${prefix}${attribute.name}`;
  const subs = attribute.type === 'complex' ? attribute.subAttributes.filter(isComparable) : [];
  return [offerOf(attribute, name), ...subs.map((sub) => offerOf(sub, `${name}.${sub.name}`))];
}

function offerOf({ type, multiValued }: Attribute, label: string): Offer {
  return { label, detail: multiValued ? `${type}, multi-valued` : type };
}

function definitionOf(path: AttrPath, scope: FilterScope): Attribute | undefined {
  const resolved = resolveAttribute(path, scope);
  return isMistake(resolved) ? undefined : resolved.definition;
}

function operatorOffers(path: AttrPath, scope: FilterScope, version: Version): readonly Offer[] {
  const definition = definitionOf(path, scope);
  const allowed = definition === undefined ? undefined : byType[definition.type];
  return operators.filter(({ label }) => (allowed?.includes(label) ?? true) && !(version === '1.1' && absentIn11.includes(label)));
}

function valueOffers(path: AttrPath, scope: FilterScope): readonly Offer[] {
  const definition = definitionOf(path, scope);
  if (definition === undefined) return [];
  const { type, canonicalValues } = definition;
  if (type === 'boolean') return ['true', 'false'].map((label) => ({ label, detail: 'boolean, without quotes' }));
  if (type === 'dateTime') return [{ label: '"2026-01-01T00:00:00Z"', detail: 'dateTime, compared as an instant' }];
  return canonicalValues.map((value) => ({ label: JSON.stringify(value), detail: 'canonical value' }));
}
