import type { StateCreator } from 'zustand';
import type { Sample } from '../samples/sample.ts';
import type { AppState } from './store.ts';

export interface SamplesSlice {
  /** Empty until the examples have been loaded: they are no part of the first chunk. */
  readonly samples: readonly Sample[];
  loadSamples(): Promise<void>;
}

export const createSamplesSlice: StateCreator<AppState, [], [], SamplesSlice> = (set) => ({
  samples: [],
  loadSamples: async () => {
    const { samples } = await import('../samples/samples.ts');
    set({ samples });
  },
});
