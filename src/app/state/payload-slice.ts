import type { StateCreator } from 'zustand';
import type { LintOptions } from '../../core/lint/options.ts';
import type { AppState } from './store.ts';

/** What the user decided with the detection chips; whatever is absent is detected. */
export type Overrides = Pick<LintOptions, 'version' | 'direction' | 'method' | 'kind' | 'resourceType'>;

/** Where the text came from. `typed` also covers what was pasted. */
export type Origin =
  | { readonly kind: 'typed' }
  | { readonly kind: 'sample'; readonly id: string }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'link' };

export interface Payload {
  readonly text: string;
  /** The text as it was loaded from `origin`; equal to `text` while nothing was changed by hand. */
  readonly loaded: string;
  readonly origin: Origin;
  readonly overrides: Overrides;
}

export interface PayloadSlice extends Payload {
  /** Counts the times a whole new text was loaded: the editor then forgets its undo steps and scroll position. */
  readonly generation: number;
  setText(text: string): void;
  /** Replaces text and overrides at once, as a sample, a file or a link does. */
  load(text: string, origin: Origin, overrides?: Overrides): void;
  /** Puts the payload back as it was, for undo. */
  restore(payload: Payload): void;
  setOverrides(overrides: Overrides): void;
}

export const emptyPayload: Payload = { text: '', loaded: '', origin: { kind: 'typed' }, overrides: {} };

/** True when replacing the text would lose something the user made: typed or changed text. */
export function isUnsaved(payload: Payload): boolean {
  if (payload.text.trim() === '') return false;
  return payload.origin.kind === 'typed' || payload.text !== payload.loaded;
}

/** The four members that make up a payload, without the rest of the state. */
export function pickPayload({ text, loaded, origin, overrides }: Payload): Payload {
  return { text, loaded, origin, overrides };
}

export const createPayloadSlice: StateCreator<AppState, [], [], PayloadSlice> = (set) => ({
  ...emptyPayload,
  generation: 0,
  setText: (text) =>
    set((state) => {
      if (text === state.text) return state;
      // What was decided for one payload says nothing about the next one.
      const cleared = text === '' ? { ...emptyPayload } : {};
      return { text, ...cleared };
    }),
  load: (text, origin, overrides = {}) =>
    set((state) => ({ text, loaded: text, origin, overrides, hidden: [], selected: null, generation: state.generation + 1 })),
  restore: (payload) => set((state) => ({ ...pickPayload(payload), selected: null, generation: state.generation + 1 })),
  setOverrides: (overrides) => set({ overrides }),
});
