/** Reads PATCH paths (RFC 7644 3.5.2, figure 7). */
import { isMistake, readAttrPath } from '../filter/attr-path.ts';
import type { AttrPath, Span } from '../filter/ast.ts';
import { corrected, type FilterError, type Mistake } from '../filter/filter-error.ts';
import type { Leniency } from '../filter/leniency.ts';
import { lex, type Token } from '../filter/lexer.ts';
import { maxCorrections, maxLength } from '../filter/parse-filter.ts';
import { FilterReader } from '../filter/parser.ts';
import { schemaByUrnIgnoringCase, type Catalog } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { isExtensionUrn, isKnownUrn } from '../schema/urns.ts';
import type { PatchPath } from './patch-path.ts';
import { attributeMistake, behindPath, bracketMistake, foreignPath } from './path-mistakes.ts';

export interface PathOptions {
  /** Its URNs alone are used here: the path that is one of them means that whole schema. The built-in one unless told otherwise. */
  readonly catalog?: Catalog;
  readonly leniencies?: readonly Leniency[];
}

export type ReadPath = { readonly ok: true; readonly path: PatchPath } | { readonly ok: false; readonly error: FilterError };

/**
 * Reads a path by the grammar alone.
 * @returns its parts, or the first mistake with its place; `scimType` after reading 46.
 */
export function readPath(text: string, options: PathOptions = {}): ReadPath {
  const read = readOnce(text, options);
  if (!isMistake(read)) return { ok: true, path: read };
  const { message, offset, length, expected, scimType } = read;
  const start = Math.max(0, Math.min(offset, text.length - 1));
  const error = { message, offset: start, length: Math.min(Math.max(length, 1), text.length - start), expected, scimType };
  const suggestion = text.length > maxLength ? undefined : (mended(foreignPath(text), options) ?? mended(text, options));
  return { ok: false, error: { ...error, ...(suggestion !== undefined && { suggestion }) } };
}

function mended(text: string | undefined, options: PathOptions): string | undefined {
  let candidate = text;
  for (let round = 0; candidate !== undefined && round <= maxCorrections(text ?? '') && candidate.length <= maxLength; round++) {
    const read = readOnce(candidate, options);
    if (!isMistake(read)) return candidate;
    candidate = read.correction && corrected(candidate, read.correction);
  }
  return undefined;
}

type PathMistake = Mistake & Pick<FilterError, 'scimType'>;

function readOnce(text: string, options: PathOptions): PatchPath | PathMistake {
  if (text.length > maxLength) {
    const message = `The path has ${text.length} characters; more than ${maxLength} are not read.`;
    return { message, offset: maxLength, length: text.length - maxLength, expected: ['the end'], scimType: 'invalidPath' };
  }
  if (isSchemaUrn(text, options.catalog ?? catalogs['2.0']))
    return { text, urn: text, places: { attribute: { offset: 0, length: text.length } } };
  const tokens = lex(text, options.leniencies?.includes('lenient-escapes'));
  const word = tokens[0];
  if (word?.kind !== 'word') return { ...attributeMistake(text, word, undefined), scimType: 'invalidPath' };
  const attrPath = readAttrPath(word.text, 0, options.leniencies?.includes('lenient-names') ?? false);
  if (isMistake(attrPath)) return { ...attributeMistake(text, word, attrPath), scimType: 'invalidPath' };
  return tokens[1]?.kind === '[' ? readValuePath(text, tokens, attrPath, options) : readAttributePath(text, tokens, attrPath);
}

/** attrPath */
function readAttributePath(text: string, tokens: readonly Token[], attrPath: AttrPath): PatchPath | PathMistake {
  if (tokens[1]?.kind !== 'end') return { ...behindPath(text, tokens, 1), scimType: 'invalidPath' };
  const { urn, name, subAttribute, length } = attrPath;
  const sub = subAttribute === undefined ? undefined : { offset: length - subAttribute.length, length: subAttribute.length };
  return {
    text,
    ...(urn !== undefined && { urn }),
    attribute: name,
    ...(subAttribute !== undefined && { subAttribute }),
    places: { attribute: attributeSpan(attrPath), ...(sub && { subAttribute: sub }) },
  };
}

/** valuePath [subAttr] */
function readValuePath(text: string, tokens: readonly Token[], attrPath: AttrPath, options: PathOptions): PatchPath | PathMistake {
  const opener = tokens[1]?.offset ?? 0;
  const reader = new FilterReader(text, tokens, { leniencies: (options.leniencies ?? []).filter((one) => one !== 'entra') }, 1);
  const filter = reader.readBrackets(attrPath);
  if (filter === undefined) {
    const closes = closingBracket(tokens);
    const mistake = bracketMistake(text, reader.mistake);
    return { ...mistake, scimType: closes !== undefined && mistake.offset <= closes ? 'invalidFilter' : 'invalidPath' };
  }
  const { urn, name, subAttribute: attributeSub } = attrPath;
  const close = tokens[reader.index]?.offset ?? text.length;
  const base = { text, ...(urn !== undefined && { urn }), attribute: name, ...(attributeSub !== undefined && { attributeSub }), filter };
  const places = { attribute: attributeSpan(attrPath), filter: { offset: opener, length: close - opener } };
  const next = tokens[reader.index];
  if (next?.kind === 'end') return { ...base, places };
  const last = tokens[reader.index + 1];
  const lenientNames = options.leniencies?.includes('lenient-names') ?? false;
  const dotted =
    next?.kind === 'word' && next.text.startsWith('.') ? readAttrPath(next.text.slice(1), next.offset + 1, lenientNames) : undefined;
  if (dotted === undefined || last?.kind !== 'end') return { ...behindPath(text, tokens, reader.index), scimType: 'invalidPath' };
  if (isMistake(dotted)) return { ...dotted, scimType: 'invalidPath' };
  if (dotted.urn !== undefined || dotted.subAttribute !== undefined)
    return { ...behindPath(text, tokens, reader.index), scimType: 'invalidPath' };
  return { ...base, subAttribute: dotted.name, places: { ...places, subAttribute: { offset: dotted.offset, length: dotted.length } } };
}

/** Where the bracket that opens first is closed; undefined when it never is. */
function closingBracket(tokens: readonly Token[]): number | undefined {
  let depth = 0;
  for (const { kind, offset } of tokens) {
    if (kind === '[') depth++;
    else if (kind === ']' && --depth === 0) return offset;
  }
  return undefined;
}

function attributeSpan({ urn, name }: AttrPath): Span {
  return { offset: urn === undefined ? 0 : urn.length + 1, length: name.length };
}

/** Reading 43; unknown extensions are recognised by their spelling nowhere, since their last part would be an attribute as well. */
function isSchemaUrn(text: string, catalog: Catalog): boolean {
  return text.includes(':') && (schemaByUrnIgnoringCase(catalog, text) !== undefined || (isExtensionUrn(text) && isKnownUrn(text)));
}
