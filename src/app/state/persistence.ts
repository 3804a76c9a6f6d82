import { forgetLastWords, readLastWords, saveLastWords } from '../storage/last-words.ts';
import { loadSettings, saveSettings, watchSettings } from '../storage/settings-storage.ts';
import { openWorkspaceStorage, type Trouble, type WorkspaceStorage } from '../storage/workspace-storage.ts';
import type { Workspace } from '../storage/workspace-record.ts';
import { bytesOf, storedBig, storedPayload } from './stored-big.ts';
import { useApp, type AppState } from './store.ts';

/** How long after the last key the workspace is written. */
const restMs = 300;

/** A database that has not opened by then may be blocked for good; the page goes on without it. */
const openMs = 2000;

function workspaceOf(state: AppState): Workspace {
  const { tool, drafts, loadedDrafts, hidden, splits } = state;
  const { text, loaded, origin, overrides } = state;
  const big = storedBig(state);
  return { tool, text, loaded, origin, overrides, drafts, loadedDrafts, hidden: [...hidden], splits: { ...splits }, big };
}

function isSameWork(a: AppState, b: AppState): boolean {
  return (
    a.text === b.text &&
    a.big === b.big &&
    a.within === b.within &&
    a.loaded === b.loaded &&
    a.origin === b.origin &&
    a.overrides === b.overrides &&
    a.drafts === b.drafts &&
    a.loadedDrafts === b.loadedDrafts &&
    a.hidden === b.hidden &&
    a.splits === b.splits &&
    a.tool === b.tool
  );
}

/**
 * Writes the workspace 300 ms after the last change, and at once when the page is left: then also as last words, since the database may
 * not be open yet, or not be given the time.
 */
function keepWriting(): { use(storage: WorkspaceStorage): void } {
  let storage: WorkspaceStorage | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest state that nobody has confirmed to be in the database. */
  let unsaved: AppState | null = null;
  const write = async () => {
    clearTimeout(timer);
    const state = useApp.getState();
    if (storage === null || unsaved === null) return;
    const isSaved = await storage.save(workspaceOf(state), bytesOf(state));
    if (!isSaved || unsaved === null || !isSameWork(unsaved, state)) return;
    unsaved = null;
    forgetLastWords();
  };
  const writeSoon = (ms = restMs) => {
    unsaved = useApp.getState();
    clearTimeout(timer);
    timer = setTimeout(() => void write(), ms);
  };
  const leave = () => {
    if (unsaved === null) return;
    saveLastWords(workspaceOf(useApp.getState()));
    void write();
  };
  useApp.subscribe((state, before) => {
    // Last words have no room for the bytes of a big text.
    if (!isSameWork(state, before)) writeSoon(bytesOf(state) === bytesOf(before) ? restMs : 0);
  });
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  return {
    use(opened) {
      storage = opened;
      if (opened.copied || unsaved !== null) writeSoon();
    },
  };
}

function onTrouble(trouble: Trouble | null): void {
  useApp.getState().setKeeping(trouble ?? 'kept');
}

function isEmptyBeside({ text, big }: AppState, words: Workspace): boolean {
  return text === words.text && big === null;
}

function bringBack(workspace: Workspace, bytes: Blob | null): void {
  const { drafts, loadedDrafts, hidden, splits } = workspace;
  useApp.getState().restore(storedPayload(workspace, bytes));
  useApp.setState({ drafts, loadedDrafts, hidden, splits });
}

async function openAndRestore(): Promise<void> {
  const untouched = useApp.getState();
  const writing = keepWriting();
  const words = readLastWords();
  if (words !== null) bringBack(words, null);
  const storage = await openWorkspaceStorage(onTrouble);
  // Last words are newer than the database, and so is what was typed because it was slow.
  const state = useApp.getState();
  const isUntouched = state.text === untouched.text && state.drafts === untouched.drafts && state.big === untouched.big;
  if (storage?.start && isUntouched) bringBack(storage.start, storage.startBytes);
  // Last words have no room for the bytes of a big text.
  else if (words?.big && storage !== null && isEmptyBeside(state, words)) bringBack(words, storage.startBytes);
  if (storage !== null) writing.use(storage);
  onTrouble(storage === null ? 'blocked' : null);
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
