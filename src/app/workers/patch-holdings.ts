/** What resources hold, attribute by attribute, for a table that compares them. */
import type { JsonObject } from '../../core/schema/json-object.ts';

/** Columns of the table. */
const most = 4;

/** Characters of a cell. */
const widest = 60;

/** The attributes of a resource in a few words each; extension attributes by `URN:name`. */
export function holdings(resource: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(attributesIn(resource).map(([name, value]) => [name, words(value)]));
}

/** The attributes that are not the same in all of these, in the order of the first. */
export function partingAttributes(resources: readonly JsonObject[]): readonly string[] {
  const flat = resources.map((resource) => new Map(attributesIn(resource)));
  const names = new Set(flat.flatMap((one) => [...one.keys()]));
  const differing = [...names].filter((name) => {
    const texts = new Set(flat.map((one) => JSON.stringify(one.get(name) ?? null)));
    return name !== 'schemas' && texts.size > 1;
  });
  return differing.slice(0, most);
}

function attributesIn(resource: JsonObject): readonly (readonly [string, unknown])[] {
  return Object.entries(resource).flatMap(([name, value]) => {
    const isContainer = name.includes(':') && typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isContainer) return [[name, value] as const];
    return Object.entries(value).map(([inner, one]: [string, unknown]) => [`${name}:${inner}`, one] as const);
  });
}

function words(value: unknown): string {
  if (!Array.isArray(value)) return cut(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none'));
  if (value.length === 0) return 'none';
  const elements = value.map(elementWords);
  return cut(elements.join(', '));
}

/** What tells an element from its neighbours: display, else value; its type where there is one; whether it is primary. */
function elementWords(element: unknown): string {
  if (typeof element !== 'object' || element === null) return String(element);
  const members = new Map<string, unknown>(Object.entries(element));
  const name = ['display', 'value', 'type'].map((key) => members.get(key)).find((one) => typeof one === 'string' && one !== '');
  const words = typeof name === 'string' ? name : JSON.stringify(element);
  return members.get('primary') === true ? `${words} (primary)` : words;
}

function cut(text: string): string {
  return text.length > widest ? `${text.slice(0, widest)}…` : text;
}
