/** Which services take a filter, by what they document of themselves or what was met in the field. */
import type { Filter } from '../../core/filter/ast.ts';
import type { Leniency } from '../../core/filter/leniency.ts';
import { parseFilter } from '../../core/filter/parse-filter.ts';
import type { Version } from '../../core/finding.ts';
import type { Acceptance } from './filter-protocol.ts';

function nodesOf(node: Filter): readonly Filter[] {
  switch (node.type) {
    case 'and':
    case 'or':
      return [node, ...node.operands.flatMap(nodesOf)];
    case 'not':
      return [node, ...nodesOf(node.operand)];
    case 'valuePath':
      return [node, ...nodesOf(node.filter)];
    default:
      return [node];
  }
}

/** One comparison of `userName` or `externalId` by `eq`: what servers know that were only built for the look-up before a create. */
function isLookUp(filter: Filter): boolean {
  return (
    filter.type === 'compare' &&
    filter.operator === 'eq' &&
    filter.attrPath.subAttribute === undefined &&
    /^(?:userName|externalId)$/iu.test(filter.attrPath.name)
  );
}

function standard(expression: string, version: Version, leniencies: readonly Leniency[]): Acceptance {
  const service = version === '1.1' ? 'SCIM 1.1' : 'RFC 7644';
  const strict = parseFilter(expression, { version });
  if (strict.ok) return { service, accepts: true, reason: 'as written' };
  return { service, accepts: false, reason: `only with the leniency \`${leniencies.join(', ')}\`: a strict server answers 400` };
}

/** @returns one line for the standard, then one for each kind of service with limits of its own. */
export function acceptanceOf(filter: Filter, expression: string, version: Version, leniencies: readonly Leniency[]): readonly Acceptance[] {
  const nodes = nodesOf(filter);
  const onlyEqAndAnd = nodes.every((node) => node.type === 'and' || (node.type === 'compare' && node.operator === 'eq'));
  const mixes = nodes.some(({ type }) => type === 'and') && nodes.some(({ type }) => type === 'or');
  return [
    standard(expression, version, leniencies),
    {
      service: 'AWS IAM Identity Center',
      accepts: onlyEqAndAnd,
      reason: onlyEqAndAnd ? '`eq`, joined by `and`' : 'only `eq`, joined by `and`; documented by AWS',
    },
    {
      service: 'Salesforce',
      accepts: !mixes,
      reason: mixes
        ? '`and` does not bind tighter than `or` there: add parentheses'
        : 'no `and` beside `or`, so its missing precedence does no harm',
    },
    {
      service: 'Look-up only servers',
      accepts: isLookUp(filter),
      reason: isLookUp(filter)
        ? 'one `userName eq` or `externalId eq` is what they know'
        : 'know just `userName eq`: 400, or an empty list that leads to a duplicate account. Met in 5 threads',
    },
  ];
}
