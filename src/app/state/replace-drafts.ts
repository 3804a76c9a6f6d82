import { hasUnsavedDrafts, type Drafts } from './drafts-slice.ts';
import { useApp } from './store.ts';

/**
 * Puts new texts in the place of all drafts of a tool. What the user made is not asked about, it can be brought back.
 * @param notice what the toast says when there is something to bring back.
 */
export function replaceDrafts(tool: string, drafts: Drafts, notice: string): void {
  const { loadDrafts, restoreDrafts, showToast, dismissToast, ...before } = useApp.getState();
  loadDrafts(tool, drafts);
  if (hasUnsavedDrafts(before, tool)) showToast(notice, { label: 'Undo', run: () => restoreDrafts(tool, before) });
  else dismissToast();
}
