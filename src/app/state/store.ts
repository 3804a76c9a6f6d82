import { create } from 'zustand';
import { createDraftsSlice, type DraftsSlice } from './drafts-slice.ts';
import { createFindingsSlice, type FindingsSlice } from './findings-slice.ts';
import { createLayoutSlice, type LayoutSlice } from './layout-slice.ts';
import { createListSlice, type ListSlice } from './list-slice.ts';
import { createNoticesSlice, type NoticesSlice } from './notices-slice.ts';
import { createPayloadSlice, type PayloadSlice } from './payload-slice.ts';
import { createSamplesSlice, type SamplesSlice } from './samples-slice.ts';
import { createSettingsSlice, type SettingsSlice } from './settings-slice.ts';

export interface AppState
  extends PayloadSlice, DraftsSlice, FindingsSlice, SettingsSlice, LayoutSlice, NoticesSlice, SamplesSlice, ListSlice {}

/** The state of one tab. Components read it as a hook, everything else by `useApp.getState()` and `useApp.subscribe`. */
export const useApp = create<AppState>()((...tools) => ({
  ...createPayloadSlice(...tools),
  ...createDraftsSlice(...tools),
  ...createFindingsSlice(...tools),
  ...createSettingsSlice(...tools),
  ...createLayoutSlice(...tools),
  ...createNoticesSlice(...tools),
  ...createSamplesSlice(...tools),
  ...createListSlice(...tools),
}));
