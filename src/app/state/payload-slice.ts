import type { StateCreator } from 'zustand';
import type { LintOptions } from '../../core/lint/options.ts';
import { holdBigText, LARGEST_TEXT, type BigText, type Within } from './big-text.ts';
import type { AppState } from './store.ts';

/** What the user decided with the detection chips; whatever is absent is detected. */
export type Overrides = Pick<LintOptions, 'form' | 'version' | 'direction' | 'method' | 'kind' | 'resourceType' | 'client'>;

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
  /** A text too long for the editor; `text` is then empty. */
  readonly big: BigText | null;
  /** The big text that `text` was taken from, one resource of it. */
  readonly within: Within | null;
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
  /** Puts a big text in the place of what is there. */
  loadBig(big: BigText, origin: Origin, overrides?: Overrides): void;
  /** The same text after a fix: origin and chips stay. */
  changeBig(big: BigText): void;
  /** Takes one resource of the big text into the editor. */
  take(text: string, within: Within, overrides: Overrides): void;
  /** Leaves the editor for the big text that its resource was taken from. */
  leaveResource(big: BigText): void;
}

export const emptyPayload: Payload = { text: '', loaded: '', origin: { kind: 'typed' }, overrides: {}, big: null, within: null };

/** True while there is nothing to look at: no text, long or short. */
export function isEmpty({ text, big, within }: Pick<Payload, 'text' | 'big' | 'within'>): boolean {
  return text === '' && big === null && within === null;
}

/** True when replacing the text would lose something the user made: typed or changed text. */
export function isUnsaved(payload: Payload): boolean {
  if (payload.within !== null) return true;
  if (payload.big !== null) return payload.origin.kind === 'typed' || payload.big.isChanged;
  if (payload.text.trim() === '') return false;
  return payload.origin.kind === 'typed' || payload.text !== payload.loaded;
}

/** The members that make up a payload, without the rest of the state. */
export function pickPayload({ text, loaded, origin, overrides, big, within }: Payload): Payload {
  return { text, loaded, origin, overrides, big, within };
}

export const createPayloadSlice: StateCreator<AppState, [], [], PayloadSlice> = (set) => ({
  ...emptyPayload,
  generation: 0,
  setText: (text) =>
    set((state) => {
      if (text === state.text) return state;
      // What was decided for one payload says nothing about the next one.
      const cleared = text === '' && state.within === null ? { ...emptyPayload } : {};
      return { text, ...cleared };
    }),
  load: (text, origin, overrides = {}) =>
    set(({ generation }) => ({
      ...emptyPayload,
      ...(text.length > LARGEST_TEXT ? { big: holdBigText(new Blob([text]), false) } : { text, loaded: text }),
      origin,
      overrides,
      ...another(generation),
    })),
  restore: (payload) => set(({ generation }) => ({ ...pickPayload(payload), ...another(generation) })),
  setOverrides: (overrides) => set({ overrides }),
  loadBig: (big, origin, overrides = {}) => set(({ generation }) => ({ ...emptyPayload, big, origin, overrides, ...another(generation) })),
  changeBig: (big) => set({ big }),
  take: (text, within, overrides) =>
    set(({ generation }) => ({ text, loaded: text, big: null, within, overrides, ...another(generation) })),
  leaveResource: (big) =>
    set(({ within, generation }) => ({ ...emptyText, big, within: null, overrides: within?.overrides ?? {}, ...another(generation) })),
});

const emptyText = { text: '', loaded: '' };

/** What was chosen in one text says nothing about the next one. */
function another(generation: number): Pick<AppState, 'hidden' | 'selected' | 'ruleFilter' | 'listed' | 'generation'> {
  return { hidden: [], selected: null, ruleFilter: null, listed: null, generation: generation + 1 };
}
