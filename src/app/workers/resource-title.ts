import type { Filter } from '../../core/filter/ast.ts';

const titles = ['displayName', 'userName', 'name', 'id'];
const details = ['userName', 'externalId', 'id'];

function textAt(resource: unknown, name: string): string | undefined {
  if (typeof resource !== 'object' || resource === null) return undefined;
  const value: unknown = Object.entries(resource).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What a resource is called in a list, and by what else it is told apart. */
export function titleOf(resource: unknown, index: number): { readonly title: string; readonly detail: string } {
  const title = titles.map((name) => textAt(resource, name)).find((text) => text !== undefined) ?? `Resource ${index + 1}`;
  const detail = details.map((name) => textAt(resource, name)).find((text) => text !== undefined && text !== title) ?? '';
  return { title, detail };
}

/** The members of a resource that a filter looks at, as the resource spells them and in its order. */
export function membersNamed(filter: Filter, resource: Readonly<Record<string, unknown>>): readonly string[] {
  const named = new Set(namesIn(filter).map((name) => name.toLowerCase()));
  return Object.keys(resource).filter((key) => named.has(key.toLowerCase()));
}

/** Attributes and, for those with a URN, the container as well: nobody needs to know here where they stand. */
function namesIn(node: Filter): readonly string[] {
  switch (node.type) {
    case 'and':
    case 'or':
      return node.operands.flatMap(namesIn);
    case 'not':
      return namesIn(node.operand);
    default: {
      const { urn, name } = node.attrPath;
      return urn === undefined ? [name] : [urn, name, `${urn}:${name}`];
    }
  }
}
