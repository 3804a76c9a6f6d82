import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What lies in the browser's database; `value` is unknown because an older version or a damaged file may hold anything. */
interface Schema extends DBSchema {
  workspaces: { key: string; value: { id: string; savedAt: number }; indexes: { savedAt: number } };
  /** The bytes of big texts, by the id of their workspace: apart from it, so that they are written only when they change. */
  texts: { key: string; value: Blob };
}

export type Database = IDBPDatabase<Schema>;

/**
 * Opens the database of this origin.
 * @param onLost called when another tab needs a newer version or the browser closed the connection.
 * @throws where the browser gives no IndexedDB: blocked, private window, broken profile.
 */
export function openDatabase(onLost: () => void): Promise<Database> {
  return openDB<Schema>('scimlab', 2, {
    upgrade(database, oldVersion) {
      if (oldVersion < 1) database.createObjectStore('workspaces', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
      if (oldVersion < 2) database.createObjectStore('texts');
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });
}
