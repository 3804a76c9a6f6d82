import type { AttrPath, CompValue, Filter } from './ast.ts';

/**
 * The canonical text of a filter: one blank, operators in lower case, no parenthesis that the precedence does not need.
 * Names keep their spelling, numbers their digits. Reading it gives the same tree.
 */
export function printFilter(filter: Filter): string {
  switch (filter.type) {
    case 'compare':
      return `${printAttrPath(filter.attrPath)} ${filter.operator} ${printValue(filter.value)}`;
    case 'present':
      return `${printAttrPath(filter.attrPath)} pr`;
    case 'not':
      return `not (${printFilter(filter.operand)})`;
    case 'valuePath':
      return `${printAttrPath(filter.attrPath)}[${printFilter(filter.filter)}]`;
    case 'and':
      return filter.operands.map((operand) => (operand.type === 'or' ? `(${printFilter(operand)})` : printFilter(operand))).join(' and ');
    default:
      return filter.operands.map(printFilter).join(' or ');
  }
}

/** `[urn:]name[.subAttribute]` (RFC 7644 3.10) */
export function printAttrPath({ urn, name, subAttribute }: AttrPath): string {
  return `${urn === undefined ? '' : `${urn}:`}${name}${subAttribute === undefined ? '' : `.${subAttribute}`}`;
}

export function printValue({ value, text }: CompValue): string {
  return text ?? JSON.stringify(value);
}
