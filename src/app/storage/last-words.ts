/**
 * What a tab held when it was left, in sessionStorage. A page that is going away may not see its database write through; this one is
 * synchronous. It is per tab, survives a reload, and matters only while it is newer than what the database holds.
 */
import { readWorkspace, type Workspace } from './workspace-record.ts';

const key = 'scimlab.last-words';

/** Code units. Browsers give about 5 MB for all of sessionStorage. */
const longest = 2_000_000;

export interface LastWords {
  readonly savedAt: number;
  readonly workspace: Workspace;
}

/** Keeps the workspace for the page that comes after this one in the tab. What is too long, or refused, is left to the database. */
export function saveLastWords(workspace: Workspace): void {
  try {
    const text = JSON.stringify({ savedAt: Date.now(), workspace });
    if (text.length <= longest) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // No storage, or no room in it: the database is asked as well.
  }
}

/** @returns null when there are none, or none that can be read. */
export function readLastWords(): LastWords | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null || !('savedAt' in value) || !('workspace' in value)) return null;
    const workspace = readWorkspace(value.workspace);
    return workspace === null || typeof value.savedAt !== 'number' ? null : { savedAt: value.savedAt, workspace };
  } catch {
    return null;
  }
}
