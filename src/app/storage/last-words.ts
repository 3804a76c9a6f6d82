/**
 * What a tab held when it was left, in sessionStorage. A page that is going away may not see its database write through; this one is
 * synchronous. It is per tab, survives a reload, and is there only while the database does not hold the same.
 */
import { readWorkspace, type Workspace } from './workspace-record.ts';

const key = 'scimlab.last-words';

/** Code units. Browsers give about 5 MB for all of sessionStorage. */
const longest = 2_000_000;

/** Keeps the workspace for the page that comes after this one in the tab. What is too long, or refused, is left to the database. */
export function saveLastWords(workspace: Workspace): void {
  try {
    const text = JSON.stringify(workspace);
    if (text.length <= longest) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // No storage, or no room in it: the database is asked as well.
  }
}

/** @returns null when there are none, or none that can be read. */
export function readLastWords(): Workspace | null {
  try {
    return readWorkspace(JSON.parse(sessionStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

/** To be called once the database holds the same or newer. */
export function forgetLastWords(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Without storage there are none.
  }
}
