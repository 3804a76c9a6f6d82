import { caretAt, type Caret } from '../json/caret.ts';
import type { JsonDocument } from '../json/document.ts';
import { parseJson } from '../json/parse.ts';
import type { Catalog } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { completeName } from './complete-name.ts';
import { completeValue } from './complete-value.ts';
import type { Completion, Completions } from './completion.ts';
import { Definitions } from './definitions.ts';
import type { PlaceOptions } from './describe-place.ts';
import { payloadTemplates } from './templates.ts';

/**
 * Says what can be written at a caret: names, values, URNs of schemas; whole payloads in an empty text.
 * @param text a payload in any state of repair, most likely unfinished.
 * @param offset of the caret, UTF-16 code units from 0.
 * @returns no items where nothing that a catalog defines belongs there; never throws.
 */
export function completePlace(text: string, offset: number, options: PlaceOptions = {}): Completions {
  const catalog = options.catalog ?? catalogs['2.0'];
  if (text.trim() === '') return { start: offset, end: offset, isQuoted: false, edits: [], items: templateItems(catalog) };
  const caret = caretAt(text, offset);
  const { start, end, isQuoted, missingComma } = caret;
  const edits = missingComma < 0 ? [] : [{ offset: missingComma, length: 0, text: ',' }];
  return { start, end, isQuoted, edits, items: itemsAt(parseJson(withoutName(text, caret)), caret, catalog, options) };
}

/** A name without its value would take the member behind it for one. */
function withoutName(text: string, { expects, hasColon, start, end }: Caret): string {
  return expects === 'name' && !hasColon ? text.slice(0, start) + ' '.repeat(end - start) + text.slice(end) : text;
}

function itemsAt(document: JsonDocument, caret: Caret, catalog: Catalog, options: PlaceOptions): readonly Completion[] {
  if (caret.expects === null || caret.container < 0) return [];
  const definitions = new Definitions(document, catalog, options);
  if (definitions.detected.subject.version !== '2.0') return [];
  const container = definitions.containerAt(caret.container);
  if (container === undefined) return [];
  const compact = !document.text.slice(caret.container, caret.start).includes('\n');
  if (caret.expects === 'name') return container.kind === 'object' ? completeName(container, caret, definitions, compact) : [];
  const node = caret.isArray ? container : [...container.children()].find(({ keyStart }) => keyStart === caret.nameStart);
  if (node === undefined) return [];
  const items = completeValue({ caret, definitions, node, compact });
  const word = document.text.slice(caret.start, caret.end);
  // Where one of them stands already, the word narrows nothing: the others are to replace it.
  return items.some(({ filter }) => filter === word) ? items.map((item) => ({ ...item, filter: word + item.label })) : items;
}

function templateItems(catalog: Catalog): readonly Completion[] {
  return payloadTemplates(catalog).map(({ name, request, text }) => ({
    text,
    caret: text.length,
    selected: 0,
    goesOn: false,
    kind: 'template',
    label: name,
    filter: name,
    detail: request,
    description: '',
  }));
}
