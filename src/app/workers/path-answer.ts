/** A PATCH path in the Filter tool: what it selects in each resource. */
import { isMistake } from '../../core/filter/attr-path.ts';
import { describeFilter } from '../../core/filter/describe.ts';
import { definitionsOf, scopeOf, type FilterScope } from '../../core/filter/filter-scope.ts';
import { printFilter } from '../../core/filter/print.ts';
import { parsePath } from '../../core/path/parse.ts';
import type { PatchPath } from '../../core/path/patch-path.ts';
import { resolvePath } from '../../core/path/resolve.ts';
import { selectValues } from '../../core/path/select.ts';
import { catalogs } from '../../core/schema/catalogs.ts';
import type { FilterAsk, ReadPatchPath, Refused, ResourceResult, TreeNode } from './filter-protocol.ts';
import { treeOf, written } from './filter-tree.ts';
import { wordFactsOf } from './filter-words.ts';
import { excerptOf } from './json-excerpt.ts';
import { titleOf } from './resource-title.ts';

const catalog = catalogs['2.0'];
const mostListed = 200;

export function answerPath(ask: FilterAsk, expression: string, resources: readonly unknown[]): ReadPatchPath | Refused {
  const options = { catalog, leniencies: ask.leniencies, ...(ask.resourceType === '' ? {} : { resourceType: ask.resourceType }) };
  const parsed = parsePath(expression, options);
  if (!parsed.ok) {
    const { suggestion } = parsed.error;
    const meant = suggestion === undefined ? undefined : parsePath(suggestion, options);
    return {
      ok: false,
      kind: 'path',
      error: parsed.error,
      spec: 'RFC 7644 §3.5.2',
      wouldRead: meant?.ok === true ? englishOf(meant.path) : null,
    };
  }
  const { path } = parsed;
  const resolved = resolvePath(path, options);
  const results = isMistake(resolved)
    ? []
    : resources.map((resource, index) => resultOn(path, selectValues(path, resolved, resource), resource, index));
  const matches = results.filter(({ match }) => match).length;
  const scope: FilterScope = scopeOf(catalog, options.resourceType) ?? { catalog, resourceType: undefined };
  const tree = pathTree(path, scope, matches);
  return {
    ok: true,
    kind: 'path',
    canonical: canonicalOf(path),
    english: englishOf(path),
    words: path.filter === undefined ? [] : wordFactsOf(path.filter, insideOf(path, scope)),
    notes: [],
    results: results.slice(0, mostListed),
    matches,
    total: resources.length,
    truncated: results.length > mostListed,
    tree,
    nodes: 1 + tree.children.length,
    depth: tree.children.length === 0 ? 1 : 2,
    isFilter: false,
  };
}

function insideOf(path: PatchPath, scope: FilterScope): FilterScope {
  const name = path.attribute ?? '';
  return { ...scope, parent: { name, definitions: definitionsOf(scope, path.urn, name) } };
}

function pathTree(path: PatchPath, scope: FilterScope, holds: number): TreeNode {
  const { text, filter, subAttribute, places } = path;
  const inner = filter === undefined ? [] : [treeOf(filter, '0', insideOf(path, scope), () => holds)];
  const sub: TreeNode[] =
    subAttribute === undefined || places.subAttribute === undefined
      ? []
      : [
          {
            id: '1',
            ...places.subAttribute,
            operator: '.',
            text: subAttribute,
            note: 'sub-attribute',
            english: `The sub-attribute ${subAttribute}.`,
            children: [],
            holds,
          },
        ];
  return {
    id: '',
    offset: 0,
    length: text.length,
    operator: filter === undefined ? 'path' : '[ ]',
    text: path.attribute ?? text,
    note: filter === undefined ? (path.attribute === undefined ? 'a whole schema' : 'attribute') : 'the elements that match',
    english: englishOf(path),
    children: [...inner, ...sub],
    holds,
  };
}

function canonicalOf({ urn, attribute, filter, attributeSub, subAttribute, text }: PatchPath): string {
  if (attribute === undefined) return text;
  const name = `${urn === undefined ? '' : `${urn}:`}${attribute}${attributeSub === undefined ? '' : `.${attributeSub}`}`;
  return `${name}${filter === undefined ? '' : `[${printFilter(filter)}]`}${subAttribute === undefined ? '' : `.${subAttribute}`}`;
}

function englishOf({ attribute, filter, subAttribute, text }: PatchPath): string {
  if (attribute === undefined) return `Selects all attributes of the schema ${text}.`;
  const what = subAttribute === undefined ? '' : `${subAttribute} of `;
  if (filter === undefined) return `Selects ${what}${attribute}.`;
  const where = describeFilter(filter).replace(/^Resources where /u, '');
  return `Selects ${what}each of the ${attribute} where ${where}`;
}

function resultOn(path: PatchPath, selected: ReturnType<typeof selectValues>, resource: unknown, index: number): ResourceResult {
  const match = selected.length > 0;
  const object: Record<string, unknown> = typeof resource === 'object' && resource !== null ? { ...resource } : {};
  const names = [path.attribute, path.urn].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
  const members = Object.keys(object).filter((key) => names.includes(key.toLowerCase()));
  const places = selected.slice(0, 3).map(({ pointer }) => `\`${written(pointer)}\``);
  const more = selected.length > places.length ? ` and ${selected.length - places.length} more` : '';
  return {
    index,
    ...titleOf(resource, index),
    match,
    results: { '': match },
    decided: {
      id: '',
      text: '',
      because: match ? `${places.join(', ')}${more}` : 'nothing: `replace` through a filter would be noTarget, `remove` changes nothing',
    },
    excerpt: excerptOf(object, members, new Map(selected.map(({ pointer }) => [pointer, 'holds'] as const))),
  };
}
