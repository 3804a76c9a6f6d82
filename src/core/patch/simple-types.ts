/** The simple types of RFC 7643 2.3 in values of operations. */
import type { Attribute, AttributeType } from '../schema/attribute.ts';
import { isDateTime } from '../schema/date-time.ts';
import { shown } from './members.ts';

/** What a value of each type is, in words. */
export const typeWords: Readonly<Record<AttributeType, string>> = {
  string: 'a text',
  boolean: 'true or false',
  decimal: 'a number',
  integer: 'a whole number',
  dateTime: 'a dateTime such as "2011-05-13T04:42:34Z"',
  binary: 'base64 text',
  reference: 'a URI as text',
  complex: 'an object with sub-attributes',
  any: 'a value',
  resource: 'a resource',
};

const BASE64 = /^[A-Za-z\d+/_-]*={0,2}$/u;

/** Attributes of which a text must not be empty where it is given (RFC 7643 3.1, 4.1.1, 4.2), besides the required ones. */
const nonEmpty: ReadonlySet<string> = new Set(['externalId', 'displayName']);

/** What is wrong with a value of a simple attribute, in a sentence; undefined when nothing is. */
export function simpleFault(definition: Attribute, value: unknown, name: string): string | undefined {
  const isText = typeof value === 'string';
  switch (definition.type) {
    case 'string':
    case 'reference':
      if (!isText) break;
      if (value !== '' || !(definition.required || nonEmpty.has(name))) return undefined;
      return `\`${name}\` is empty: write a text with at least one character, or remove the attribute where it is not required.`;
    case 'boolean':
      if (typeof value === 'boolean') return undefined;
      if (isText && /^(?:true|false)$/iu.test(value)) {
        return `\`${name}\` takes true or false, not the text ${shown(value)}: write ${value.toLowerCase()} without quotes.`;
      }
      break;
    case 'integer':
      if (typeof value === 'number' && Number.isInteger(value)) return undefined;
      break;
    case 'decimal':
      if (typeof value === 'number' && Number.isFinite(value)) return undefined;
      break;
    case 'dateTime':
      if (isText && isDateTime(value)) return undefined;
      break;
    case 'binary':
      if (isText && BASE64.test(value.replaceAll(/\s/gu, ''))) return undefined;
      break;
    case 'complex':
    case 'any':
    case 'resource':
      return undefined;
    default:
      return definition.type satisfies never;
  }
  return `\`${name}\` takes ${typeWords[definition.type]}, not ${shown(value)}.`;
}
