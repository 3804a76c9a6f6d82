import type { JsonKind, JsonNode } from '../json/document.ts';

/** What a payload, or a part of it, looks like. All that is given must hold at one and the same place. */
export interface Shape {
  /** Names of members from here on, `*` for any member or element; the place itself where it is left out. */
  readonly at?: readonly string[];
  readonly is?: JsonKind | 'absent' | 'empty';
  /** Regular expression that the text there matches. */
  readonly text?: string;
  /** Regular expression that the name of the member there matches. */
  readonly name?: string;
  /** Names of all members there, in this order. */
  readonly members?: readonly string[];
  /** The members stand in the order of the alphabet, and there are at least this many. */
  readonly sorted?: number;
  /** What the first member or element there looks like. */
  readonly first?: Shape;
  /** What else holds, seen from there. */
  readonly has?: readonly Shape[];
}

/** How many members or elements `*` looks at: a habit shows early, and a list may be long. */
const mostLookedAt = 100;

/**
 * The place that shows a shape: where it holds first, or where its first part holds if it has no `at` of its own.
 * @param from where its `at` starts.
 * @returns the node, `from` where the shape is that something is absent, undefined where it holds nowhere.
 */
export function showShape(shape: Shape, from: JsonNode): JsonNode | undefined {
  const place = findShape(shape, from);
  const part = shape.at === undefined ? shape.has?.find(({ is }) => is !== 'absent') : undefined;
  return place && part ? findShape(part, from) : place;
}

/** The first place at which a shape holds; `from` where it is that something is absent. */
function findShape(shape: Shape, from: JsonNode): JsonNode | undefined {
  const places = placesAt(from, shape.at ?? []);
  if (shape.is === 'absent') return places.next().done === true ? from : undefined;
  for (const place of places) if (fits(shape, place)) return place;
  return undefined;
}

/**
 * Whether a shape can hold in an object with these members: much cheaper than looking for it.
 * @param names of all members, in lower case.
 */
export function canHold(shape: Shape, names: ReadonlySet<string>): boolean {
  const parts = shape.at === undefined ? [shape, ...(shape.has ?? [])] : [shape];
  return parts.every(({ at, is }) => {
    const first = at?.[0];
    return first === undefined || first === '*' || is === 'absent' || names.has(first.toLowerCase());
  });
}

function* placesAt(from: JsonNode, names: readonly string[]): Generator<JsonNode, void, undefined> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield from;
    return;
  }
  if (name !== '*') {
    const member = from.kind === 'object' ? from.member(name) : undefined;
    if (member !== undefined) yield* placesAt(member, rest);
    return;
  }
  if (from.kind !== 'object' && from.kind !== 'array') return;
  let looked = 0;
  for (const child of from.children()) {
    if (looked++ === mostLookedAt) return;
    yield* placesAt(child, rest);
  }
}

function fits(shape: Shape, node: JsonNode): boolean {
  const { is, text, name, members, sorted, first, has } = shape;
  if (is !== undefined && (is === 'empty' ? !node.isEmpty || !isContainer(node) : node.kind !== is)) return false;
  if (text !== undefined && !matches(text, node.string)) return false;
  if (name !== undefined && !matches(name, node.key)) return false;
  if (members !== undefined && members.join('\n') !== namesOf(node).join('\n')) return false;
  if (sorted !== undefined && !isSorted(namesOf(node), sorted)) return false;
  if (first !== undefined && (node.first === undefined || findShape(first, node.first) === undefined)) return false;
  return has?.every((part) => findShape(part, node) !== undefined) ?? true;
}

function isContainer(node: JsonNode): boolean {
  return node.kind === 'object' || node.kind === 'array';
}

const compiled = new Map<string, RegExp>();

function matches(pattern: string, text: string | undefined): boolean {
  if (text === undefined) return false;
  const expression = compiled.get(pattern) ?? new RegExp(pattern, 'u');
  compiled.set(pattern, expression);
  return expression.test(text);
}

function namesOf(node: JsonNode): string[] {
  return node.kind === 'object' ? [...node.children()].flatMap(({ key }) => key ?? []) : [];
}

function isSorted(names: readonly string[], least: number): boolean {
  return names.length >= least && names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);
}
