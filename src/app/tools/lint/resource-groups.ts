import type { Report, ReportedResource } from '../../../core/finding.ts';
import type { Entry, Group } from './finding-groups.ts';

/** Findings that stand in one resource; null: beside all resources, in the message around them. */
export interface ResourceGroup {
  readonly resource: ReportedResource | null;
  readonly entries: readonly Entry[];
}

/** The findings of the severity groups under the resource that they stand in, in the order of the text. */
export function groupByResource(groups: readonly Group[], { resources }: Report): readonly ResourceGroup[] {
  const entries = groups.flatMap((group) => group.entries).sort((a, b) => a.finding.range.start.offset - b.finding.range.start.offset);
  const beside: Entry[] = [];
  const byResource = new Map<ReportedResource, Entry[]>();
  for (const entry of entries) {
    const resource = resourceOfEntry(entry, resources);
    const there = resource === undefined ? beside : byResource.get(resource);
    if (there !== undefined) there.push(entry);
    else if (resource !== undefined) byResource.set(resource, [entry]);
  }
  return [
    ...(beside.length === 0 ? [] : [{ resource: null, entries: beside }]),
    ...Array.from(byResource, ([resource, own]) => ({ resource, entries: own })),
  ];
}

/** A finding that was just fixed belongs to the report before, where resources were counted otherwise. */
function resourceOfEntry({ finding, index }: Entry, resources: readonly ReportedResource[]): ReportedResource | undefined {
  if (index !== null) return finding.resource === undefined ? undefined : resources[finding.resource];
  const { offset } = finding.range.start;
  return resources.find(({ range }) => range.start.offset <= offset && offset < range.end.offset);
}

/**
 * The first finding of the next or previous resource, round the end of the text.
 * @param shown indices of the findings in view.
 * @returns null where no finding stands in a resource.
 */
export function neighbourResource(
  { findings, resources }: Report,
  shown: readonly number[],
  selected: number | null,
  by: 1 | -1,
): { readonly finding: number; readonly resource: ReportedResource } | null {
  const firsts = new Map<number, number>();
  for (const index of [...shown].sort((a, b) => a - b)) {
    const resource = findings[index]?.resource;
    if (resource !== undefined && !firsts.has(resource)) firsts.set(resource, index);
  }
  const order = [...firsts];
  const here = selected === null ? undefined : findings[selected]?.resource;
  const at = order.findIndex(([resource]) => resource === here);
  const next = at === -1 ? order.at(by === 1 ? 0 : -1) : order[(at + by + order.length) % order.length];
  const resource = next === undefined ? undefined : resources[next[0]];
  return next === undefined || resource === undefined ? null : { finding: next[1], resource };
}
