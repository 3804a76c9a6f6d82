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
    scimlabTest?: TestHook;
  }
}

/** Hangs the hook on the window where the URL asks for it. */
export function exposeTestHook(hook: TestHook): void {
  if (new URLSearchParams(location.search).has('test')) window.scimlabTest = hook;
}
