/** Complex attributes where a simple one belongs, and the other way round (RFC 7644 3.4.2.2; reading 13). */
import type { Attribute } from '../schema/attribute.ts';
import type { Comparison, Filter, ValuePath } from './ast.ts';
import type { Mistake } from './filter-error.ts';
import { subAttributesOf, type FilterScope } from './filter-scope.ts';
import { printFilter } from './print.ts';
import { isStrict, type ResolvedPath } from './resolve-attribute.ts';

/** @param definition undefined for a whole extension. */
export function complexCompared({ attrPath, operator }: Comparison, definition: Attribute | undefined): Mistake {
  const { name, offset, length } = attrPath;
  if (definition === undefined) {
    const message = `\`${name}\` ends the URN of a schema and is no attribute; name one behind it, as in \`…:${name}:attribute\`.`;
    return { offset, length, message, expected: ['`:` and an attribute'] };
  }
  const known = subAttributesOf(definition).map((attribute) => attribute.name);
  const [first = 'value'] = known;
  const shown = attrPath.subAttribute ?? name;
  const message = `\`${shown}\` is complex and has no \`value\`; \`${operator}\` needs one of its sub-attributes, as in \`${shown}.${first}\` (RFC 7644 3.4.2.2).`;
  return { offset, length, message, expected: known.map((sub) => `\`${shown}.${sub}\``) };
}

/** A value path chooses among elements, so that a singular attribute has no use for it. */
export function singularValuePath(node: ValuePath, { attributes, definition }: ResolvedPath, scope: FilterScope): Mistake | undefined {
  const [attribute] = attributes;
  const { attrPath } = node;
  if (!isStrict(scope) || attribute === undefined || definition === undefined || definition.multiValued) return undefined;
  const bracket = { offset: attrPath.offset + attrPath.length, length: node.length - attrPath.length };
  const whole = { offset: node.offset, length: node.length };
  if (attrPath.subAttribute !== undefined && attribute.multiValued) {
    const inner = printFilter(node.filter);
    const text = `${attribute.name}[${node.filter.type === 'or' ? `(${inner})` : inner} and ${attrPath.subAttribute} pr]`;
    const message = `\`${attribute.name}.${attrPath.subAttribute}\` has no elements to choose from; the brackets stand behind \`${attribute.name}\`.`;
    return { ...bracket, message, expected: ['an operator'], correction: { ...whole, text } };
  }
  const name = attrPath.subAttribute ?? attrPath.name;
  if (definition.type !== 'complex') {
    const message = `\`${name}\` is a simple attribute; a value path needs a multi-valued one (RFC 7644 3.4.2.2).`;
    return { ...bracket, message, expected: ['an operator'] };
  }
  const dotted = attrPath.subAttribute === undefined ? withPrefix(node.filter, attrPath.name, attrPath.urn) : undefined;
  const message = `\`${name}\` has one value, not several; name its sub-attribute with a dot instead of the brackets.`;
  return { ...bracket, message, expected: ['`.`', 'an operator'], ...(dotted && { correction: { ...whole, text: dotted } }) };
}

/** `name[givenName eq "x"]` → `name.givenName eq "x"` */
function withPrefix(filter: Filter, name: string, urn: string | undefined): string | undefined {
  const prefixed = prefix(filter, name, urn);
  if (prefixed === undefined) return undefined;
  const text = printFilter(prefixed);
  return prefixed.type === 'or' || prefixed.type === 'and' ? `(${text})` : text;
}

function prefix(filter: Filter, name: string, urn: string | undefined): Filter | undefined {
  if (filter.type === 'compare' || filter.type === 'present') {
    const { attrPath } = filter;
    if (attrPath.subAttribute !== undefined) return undefined;
    return { ...filter, attrPath: { ...attrPath, ...(urn !== undefined && { urn }), name, subAttribute: attrPath.name } };
  }
  if (filter.type === 'valuePath') return undefined;
  if (filter.type === 'not') {
    const operand = prefix(filter.operand, name, urn);
    return operand && { ...filter, operand };
  }
  const operands = filter.operands.map((operand) => prefix(operand, name, urn)).filter((operand) => operand !== undefined);
  return operands.length === filter.operands.length ? { ...filter, operands } : undefined;
}
