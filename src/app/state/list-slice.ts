import type { StateCreator } from 'zustand';
import type { Surroundings } from '../workers/protocol.ts';
import type { AppState } from './store.ts';

export type Grouping = 'severity' | 'resource';

/** How findings are looked at: by severity or by resource, and what is shown of a text that no editor holds. */
export interface ListSlice {
  /** Null: by resource where the text holds several. */
  readonly grouping: Grouping | null;
  /** The part of the big text in view. */
  readonly surroundings: Surroundings | null;
  setGrouping(grouping: Grouping): void;
  setSurroundings(surroundings: Surroundings | null): void;
}

export const createListSlice: StateCreator<AppState, [], [], ListSlice> = (set) => ({
  grouping: null,
  surroundings: null,
  setGrouping: (grouping) => set({ grouping }),
  setSurroundings: (surroundings) => set({ surroundings }),
});

/** Whether findings stand under the resource that they are in. */
export function isByResource({ grouping, report }: Pick<AppState, 'grouping' | 'report'>): boolean {
  return (report?.resourceCount ?? 0) > 1 && grouping !== 'severity';
}
