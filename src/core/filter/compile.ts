import type { Version } from '../finding.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Catalog } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import type { Filter } from './ast.ts';
import { isMistake } from './attr-path.ts';
import { compileNode } from './compile-node.ts';
import type { Compiled } from './compiled.ts';
import { corrected, type FilterError, type Mistake } from './filter-error.ts';
import { scopeOf, type FilterScope } from './filter-scope.ts';
import type { Leniency } from './leniency.ts';
import { parseFilter } from './parse-filter.ts';

export interface CompileOptions {
  /** The name of what the filter runs over, for example `User`: a name that it does not have is then an error. */
  readonly resourceType?: string;
  /** The built-in catalog unless told otherwise. */
  readonly catalog?: Catalog;
  readonly version?: Version;
  readonly leniencies?: readonly Leniency[];
}

export type CompiledFilter =
  | {
      readonly ok: true;
      readonly filter: Filter;
      /** Whether a resource, in the form of plain JSON values, is one of those the filter asks for. Names compare without case. */
      readonly match: (resource: unknown) => boolean;
    }
  | { readonly ok: false; readonly error: FilterError };

/**
 * Makes a function of a filter, to run on many resources (RFC 7644 3.4.2.2).
 * @returns an error also for what parses and the catalog refuses: an operator that the type does not have, and, where a resource type is
 *   given or the catalog is complete, an attribute that it does not have. Without a resource type an unknown attribute is compared by the
 *   type of its JSON value.
 */
export function compileFilter(filter: Filter | string, options: CompileOptions = {}): CompiledFilter {
  const text = typeof filter === 'string' ? filter : undefined;
  const parsed = typeof filter === 'string' ? parseFilter(filter, options) : ({ ok: true, filter } as const);
  if (!parsed.ok) return { ok: false, error: furtherMended(parsed.error, options) };
  const compiled = compileTree(parsed.filter, options);
  if (!isMistake(compiled)) return { ok: true, filter: parsed.filter, match: compiled.run };
  const { message, offset, length, expected } = compiled;
  const suggestion = text === undefined ? undefined : mended(text, compiled, options);
  return {
    ok: false,
    error: { message, offset, length, expected, scimType: 'invalidFilter', ...(suggestion !== undefined && { suggestion }) },
  };
}

/**
 * What `compileFilter` lets pass when no resource type is given: a name that no resource type has, and what follows from it. A URN that
 * the catalog does not know may be the service provider's own, unless it is near to one that it knows, or the catalog is complete.
 * @param text that `filter` was read from.
 */
export function unknownInFilter(text: string, filter: Filter, options: CompileOptions = {}): FilterError | undefined {
  const compiled = compileTree(filter, options, true);
  if (!isMistake(compiled)) return undefined;
  const { message, offset, length, expected } = compiled;
  const suggestion = mended(text, compiled, options, true);
  return { message, offset, length, expected, scimType: 'invalidFilter', ...(suggestion !== undefined && { suggestion }) };
}

/**
 * The tree of closures; for `compileFilter`, and for whoever explains what they do.
 * @param strict an unknown name is a mistake although no resource type is given.
 */
export function compileTree(filter: Filter, options: CompileOptions, strict = false): Compiled | Mistake {
  const catalog = options.catalog ?? catalogs['2.0'];
  const open = scopeOf(catalog, options.resourceType);
  const scope = open && { ...open, strict, ownUrns: strict && !catalog.complete };
  if (scope === undefined)
    return { ...unknownResourceType(catalog, options.resourceType ?? ''), offset: filter.offset, length: filter.length };
  return compileNode(filter, scope, new Set(options.leniencies));
}

/** @returns why a name is no resource type, with the names that there are. */
export function unknownResourceType(catalog: Catalog, name: string): Pick<Mistake, 'message' | 'expected'> {
  const names = catalog.resourceTypes.map((type) => type.name);
  return { message: `The catalog has no resource type \`${name}\`; it has ${names.join(', ')}.`, expected: names };
}

/** The filter in the brackets of a PATCH path, to run on the elements of the attribute before them. */
export function compileElementFilter(
  filter: Filter,
  attribute: { readonly name: string; readonly definition: Attribute | undefined },
  scope: FilterScope,
  leniencies: readonly Leniency[] = [],
): Compiled | Mistake {
  const definitions = attribute.definition === undefined ? [] : [attribute.definition];
  return compileNode(filter, { ...scope, parent: { name: attribute.name, definitions } }, new Set(leniencies));
}

/** A suggestion that parses, with what the catalog refuses in it corrected as well where that is clear. */
function furtherMended(error: FilterError, options: CompileOptions): FilterError {
  const { suggestion } = error;
  if (suggestion === undefined) return error;
  const compiled = compileFilter(suggestion, options);
  return compiled.ok || compiled.error.suggestion === undefined ? error : { ...error, suggestion: compiled.error.suggestion };
}

/** The text with one mistake after the other corrected; undefined when that ends in one without a correction. */
function mended(text: string, first: Mistake, options: CompileOptions, strict = false): string | undefined {
  let candidate = text;
  let mistake: Mistake | undefined = first;
  for (let round = 0; mistake?.correction !== undefined && round < 20; round++) {
    candidate = corrected(candidate, mistake.correction);
    const parsed = parseFilter(candidate, options);
    if (!parsed.ok) return undefined;
    const compiled = compileTree(parsed.filter, options, strict);
    if (!isMistake(compiled)) return candidate;
    mistake = compiled;
  }
  return undefined;
}
