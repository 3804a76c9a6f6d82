/** Compares one value of an attribute with the value of a filter, as the attribute's type has it (RFC 7644 table 3; readings 10 to 12, 47). */
import type { Attribute, AttributeType } from '../schema/attribute.ts';
import type { CompareOperator, Comparison } from './ast.ts';
import type { Mistake } from './filter-error.ts';
import { compareInstants, readInstant } from './instant.ts';
import type { Leniency } from './leniency.ts';

/** Whether one value, neither null nor absent, satisfies the comparison. */
export type ValueTest = (value: unknown) => boolean;

/** Attributes that are case exact by their name where no definition says so (RFC 7643 2.4, 3.1). */
const exactNames = new Set(['id', 'externalid', '$ref', 'schemas']);

/**
 * @param definition undefined when nobody knows the attribute: then each value is compared by its JSON type.
 * @returns the test, or why the type does not allow the comparison.
 */
export function valueTest(node: Comparison, definition: Attribute | undefined, leniencies: ReadonlySet<Leniency>): ValueTest | Mistake {
  const { operator } = node;
  const type = definition?.type;
  const value = readBoolean(node, type, leniencies);
  if (isOrdering(operator) && (type === 'boolean' || type === 'binary' || (type === undefined && typeof value === 'boolean'))) {
    const what = type === 'binary' ? 'binary' : 'Boolean';
    const message = `\`${operator}\` has no meaning for the ${what} attribute \`${nameOf(node)}\` (RFC 7644 table 3); use \`eq\` or \`ne\`.`;
    const meant = type === 'binary' ? undefined : booleanMeant(operator, value);
    return {
      ...wholeOf(node),
      message,
      expected: ['eq', 'ne'],
      ...(meant && { correction: { ...wholeOf(node), text: `${nameOf(node)} ${meant}` } }),
    };
  }
  if (typeof value === 'string' && type === 'dateTime') return dateTimeTest(node, value, leniencies.has('lenient-dates'));
  if (typeof value === 'string') return textTest(operator, value, isExact(node, definition), type);
  if (typeof value === 'number') return numberTest(operator, value, node.value.text ?? String(value), type);
  if (typeof value === 'boolean' && (type === undefined || type === 'boolean' || type === 'any')) {
    if (operator === 'eq') return (actual) => actual === value;
    if (operator === 'ne') return (actual) => actual !== value;
  }
  return operator === 'ne' ? always : never;
}

const always: ValueTest = () => true;
const never: ValueTest = () => false;

/** Entra ID writes `primary eq "True"`. */
function readBoolean(
  { value: { value } }: Comparison,
  type: AttributeType | undefined,
  leniencies: ReadonlySet<Leniency>,
): Comparison['value']['value'] {
  if (type !== 'boolean' || typeof value !== 'string' || !leniencies.has('entra')) return value;
  const lower = value.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : value;
}

export function isOrdering(operator: CompareOperator): operator is 'gt' | 'ge' | 'lt' | 'le' {
  return operator === 'gt' || operator === 'ge' || operator === 'lt' || operator === 'le';
}

function isExact({ attrPath }: Comparison, definition: Attribute | undefined): boolean {
  if (definition === undefined) return exactNames.has((attrPath.subAttribute ?? attrPath.name).toLowerCase());
  return definition.caseExact || definition.type === 'reference' || definition.type === 'binary';
}

function textTest(operator: CompareOperator, value: string, exact: boolean, type: AttributeType | undefined): ValueTest {
  if (type === 'boolean' || type === 'integer' || type === 'decimal') return operator === 'ne' ? always : never;
  const wanted = exact ? value : value.toLowerCase();
  // What is found as it is written need not be folded first.
  const onText =
    (test: (text: string, part: string) => boolean): ValueTest =>
    (actual) =>
      typeof actual === 'string' && (test(actual, value) || (!exact && test(actual.toLowerCase(), wanted)));
  switch (operator) {
    case 'eq':
      return equalText(value, wanted, exact);
    case 'ne': {
      const equal = equalText(value, wanted, exact);
      return (actual) => !equal(actual);
    }
    case 'co':
      return onText((text, part) => text.includes(part));
    case 'sw':
      return onText((text, part) => text.startsWith(part));
    case 'ew':
      return onText((text, part) => text.endsWith(part));
    default:
      return (actual) => {
        if (typeof actual !== 'string') return false;
        const text = exact ? actual : actual.toLowerCase();
        return holds(operator, text < wanted ? -1 : text > wanted ? 1 : 0);
      };
  }
}

function equalText(value: string, wanted: string, exact: boolean): ValueTest {
  if (exact) return (actual) => actual === value;
  // Folding changes the length of no text that folds to ASCII.
  const length = /^[\u0020-\u007E]*$/u.test(wanted) ? wanted.length : undefined;
  return (actual) => typeof actual === 'string' && (length === undefined || actual.length === length) && actual.toLowerCase() === wanted;
}

/** @param digits the number as the filter writes it; values that are bigint are compared with all of it. */
function numberTest(operator: CompareOperator, value: number, digits: string, type: AttributeType | undefined): ValueTest {
  const numeric = type === undefined || type === 'integer' || type === 'decimal' || type === 'any';
  if (!numeric || operator === 'co' || operator === 'sw' || operator === 'ew') return operator === 'ne' ? always : never;
  const whole = /^-?\d+$/u.test(digits) ? BigInt(digits) : undefined;
  return (actual) => {
    if (typeof actual === 'number') return holds(operator, actual === value ? 0 : actual < value ? -1 : 1);
    if (typeof actual !== 'bigint') return operator === 'ne';
    const other = whole ?? value;
    return holds(operator, actual === other ? 0 : actual < other ? -1 : 1);
  };
}

function dateTimeTest(node: Comparison, value: string, partial: boolean): ValueTest | Mistake {
  const { operator } = node;
  if (operator === 'co' || operator === 'sw' || operator === 'ew') return textTest(operator, value, false, 'string');
  const wanted = readInstant(value, partial);
  if (wanted === undefined) return noDateTime(node, value);
  return (actual) => {
    const instant = typeof actual === 'string' ? readInstant(actual, partial) : undefined;
    return instant === undefined ? operator === 'ne' : holds(operator, compareInstants(instant, wanted));
  };
}

function noDateTime(node: Comparison, value: string): Mistake {
  const partial = readInstant(value, true) === undefined ? undefined : withTime(value);
  const { offset, length } = node.value;
  const hint = partial === undefined ? 'write for example `"2026-01-31T08:00:00Z"`.' : `did you mean \`"${partial}"\`?`;
  const message = `\`"${value}"\` is no dateTime, which \`${nameOf(node)}\` is compared with (RFC 7643 2.3.5): ${hint}`;
  const correction = partial === undefined ? undefined : { offset, length, text: JSON.stringify(partial) };
  return { offset, length, message, expected: ['a dateTime, as "2026-01-31T08:00:00Z"'], ...(correction && { correction }) };
}

/** The first instant of a year, month, day or minute, written out. */
function withTime(value: string): string | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:\d\d)?$/iu.exec(value);
  if (match === null) return undefined;
  const [, year = '', month = '01', day = '01', time = '00:00', seconds = ':00', zone = 'Z'] = match;
  return `${year}-${month}-${day}T${time}${seconds}${zone.toUpperCase()}`;
}

function holds(operator: CompareOperator, order: number): boolean {
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    default:
      return false;
  }
}

/** `active gt false` can only mean `active eq true`. */
function booleanMeant(operator: CompareOperator, value: unknown): string | undefined {
  if (operator === 'gt' && value === false) return 'eq true';
  return operator === 'lt' && value === true ? 'eq false' : undefined;
}

function nameOf({ attrPath: { urn, name, subAttribute } }: Comparison): string {
  return [urn === undefined ? '' : `${urn}:`, name, subAttribute === undefined ? '' : `.${subAttribute}`].join('');
}

function wholeOf({ offset, length }: Comparison): { offset: number; length: number } {
  return { offset, length };
}
