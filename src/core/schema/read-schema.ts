import type { Attribute, AttributeType, Mutability, Returned, Uniqueness } from './attribute.ts';
import type { Schema } from './catalog.ts';
import { isJsonObject, listOf, memberOf, textOf, type JsonObject } from './json-object.ts';

/** Told for every thing in a schema that cannot be read: where it stands (RFC 6901), and what is done instead. */
export type TellProblem = (pointer: string, message: string) => void;

/** Attributes below this depth are left out. RFC 7643 needs 2, its own Schema schema 3. */
const deepest = 8;

const types: readonly AttributeType[] = [
  'string',
  'boolean',
  'decimal',
  'integer',
  'dateTime',
  'binary',
  'reference',
  'complex',
  'any',
  'resource',
];
const mutabilities: readonly Mutability[] = ['readOnly', 'readWrite', 'immutable', 'writeOnly'];
const returnedValues: readonly Returned[] = ['always', 'never', 'default', 'request'];
const uniquenesses: readonly Uniqueness[] = ['none', 'server', 'global'];

export interface ReadOptions {
  /** The catalog's own data: it names the sections that define an attribute, and uses the types that only messages need. */
  readonly builtIn: boolean;
}

/**
 * Reads one Schema document (RFC 7643 7); member names are compared without case.
 * @returns null when it has no id.
 */
export function readSchema(value: unknown, pointer: string, tell: TellProblem, options: ReadOptions): Schema | null {
  if (!isJsonObject(value)) {
    tell(pointer, 'A schema is an object; this entry is left out.');
    return null;
  }
  const id = textOf(memberOf(value, 'id'));
  if (id === null || id === '') {
    tell(`${pointer}/id`, 'A schema needs an id, its URN; this one is left out.');
    return null;
  }
  return {
    id,
    name: textOf(memberOf(value, 'name')) ?? lastSegment(id),
    description: textOf(memberOf(value, 'description')) ?? '',
    attributes: readAttributes(memberOf(value, 'attributes'), `${pointer}/attributes`, tell, options),
  };
}

/**
 * Reads a list of attribute definitions; what a definition leaves out gets the default of RFC 7643 2.2 and 7.
 * Of two attributes whose names differ only in case, the first stays.
 */
export function readAttributes(value: unknown, pointer: string, tell: TellProblem, options: ReadOptions, depth = 1): readonly Attribute[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    tell(pointer, 'Attributes are a list; these are left out.');
    return [];
  }
  if (depth > deepest) {
    tell(pointer, `Attributes deeper than ${deepest} levels are left out.`);
    return [];
  }
  const byName = new Map<string, Attribute>();
  for (const [index, element] of listOf(value).entries()) {
    const at = `${pointer}/${index}`;
    const attribute = readAttribute(element, at, tell, options, depth);
    if (attribute === null) continue;
    const key = attribute.name.toLowerCase();
    if (byName.has(key)) tell(`${at}/name`, `"${attribute.name}" is defined twice; the first definition stays.`);
    else byName.set(key, attribute);
  }
  return [...byName.values()];
}

function readAttribute(value: unknown, pointer: string, tell: TellProblem, options: ReadOptions, depth: number): Attribute | null {
  if (!isJsonObject(value)) {
    tell(pointer, 'An attribute definition is an object; this entry is left out.');
    return null;
  }
  const name = textOf(memberOf(value, 'name'));
  if (name === null || name === '') {
    tell(`${pointer}/name`, 'An attribute needs a name; this one is left out.');
    return null;
  }
  const keyword = <T extends string>(member: string, known: readonly T[], fallback: T): T => {
    const given = memberOf(value, member);
    if (given === undefined || given === null) return fallback;
    const found = typeof given === 'string' ? known.find((word) => word.toLowerCase() === given.toLowerCase()) : undefined;
    if (found === undefined)
      tell(`${pointer}/${member}`, `${member} of "${name}" is not one of ${known.join(', ')}; taken as ${fallback}.`);
    return found ?? fallback;
  };
  const flag = (member: string): boolean => {
    const given = memberOf(value, member);
    if (given !== undefined && given !== null && typeof given !== 'boolean') {
      tell(`${pointer}/${member}`, `${member} of "${name}" is neither true nor false; taken as false.`);
    }
    return given === true;
  };
  const texts = (member: string): readonly string[] => listOf(memberOf(value, member)).filter((word) => typeof word === 'string');
  const subAttributes = readAttributes(memberOf(value, 'subAttributes'), `${pointer}/subAttributes`, tell, options, depth + 1);
  const type = readType(value, name, pointer, tell, options, subAttributes.length > 0);
  const spec = options.builtIn ? textOf(memberOf(value, 'spec')) : null;
  return {
    name,
    type,
    multiValued: flag('multiValued'),
    description: textOf(memberOf(value, 'description')) ?? '',
    required: flag('required'),
    canonicalValues: texts('canonicalValues'),
    // RFC 7643 2.3.6 and 2.3.7: a binary and a reference are case exact, whatever the definition says.
    caseExact: flag('caseExact') || type === 'binary' || type === 'reference',
    mutability: keyword('mutability', mutabilities, 'readWrite'),
    returned: keyword('returned', returnedValues, 'default'),
    uniqueness: keyword('uniqueness', uniquenesses, 'none'),
    referenceTypes: texts('referenceTypes'),
    subAttributes: type === 'complex' ? subAttributes : [],
    ...(spec === null ? {} : { spec }),
  };
}

function readType(
  value: JsonObject,
  name: string,
  pointer: string,
  tell: TellProblem,
  options: ReadOptions,
  hasSubAttributes: boolean,
): AttributeType {
  const given = memberOf(value, 'type');
  if (given === undefined || given === null) return hasSubAttributes ? 'complex' : 'string';
  const known = options.builtIn ? types : types.filter((type) => type !== 'any' && type !== 'resource');
  const found = typeof given === 'string' ? known.find((type) => type.toLowerCase() === given.toLowerCase()) : undefined;
  if (found === undefined) {
    tell(`${pointer}/type`, `type of "${name}" is not one of ${known.join(', ')}; its values are not checked.`);
    return 'any';
  }
  return found;
}

function lastSegment(urn: string): string {
  return urn.slice(urn.lastIndexOf(':') + 1);
}
