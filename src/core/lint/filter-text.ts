import type { Fix } from '../finding.ts';
import type { FilterError } from '../filter/filter-error.ts';
import type { JsonNode } from '../json/document.ts';
import { replaceValue } from '../json/edit.ts';
import { placeInString } from '../json/string-place.ts';
import type { Spot } from './rule.ts';

/** Where the mistake in a filter or path stands in the JSON text; the whole string where it has no length. */
export function spotOf(node: JsonNode, { offset, length }: FilterError): Spot {
  const inside = placeInString(node, offset, length);
  const { start, end } = inside.end > inside.start ? inside : node;
  return {
    start,
    end,
    get pointer() {
      return node.pointer;
    },
  };
}

/** Writes the corrected text; never in bulk, since only its author knows what was meant. */
export function fixOf(node: JsonNode, { suggestion }: FilterError): Fix | undefined {
  if (suggestion === undefined) return undefined;
  return { title: `Write ${shortened(suggestion)}`, safe: false, edits: [replaceValue(node, JSON.stringify(suggestion))] };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
