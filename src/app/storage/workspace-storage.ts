import { openDatabase, type Database } from './database.ts';
import { readWorkspace, type Workspace } from './workspace-record.ts';

/** Why nothing is kept. `full`: the browser refused a write for lack of room. */
export type Trouble = 'blocked' | 'full';

export interface WorkspaceStorage {
  /** What this tab starts with: its own workspace, or a copy of the one used last; null when there is none. */
  readonly start: Workspace | null;
  /** The bytes of its big text, if it has one. */
  readonly startBytes: Blob | null;
  /** `start` lies under another tab's id, or under none: save it once, so that a reload finds it. */
  readonly copied: boolean;
  /** Writes the workspace of this tab; the last call wins. Never rejects: what goes wrong is told to `onTrouble`. @returns whether it lies there now. */
  save(workspace: Workspace, bytes: Blob | null): Promise<boolean>;
}

const idKey = 'scimlab.workspace';

/** Workspaces of closed tabs that are kept, newest first. */
const mostWorkspaces = 24;

/** Not `randomUUID`, which plain http on a network does not have. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readTabId(): string | null {
  try {
    return sessionStorage.getItem(idKey);
  } catch {
    return null;
  }
}

function writeTabId(id: string): void {
  try {
    sessionStorage.setItem(idKey, id);
  } catch {
    // Without it a reload starts from the workspace used last, which is this one.
  }
}

/** Holds a name for as long as the page lives. False when another live tab has it: a duplicated tab copies sessionStorage. */
function claim(id: string): Promise<boolean> {
  // Locks exist in secure contexts only; elsewhere the two tabs share a workspace until one of them is reloaded.
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks
      .request(`scimlab-workspace-${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => {});
      })
      .catch(() => resolve(true));
  });
}

interface Found {
  readonly id: string;
  readonly workspace: Workspace;
}

async function newestWorkspace(database: Database): Promise<Found | null> {
  let cursor = await database.transaction('workspaces').store.index('savedAt').openCursor(null, 'prev');
  while (cursor !== null) {
    const workspace = readWorkspace(cursor.value);
    if (workspace !== null) return { id: cursor.value.id, workspace };
    cursor = await cursor.continue();
  }
  return null;
}

async function forgetOld(database: Database): Promise<void> {
  const keys = await database.getAllKeysFromIndex('workspaces', 'savedAt');
  const old = keys.slice(0, -mostWorkspaces);
  await Promise.all(old.flatMap((key) => [database.delete('workspaces', key), database.delete('texts', key)]));
}

function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/**
 * Opens the storage of this tab (design.md section 7, *What was typed is never lost*).
 * @param onTrouble called when a write fails; the caller goes on in memory. Null: storage works again.
 * @returns null where the browser gives no storage.
 */
export async function openWorkspaceStorage(onTrouble: (trouble: Trouble | null) => void): Promise<WorkspaceStorage | null> {
  const oldId = readTabId();
  let database: Database;
  let start: Workspace | null = null;
  let startBytes: Blob | null = null;
  let copied = false;
  let id = oldId ?? newId();
  try {
    if (!(await claim(id))) {
      id = newId();
      await claim(id);
    }
    database = await openDatabase(() => onTrouble('blocked'));
    const own = oldId === null ? null : readWorkspace(await database.get('workspaces', oldId));
    copied = own === null || id !== oldId;
    const found = own === null || oldId === null ? await newestWorkspace(database) : { id: oldId, workspace: own };
    start = found?.workspace ?? null;
    if (found?.workspace.big) startBytes = (await database.get('texts', found.id)) ?? null;
    await forgetOld(database);
  } catch {
    return null;
  }
  writeTabId(id);
  let troubled = false;
  let written = copied ? null : startBytes;
  return {
    start,
    startBytes,
    copied,
    async save(workspace, bytes) {
      try {
        const transaction = database.transaction(['workspaces', 'texts'], 'readwrite', { durability: 'relaxed' });
        const puts: Promise<unknown>[] = [transaction.objectStore('workspaces').put({ id, savedAt: Date.now(), ...workspace })];
        const texts = transaction.objectStore('texts');
        if (bytes !== written) puts.push(bytes === null ? texts.delete(id) : texts.put(bytes, id));
        // Committed at once: on pagehide there is no later turn in which it would commit by itself.
        transaction.commit();
        await Promise.all([...puts, transaction.done]);
        written = bytes;
        if (troubled) onTrouble(null);
        troubled = false;
        return true;
      } catch (error) {
        troubled = true;
        onTrouble(isQuota(error) ? 'full' : 'blocked');
        return false;
      }
    },
  };
}
