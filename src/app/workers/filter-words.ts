/** What the attributes of an expression are, for hovers. */
import type { AttrPath, Filter } from '../../core/filter/ast.ts';
import { isMistake } from '../../core/filter/attr-path.ts';
import type { FilterScope } from '../../core/filter/filter-scope.ts';
import { printAttrPath } from '../../core/filter/print.ts';
import { resolveAttribute } from '../../core/filter/resolve-attribute.ts';
import type { Attribute } from '../../core/schema/attribute.ts';
import type { WordFacts } from './filter-protocol.ts';
import { partsOf, scopeInside } from './filter-tree.ts';

export function wordFactsOf(node: Filter, scope: FilterScope): readonly WordFacts[] {
  const own = 'attrPath' in node ? [factsOf(node.attrPath, scope)] : [];
  const inside = scopeInside(node, scope);
  return [...own, ...partsOf(node, '').flatMap(([, part]) => wordFactsOf(part, inside))];
}

function factsOf(path: AttrPath, scope: FilterScope): WordFacts {
  const { offset, length } = path;
  const resolved = resolveAttribute(path, scope);
  const definition = isMistake(resolved) ? undefined : (resolved.definition ?? resolved.attributes[0]);
  const title = scope.parent === undefined ? printAttrPath(path) : `${scope.parent.name}[${printAttrPath(path)}]`;
  return { offset, length, title, lines: definition === undefined ? ['In no schema that is known here'] : linesOf(definition) };
}

function linesOf(definition: Attribute): readonly string[] {
  const { type, multiValued, caseExact, canonicalValues, description, spec, returned, mutability } = definition;
  const compared = type === 'string' ? (caseExact ? ', compared with case' : ', compared without case') : '';
  return [
    `${type}${multiValued ? ', multi-valued' : ''}${compared}, ${mutability}, returned: ${returned}`,
    ...(canonicalValues.length === 0 ? [] : [`Canonical values: ${canonicalValues.join(', ')}`]),
    ...(description === '' ? [] : [description]),
    ...(spec === undefined ? [] : [spec]),
  ];
}
