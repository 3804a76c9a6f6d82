import type { JsonNode } from '../json/document.ts';
import { parseJson } from '../json/parse.ts';
import { personalAttribute, stepsOf, type PersonalKind } from './personal-attributes.ts';
import { secret, type StandIns } from './stand-ins.ts';

/** A stretch of a text that tells about a person. */
export interface PersonalValue {
  readonly kind: PersonalKind;
  /** Without escapes. */
  readonly value: string;
  readonly offset: number;
  readonly length: number;
  /** It stands inside the quotes of a JSON string. */
  readonly isQuoted: boolean;
  readonly isLearnt: boolean;
  readonly replace: (standIns: StandIns) => string;
}

/** Where the walk is: attribute and sub-attribute names so far, and what the resource around says of itself. */
interface Place {
  readonly steps: readonly string[];
  readonly isGroup: boolean;
}

/** Values that say themselves that they are none: masks, placeholders, booleans as text, references inside a bulk request. */
const nobody = /^(?:\s*|\[email.?protected\]|\[[^\]]*\]|<[^<>]*>|\{\{.*\}\}|\$\{.*\}|true|false|null|\*+|urn:.*|bulkId:.*)$/isu;

const literal = /(?<![\w$.:-])([\w$.:-]+)(\s+(?:eq|ne|co|sw|ew|gt|ge|lt|le)\s+)"((?:[^"\\]|\\.)*)"/giu;

const pattern =
  /(?<token>\beyJ[\w-]{4,}\.[\w-]{4,}(?:\.[\w-]*)?)|(?<bearer>(?<=\b(?:bearer|basic)\s{1,4})(?=[\w+/=.~-]*\d)[\w+/=.~-]{8,})|(?<email>(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)|(?<uuid>\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b)/giu;

/** Everything in a text that tells about persons, in the order of the text. */
export function findPersonalValues(text: string): PersonalValue[] {
  const found: PersonalValue[] = [];
  const { root } = parseJson(text);
  if (root?.kind === 'object' || root?.kind === 'array') walk(root, { steps: [], isGroup: false }, found);
  else if (!text.trimStart().startsWith('"')) found.push(...literalsIn(text));
  found.sort((a, b) => a.offset - b.offset);
  return [...found, ...byForm(text, found)].sort((a, b) => a.offset - b.offset);
}

function walk(node: JsonNode, place: Place, found: PersonalValue[]): void {
  if (node.kind === 'array') for (const element of node.children()) walk(element, place, found);
  else if (node.kind === 'object') walkObject(node, place, found);
  else if (node.kind === 'string' || node.kind === 'number') visitValue(node, place, found);
}

function walkObject(object: JsonNode, { steps, isGroup }: Place, found: PersonalValue[]): void {
  const schemas = schemasOf(object);
  // What describes schemas and servers holds names and ids, none of a person.
  if (schemas.some((urn) => /:(?:Schema|ResourceType|ServiceProviderConfig)$/iu.test(urn))) return;
  if (object.member('attributes')?.first?.kind === 'object') return;
  const ownGroup = schemas.length === 0 ? isGroup : schemas.some((urn) => /:Group$/iu.test(urn));
  const outer = schemas.length === 0 ? steps : [];
  const path = object.member('op') === undefined ? undefined : object.member('path')?.string;
  for (const member of object.children()) {
    const key = member.key ?? '';
    const lower = key.toLowerCase();
    if (member.kind === 'string' && ((lower === 'path' && !member.string?.startsWith('/')) || lower === 'filter'))
      visitLiterals(member, found);
    else if (lower === 'path' || lower === '$ref' || lower === 'location') visitUrl(member, found);
    else if (lower === 'schemas' || lower === 'meta') walk(member, { steps: ['meta'], isGroup: false }, found);
    else if (lower === 'value' && object.member('op') !== undefined)
      walk(member, { steps: path === undefined ? [] : stepsOf(path), isGroup: ownGroup }, found);
    else if (isEnvelope(lower)) walk(member, { steps: [], isGroup: ownGroup }, found);
    else if (member.kind === 'object' && /^urn:/iu.test(key)) walk(member, { steps: [], isGroup: ownGroup }, found);
    else walk(member, { steps: [...outer, ...stepsOf(key)], isGroup: ownGroup }, found);
  }
}

/** Members of messages whose content starts anew (RFC 7644 3.4.2, 3.5.2, 3.7). */
function isEnvelope(name: string): boolean {
  return name === 'resources' || name === 'operations' || name === 'data' || name === 'response';
}

function schemasOf(object: JsonNode): string[] {
  const schemas = object.member('schemas');
  if (schemas === undefined) return [];
  return schemas.kind === 'string' ? [schemas.string ?? ''] : [...schemas.children()].flatMap(({ string }) => string ?? []);
}

function visitValue(node: JsonNode, { steps, isGroup }: Place, found: PersonalValue[]): void {
  const attribute = personalAttribute(steps, isGroup);
  if (attribute === undefined) return;
  const value = node.string ?? node.source;
  if (nobody.test(value) || (node.kind === 'number' && attribute.kind !== 'id' && attribute.kind !== 'phone')) return;
  found.push({
    ...stretch(node),
    kind: attribute.kind === 'name' && value.includes('@') ? 'email' : attribute.kind,
    value,
    isLearnt: attribute.learn === true,
    replace: (standIns) => {
      const isAddress = attribute.kind !== 'secret' && /^[^\s@]+@[^\s@]+$/u.test(value);
      const replaced = isAddress ? standIns.email(value) : attribute.replace(value, standIns);
      return node.kind === 'number' ? numberLike(value, replaced) : replaced;
    },
  });
}

/** A number must not start with 0 where it has more digits (RFC 8259 6). */
function numberLike(value: string, replaced: string): string {
  return /^-?0\d/u.test(replaced)
    ? replaced.replace('0', '1')
    : /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(replaced)
      ? replaced
      : value;
}

/** The attribute that a literal of a filter or path is compared with, where it tells about persons. */
function comparedWith(expression: string, name: string, offset: number): ReturnType<typeof personalAttribute> {
  const open = expression.lastIndexOf('[', offset);
  const outer = open > expression.lastIndexOf(']', offset) ? stepsOf(/[\w$.:-]*$/u.exec(expression.slice(0, open))?.[0] ?? '') : [];
  return personalAttribute([...outer, ...stepsOf(name)], false);
}

/** The texts that a filter compares with, where the filter is all there is. */
function literalsIn(expression: string): PersonalValue[] {
  return [...expression.matchAll(literal)].flatMap((match): PersonalValue[] => {
    const [whole, name = '', , value = ''] = match;
    const attribute = comparedWith(expression, name, match.index);
    if (attribute === undefined || nobody.test(value)) return [];
    return [
      {
        kind: attribute.kind === 'name' && value.includes('@') ? 'email' : attribute.kind,
        value,
        offset: match.index + whole.length - value.length - 1,
        length: value.length,
        isQuoted: true,
        isLearnt: false,
        replace: (standIns) => (value.includes('@') ? standIns.email(value) : attribute.replace(value, standIns)),
      },
    ];
  });
}

/** The texts that a filter or path compares with: `members[value eq "2819c223"]`. */
function visitLiterals(node: JsonNode, found: PersonalValue[]): void {
  const expression = node.string ?? '';
  const kinds: PersonalKind[] = [];
  const rewrite = (standIns: StandIns | undefined): string =>
    expression.replace(literal, (whole: string, name: string, operator: string, text: string, offset: number) => {
      const attribute = comparedWith(expression, name, offset);
      if (attribute === undefined || nobody.test(text)) return whole;
      kinds.push(attribute.kind);
      return standIns === undefined
        ? whole
        : `${name}${operator}"${text.includes('@') ? standIns.email(text) : attribute.replace(text, standIns)}"`;
    });
  rewrite(undefined);
  const [kind] = kinds;
  if (kind === undefined) return;
  found.push({ ...stretch(node), kind, value: expression, isLearnt: false, replace: rewrite });
}

/** The id in `https://…/Users/2819c223`, `/Users/2819c223`. */
function visitUrl(node: JsonNode, found: PersonalValue[]): void {
  const match = /^(?<head>.*\/(?:Users|Groups|Me)\/)(?<id>[^/?#]+)(?<tail>.*)$/isu.exec(node.string ?? '');
  const { head = '', id = '', tail = '' } = match?.groups ?? {};
  if (match === null || nobody.test(id)) return;
  found.push({ ...stretch(node), kind: 'id', value: match[0], isLearnt: false, replace: (standIns) => `${head}${standIns.id(id)}${tail}` });
}

/** The inside of a string without its quotes, or the whole of a number. */
function stretch(node: JsonNode): { offset: number; length: number; isQuoted: boolean } {
  if (node.kind === 'number') return { offset: node.start, length: node.end - node.start, isQuoted: false };
  const isClosed = node.end - node.start > 1 && /["'`”’»]$/u.test(node.source);
  return { offset: node.start + 1, length: node.end - node.start - 1 - Number(isClosed), isQuoted: true };
}

/** What its form gives away, outside the stretches already found. */
function byForm(text: string, found: readonly PersonalValue[]): PersonalValue[] {
  const values: PersonalValue[] = [];
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    const value = match[0];
    while (next < found.length && (found[next]?.offset ?? 0) + (found[next]?.length ?? 0) <= match.index) next++;
    if ((found[next]?.offset ?? Infinity) < match.index + value.length) continue;
    const { email, uuid } = match.groups ?? {};
    const kind = email !== undefined ? 'email' : uuid !== undefined ? 'id' : 'secret';
    values.push({
      kind,
      value,
      offset: match.index,
      length: value.length,
      isQuoted: false,
      isLearnt: false,
      replace: (standIns) => (kind === 'email' ? standIns.email(value) : kind === 'id' ? standIns.id(value) : secret(value)),
    });
  }
  return values;
}
