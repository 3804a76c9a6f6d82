import type { ReactNode } from 'react';
import type { Report } from '../../../core/finding.ts';
import type { Entry, Group } from './finding-groups.ts';
import { groupWords } from './finding-words.ts';
import { groupName, ResourceHeading, SeverityHeading } from './group-heading.tsx';
import type { ResourceGroup } from './resource-groups.ts';

/** One heading of the list with what stands under it. */
export interface Section {
  readonly key: string;
  readonly name: string;
  readonly open: boolean;
  readonly entries: readonly Entry[];
  readonly heading: (report: Report, toggle: () => void) => ReactNode;
}

export const none: readonly Entry[] = [];

export function severitySection({ severity, entries }: Group): Section {
  const heading = ({ counts }: Report) => <SeverityHeading severity={severity} counts={counts} />;
  return { key: severity, name: groupWords[severity].name, open: true, entries, heading };
}

/** @param closed keys of the sections whose findings are put away. */
export function resourceSections(groups: readonly ResourceGroup[], closed: ReadonlySet<string>): readonly Section[] {
  return groups.map((group) => {
    const key = group.resource === null ? 'whole' : String(group.resource.range.start.offset);
    const open = !closed.has(key);
    const heading = (_: Report, toggle: () => void) => <ResourceHeading group={group} open={open} onToggle={toggle} />;
    return { key, name: groupName(group), open, entries: group.entries, heading };
  });
}

/** How many findings are listed before each section. */
export function entriesBefore(sections: readonly Section[]): ReadonlyMap<Section, number> {
  const before = new Map<Section, number>();
  let sum = 0;
  for (const section of sections) {
    before.set(section, sum);
    sum += section.entries.length;
  }
  return before;
}
