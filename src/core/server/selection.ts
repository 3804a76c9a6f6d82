/** `attributes` and `excludedAttributes` (RFC 7644 3.9): which attributes an answer holds. */
import { isMistake, readAttrPath } from '../filter/attr-path.ts';
import { schemaByUrnIgnoringCase, type Catalog } from '../schema/catalog.ts';
import { ScimError } from './scim-error.ts';

/** One name of the list; all in lower case. */
export interface SelectedName {
  /** Undefined for the base schema. */
  readonly urn: string | undefined;
  /** Undefined where a whole schema is named. */
  readonly name: string | undefined;
  readonly subAttribute: string | undefined;
}

export interface Selection {
  readonly mode: 'attributes' | 'excludedAttributes';
  readonly names: readonly SelectedName[];
}

/**
 * Reads both parameters, as text with commas or as an array (RFC 7644 3.4.3).
 * @returns undefined where neither is given; 400 where both are (reading 35), or where a name is none.
 */
export function readSelection(attributes: unknown, excludedAttributes: unknown, catalog: Catalog): Selection | ScimError | undefined {
  const wanted = namesIn(attributes, 'attributes');
  const excluded = namesIn(excludedAttributes, 'excludedAttributes');
  if (wanted instanceof ScimError) return wanted;
  if (excluded instanceof ScimError) return excluded;
  if (wanted.length > 0 && excluded.length > 0) {
    return new ScimError(400, '`attributes` and `excludedAttributes` exclude each other (RFC 7644 3.9): send one of them.', 'invalidValue');
  }
  if (wanted.length === 0 && excluded.length === 0) return undefined;
  const mode = wanted.length > 0 ? 'attributes' : 'excludedAttributes';
  const names: SelectedName[] = [];
  for (const text of mode === 'attributes' ? wanted : excluded) {
    const name = readName(text, catalog);
    if (name instanceof ScimError) return new ScimError(400, `\`${mode}\`: ${name.detail}`, 'invalidValue');
    names.push(name);
  }
  return { mode, names };
}

function namesIn(value: unknown, member: string): readonly string[] | ScimError {
  if (value === null || value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names: string[] = [];
  for (const one of list) {
    if (typeof one !== 'string') return new ScimError(400, `\`${member}\` takes names of attributes as text.`, 'invalidValue');
    names.push(...one.split(',').flatMap((name) => (name.trim() === '' ? [] : name.trim())));
  }
  return names;
}

function readName(text: string, catalog: Catalog): SelectedName | ScimError {
  if (schemaByUrnIgnoringCase(catalog, text) !== undefined) return { urn: text.toLowerCase(), name: undefined, subAttribute: undefined };
  const read = readAttrPath(text, 0, false);
  if (isMistake(read)) return new ScimError(400, read.message, 'invalidValue');
  return { urn: read.urn?.toLowerCase(), name: read.name.toLowerCase(), subAttribute: read.subAttribute?.toLowerCase() };
}
