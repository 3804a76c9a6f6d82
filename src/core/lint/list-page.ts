import type { JsonNode } from '../json/document.ts';

/** What a ListResponse says of itself and what it holds (RFC 7644 3.4.2). A member that is there but of another type counts as unknown. */
export interface ListPage {
  readonly total: IntegerMember | undefined;
  readonly startIndex: IntegerMember | undefined;
  readonly itemsPerPage: IntegerMember | undefined;
  /** The member, whatever it holds; undefined where it is missing. */
  readonly resources: JsonNode | undefined;
  /** How many elements the page has; 0 where `Resources` is missing or null, undefined where it is no array. */
  readonly size: number | undefined;
  /** It has a cursor, so it is a page of cursor pagination (RFC 9865) and more than a page. */
  readonly hasCursor: boolean;
}

export interface IntegerMember {
  readonly node: JsonNode;
  readonly value: number;
}

/** @param list the ListResponse. */
export function readListPage(list: JsonNode): ListPage {
  const resources = list.member('Resources');
  return {
    total: integerIn(list, 'totalResults'),
    startIndex: integerIn(list, 'startIndex'),
    itemsPerPage: integerIn(list, 'itemsPerPage'),
    resources,
    size: sizeOf(resources),
    hasCursor: hasText(list.member('nextCursor')) || hasText(list.member('previousCursor')),
  };
}

/** Whether a cursor says that another page follows. */
export function hasNextPage(list: JsonNode): boolean {
  return hasText(list.member('nextCursor'));
}

function hasText(node: JsonNode | undefined): boolean {
  return node?.string !== undefined && node.string !== '';
}

function integerIn(list: JsonNode, name: string): IntegerMember | undefined {
  const node = list.member(name);
  return node?.kind === 'number' && /^-?\d+$/u.test(node.source) ? { node, value: Number(node.source) } : undefined;
}

function sizeOf(resources: JsonNode | undefined): number | undefined {
  if (resources === undefined || resources.kind === 'null') return 0;
  if (resources.kind !== 'array') return undefined;
  let size = 0;
  for (let element = resources.first; element !== undefined; element = element.next) size++;
  return size;
}
