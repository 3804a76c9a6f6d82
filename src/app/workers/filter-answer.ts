/** The Filter tool's question, answered by the engine: what an expression is, what it means, and what it finds. */
import { compileFilter, type CompiledFilter } from '../../core/filter/compile.ts';
import { describeFilter } from '../../core/filter/describe.ts';
import { explainFilter } from '../../core/filter/explain.ts';
import type { Filter } from '../../core/filter/ast.ts';
import type { FilterError } from '../../core/filter/filter-error.ts';
import { scopeOf, type FilterScope } from '../../core/filter/filter-scope.ts';
import { filterNotes } from '../../core/filter/notes.ts';
import { printFilter } from '../../core/filter/print.ts';
import { parsePath } from '../../core/path/parse.ts';
import { catalogs } from '../../core/schema/catalogs.ts';
import { acceptanceOf } from './filter-acceptance.ts';
import type { FilterAnswer, FilterAsk, ReadFilter, Refused, ResourceResult, TreeNode } from './filter-protocol.ts';
import { readResources } from './filter-resources.ts';
import { comparedValues, decidedBy, resultsOf, treeOf } from './filter-tree.ts';
import { wordFactsOf } from './filter-words.ts';
import { excerptOf } from './json-excerpt.ts';
import { answerPath } from './path-answer.ts';
import { membersNamed, titleOf } from './resource-title.ts';

/** Resources that are listed; all are counted. */
export const mostListed = 200;

/** Columns of the list. */
const mostClauses = 5;

const catalog = catalogs['2.0'];

/** @returns how the expression is read and what it finds; never throws on any text. */
export function answerFilter(ask: FilterAsk): FilterAnswer {
  const start = performance.now();
  const expression = ask.expression;
  const { resources, problem } = readResources(ask.resources);
  const reading = readingOf(ask, expression, resources);
  return { reading, resourcesProblem: problem, ms: performance.now() - start };
}

function readingOf(ask: FilterAsk, expression: string, resources: readonly unknown[]): FilterAnswer['reading'] {
  const options = optionsOf(ask);
  if (ask.mode === 'path') return answerPath(ask, expression, resources);
  const compiled = compileFilter(expression, options);
  if (compiled.ok) return readFilter(ask, expression, compiled, resources);
  if (ask.mode === 'auto' && parsePath(expression, optionsOf(ask)).ok) return answerPath(ask, expression, resources);
  return refused(compiled.error, ask);
}

function optionsOf({ version, leniencies, resourceType }: FilterAsk) {
  return { catalog, version, leniencies, ...(resourceType === '' ? {} : { resourceType }) };
}

function refused(error: FilterError, ask: FilterAsk): Refused {
  const meant = error.suggestion === undefined ? undefined : compileFilter(error.suggestion, optionsOf(ask));
  return {
    ok: false,
    kind: 'filter',
    error,
    spec: ask.version === '1.1' ? 'SCIM 1.1 §3.2.2.1' : 'RFC 7644 §3.4.2.2',
    wouldRead: meant?.ok === true ? describeFilter(meant.filter, optionsOf(ask)) : null,
  };
}

function readFilter(
  ask: FilterAsk,
  expression: string,
  compiled: CompiledFilter & { ok: true },
  resources: readonly unknown[],
): ReadFilter {
  const { filter } = compiled;
  const options = optionsOf(ask);
  const scope: FilterScope = scopeOf(catalog, options.resourceType) ?? { catalog, resourceType: undefined };
  const holds = new Map<string, number>();
  const results: ResourceResult[] = [];
  let matches = 0;
  for (const [index, resource] of resources.entries()) {
    const result = resultOn(filter, resource, index, options);
    if (result === null) continue;
    if (result.match) matches += 1;
    for (const [id, isHolding] of Object.entries(result.results)) if (isHolding) holds.set(id, (holds.get(id) ?? 0) + 1);
    if (results.length < mostListed) results.push(result);
  }
  const tree = treeOf(filter, '', scope, (id) => holds.get(id) ?? 0);
  const endpoint = scope.resourceType?.endpoint ?? '/Users';
  const url = `${endpoint}?filter=${encodeURIComponent(expression)}`;
  return {
    ok: true,
    kind: 'filter',
    canonical: printFilter(filter),
    english: describeFilter(filter, options),
    words: wordFactsOf(filter, scope),
    notes: filterNotes(filter, options),
    results,
    matches,
    total: resources.length,
    truncated: resources.length > results.length,
    tree,
    nodes: countOf(tree),
    depth: depthOf(tree),
    clauses: leavesOf(tree)
      .slice(0, mostClauses)
      .map(({ id, text }) => ({ id, title: text.split(/[ "]/u)[0] ?? text })),
    url,
    curl: `curl -H 'Authorization: Bearer <token>' -H 'Accept: application/scim+json' 'https://scim.example.com/v2${url.replaceAll("'", '%27')}'`,
    acceptance: acceptanceOf(filter, expression, ask.version, ask.leniencies),
    isPath: parsePath(expression).ok,
  };
}

function resultOn(filter: Filter, resource: unknown, index: number, options: ReturnType<typeof optionsOf>): ResourceResult | null {
  const explained = explainFilter(filter, resource, options);
  if (!explained.ok) return null;
  const marks = new Map(comparedValues(explained).map(({ pointer, matches }) => [pointer, matches ? 'holds' : 'fails'] as const));
  for (const { pointer, matches } of comparedValues(explained)) if (matches) marks.set(pointer, 'holds');
  const object = typeof resource === 'object' && resource !== null ? { ...resource } : {};
  return {
    index,
    ...titleOf(resource, index),
    match: explained.result,
    results: resultsOf(explained),
    decided: decidedBy(explained),
    excerpt: excerptOf(object, membersNamed(filter, object), marks),
  };
}

export function countOf(node: TreeNode): number {
  return node.children.reduce((sum, child) => sum + countOf(child), 1);
}

export function depthOf(node: TreeNode): number {
  return 1 + Math.max(0, ...node.children.map(depthOf));
}

function leavesOf(node: TreeNode): readonly TreeNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}
