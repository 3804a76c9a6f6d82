/** What the browser tests and the benchmark read; there only where the page's URL has `?test`. */
export interface TestHook {
  markers(): readonly TestMarker[];
  /** The text as the user has it, BOM and CR included. */
  text(): string;
  /** Calls back after each change of the markers. @returns a function that ends it. */
  onMarkers(callback: () => void): () => void;
}

export interface TestMarker {
  /** The message of the finding. */
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

declare global {
  interface Window {
    /** Of the editor that was there last. */
    scimlabTest?: TestHook;
    /** By the label of the editor. */
    scimlabTests?: Record<string, TestHook>;
  }
}

/** Hangs the hook of an editor on the window where the URL asks for it. */
export function exposeTestHook(label: string, hook: TestHook): void {
  if (!new URLSearchParams(location.search).has('test')) return;
  window.scimlabTest = hook;
  window.scimlabTests = { ...window.scimlabTests, [label]: hook };
}
