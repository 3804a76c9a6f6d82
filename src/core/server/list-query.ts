/** What a query asks for, in the URL or in a SearchRequest (RFC 7644 3.4.2, 3.4.3; RFC 9865 2). */
import type { Catalog } from '../schema/catalog.ts';
import { isJsonObject, listOf, memberOf } from '../schema/json-object.ts';
import { messageUrn } from '../schema/urns.ts';
import { ScimError } from './scim-error.ts';
import { readSelection, type Selection } from './selection.ts';

export interface ListQuery {
  readonly filter: string | undefined;
  readonly sortBy: string | undefined;
  readonly descending: boolean;
  /** From 1. */
  readonly startIndex: number;
  /** Undefined where the client leaves it to the server. */
  readonly count: number | undefined;
  /** Empty text starts (RFC 9865 2.1). */
  readonly cursor: string | undefined;
  readonly selection: Selection | undefined;
}

/** Reads the parameters of a URL; unknown ones are passed over (RFC 7644 3.4.2). */
export function readUrlQuery(query: URLSearchParams, catalog: Catalog): ListQuery | ScimError {
  const lists: ReadonlySet<string> = new Set(['attributes', 'excludedAttributes']);
  return readQuery((name) => (lists.has(name) ? query.getAll(name) : (query.get(name) ?? undefined)), catalog);
}

/** Reads the body of a POST to `/.search`. */
export function readSearchRequest(body: unknown, catalog: Catalog): ListQuery | ScimError {
  const urn = messageUrn('SearchRequest');
  if (!isJsonObject(body)) return new ScimError(400, 'The body is no JSON object: write a SearchRequest between { and }.', 'invalidSyntax');
  if (listOf(memberOf(body, 'schemas')).includes(urn)) return readQuery((name) => memberOf(body, name) ?? undefined, catalog);
  return new ScimError(400, `The body is no SearchRequest: add \`"schemas": ["${urn}"]\`.`, 'invalidSyntax');
}

function readQuery(member: (name: string) => unknown, catalog: Catalog): ListQuery | ScimError {
  const filter = readText(member, 'filter');
  const sortBy = readText(member, 'sortBy');
  const descending = readOrder(member('sortOrder'));
  const cursor = readText(member, 'cursor');
  const startIndex = readNumber(member, 'startIndex', 'invalidValue');
  const count = readNumber(member, 'count', cursor === undefined ? 'invalidValue' : 'invalidCount');
  const selection = readSelection(member('attributes'), member('excludedAttributes'), catalog);
  if (filter instanceof ScimError) return filter;
  if (sortBy instanceof ScimError) return sortBy;
  if (descending instanceof ScimError) return descending;
  if (cursor instanceof ScimError) return cursor;
  if (startIndex instanceof ScimError) return startIndex;
  if (count instanceof ScimError) return count;
  if (selection instanceof ScimError) return selection;
  if (cursor !== undefined && startIndex !== undefined) {
    return new ScimError(400, '`cursor` and `startIndex` exclude each other (RFC 9865): send one of them.', 'invalidValue');
  }
  return {
    filter,
    sortBy,
    descending,
    startIndex: Math.max(1, startIndex ?? 1),
    count: count === undefined ? undefined : Math.max(0, count),
    cursor,
    selection,
  };
}

function readText(member: (name: string) => unknown, name: string): string | ScimError | undefined {
  const value = member(name);
  if (value === undefined || typeof value === 'string') return value;
  return new ScimError(400, `\`${name}\` takes a text.`, name === 'filter' ? 'invalidFilter' : 'invalidValue');
}

/** In a URL numbers are text. */
function readNumber(
  member: (name: string) => unknown,
  name: string,
  scimType: 'invalidValue' | 'invalidCount',
): number | ScimError | undefined {
  const value = member(name);
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && /^[+-]?\d+$/u.test(value.trim()) ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number)) return number;
  return new ScimError(400, `\`${name}\` takes a whole number, not ${JSON.stringify(value)}.`, scimType);
}

function readOrder(value: unknown): boolean | ScimError {
  if (value === undefined) return false;
  const word = typeof value === 'string' ? value.toLowerCase() : undefined;
  if (word === 'ascending' || word === 'descending') return word === 'descending';
  return new ScimError(400, '`sortOrder` takes `ascending` or `descending`.', 'invalidValue');
}
