import { loadSettings, saveSettings, watchSettings } from '../storage/settings-storage.ts';
import { openWorkspaceStorage, type Trouble, type WorkspaceStorage } from '../storage/workspace-storage.ts';
import type { Workspace } from '../storage/workspace-record.ts';
import { pickPayload } from './payload-slice.ts';
import { useApp, type AppState } from './store.ts';

/** How long after the last key the workspace is written. */
const restMs = 300;

/** A database that has not opened by then may be blocked for good; the page goes on without it. */
const openMs = 2000;

function workspaceOf(state: AppState): Workspace {
  return { tool: state.tool, ...pickPayload(state), hidden: [...state.hidden], splits: { ...state.splits } };
}

function isSameWork(a: AppState, b: AppState): boolean {
  return (
    a.text === b.text &&
    a.loaded === b.loaded &&
    a.origin === b.origin &&
    a.overrides === b.overrides &&
    a.hidden === b.hidden &&
    a.splits === b.splits &&
    a.tool === b.tool
  );
}

function keepWriting(storage: WorkspaceStorage): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    void storage.save(workspaceOf(useApp.getState()));
  };
  const writeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, restMs);
  };
  useApp.subscribe((state, before) => {
    if (!isSameWork(state, before)) writeSoon();
  });
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') write();
  });
  if (storage.copied) writeSoon();
}

function onTrouble(trouble: Trouble | null): void {
  useApp.getState().setKeeping(trouble ?? 'kept');
}

async function openAndRestore(): Promise<void> {
  const untouched = useApp.getState();
  const storage = await openWorkspaceStorage(onTrouble);
  onTrouble(storage === null ? 'blocked' : null);
  if (storage === null) return;
  const state = useApp.getState();
  // Typed already, because the database was slow: what is on the screen wins.
  if (storage.start !== null && state.text === untouched.text) {
    const { text, loaded, origin, overrides, hidden, splits } = storage.start;
    state.restore({ text, loaded, origin, overrides });
    useApp.setState({ hidden, splits });
  }
  keepWriting(storage);
}

/** Loads the settings that all tabs share and follows changes made in other tabs. */
export function followSettings(): void {
  const apply = () => {
    const { theme } = useApp.getState();
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  useApp.getState().setSettings(loadSettings());
  apply();
  let fromOutside = false;
  watchSettings((settings) => {
    fromOutside = true;
    useApp.getState().setSettings(settings);
    fromOutside = false;
  });
  useApp.subscribe((state, before) => {
    if (state.theme === before.theme && state.ruleLevels === before.ruleLevels && state.singleKeys === before.singleKeys) return;
    apply();
    if (!fromOutside) saveSettings({ theme: state.theme, ruleLevels: state.ruleLevels, singleKeys: state.singleKeys });
  });
}

/**
 * Brings back what this tab held, then keeps it as it changes (design.md section 7).
 * @returns when the workspace is there, or after 2 s when the database does not answer.
 */
export async function keepWorkspace(): Promise<void> {
  const tooLate = new Promise<void>((resolve) => setTimeout(resolve, openMs));
  await Promise.race([openAndRestore(), tooLate]);
  if (useApp.getState().keeping === 'opening') onTrouble('blocked');
}
