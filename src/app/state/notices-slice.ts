import type { StateCreator } from 'zustand';
import type { AppState } from './store.ts';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: ToastAction;
}

/** What the app says about what it did: one toast at a time, and one polite announcement. */
export interface NoticesSlice {
  readonly toast: Toast | null;
  /** Words for the live region: the latest toast, or what only readers need to be told. */
  readonly announcement: string;
  showToast(text: string, action?: ToastAction): void;
  dismissToast(): void;
  announce(text: string): void;
}

let toasts = 0;

export const createNoticesSlice: StateCreator<AppState, [], [], NoticesSlice> = (set) => ({
  toast: null,
  announcement: '',
  showToast: (text, action) => set({ toast: { id: ++toasts, text, ...(action === undefined ? {} : { action }) }, announcement: text }),
  dismissToast: () => set({ toast: null }),
  announce: (announcement) => set({ announcement }),
});
