import type { StateCreator } from 'zustand';
import type { AppState } from './store.ts';

/** Texts by name: `patch/resource`, `filter/expression`. What stands before the slash is the tool. */
export type Drafts = Readonly<Record<string, string>>;

/** The inputs of all tools but Lint, whose text is the payload. */
export interface DraftsSlice {
  readonly drafts: Drafts;
  /** The texts as an example, a link or another tool put them there; equal to `drafts` while nothing was changed by hand. */
  readonly loadedDrafts: Drafts;
  setDraft(name: string, text: string): void;
  /** Replaces all drafts of a tool at once. */
  loadDrafts(tool: string, drafts: Drafts): void;
  /** Puts the drafts of a tool back as they were, for undo. */
  restoreDrafts(tool: string, before: Pick<DraftsSlice, 'drafts' | 'loadedDrafts'>): void;
}

/** The drafts of one tool. */
export function draftsOf(drafts: Drafts, tool: string): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([name]) => name.startsWith(`${tool}/`)));
}

/** True when replacing the drafts of a tool would lose something the user made. */
export function hasUnsavedDrafts({ drafts, loadedDrafts }: Pick<DraftsSlice, 'drafts' | 'loadedDrafts'>, tool: string): boolean {
  return Object.entries(draftsOf(drafts, tool)).some(([name, text]) => text.trim() !== '' && text !== loadedDrafts[name]);
}

function withoutTool(drafts: Drafts, tool: string): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([name]) => !name.startsWith(`${tool}/`)));
}

export const createDraftsSlice: StateCreator<AppState, [], [], DraftsSlice> = (set) => ({
  drafts: {},
  loadedDrafts: {},
  setDraft: (name, text) => set(({ drafts }) => (drafts[name] === text ? {} : { drafts: { ...drafts, [name]: text } })),
  loadDrafts: (tool, drafts) =>
    set((state) => ({
      drafts: { ...withoutTool(state.drafts, tool), ...drafts },
      loadedDrafts: { ...withoutTool(state.loadedDrafts, tool), ...drafts },
    })),
  restoreDrafts: (tool, before) =>
    set((state) => ({
      drafts: { ...withoutTool(state.drafts, tool), ...draftsOf(before.drafts, tool) },
      loadedDrafts: { ...withoutTool(state.loadedDrafts, tool), ...draftsOf(before.loadedDrafts, tool) },
    })),
});
