import type { StateCreator } from 'zustand';
import type { Sample } from '../samples/sample.ts';
import type { AppState } from './store.ts';

/** A curated example of a tool other than Lint: what it puts into the inputs, and what that shows. */
export interface ToolExample {
  readonly id: string;
  readonly title: string;
  /** Where such a thing is met: `PATCH /Users/{id}`, `GET /Users?filter=`. */
  readonly request: string;
  /** What to look at. */
  readonly teaches: string;
  /** By name, as the tool keeps its inputs: `patch/resource`. */
  readonly drafts: Readonly<Record<string, string>>;
}

export interface SamplesSlice {
  /** Empty until the examples have been loaded: they are no part of the first chunk. */
  readonly samples: readonly Sample[];
  /** The examples of the other tools, by tool, once they have been loaded. */
  readonly toolExamples: Readonly<Record<string, readonly ToolExample[]>>;
  loadSamples(): Promise<void>;
  loadToolExamples(tool: string, load: () => Promise<readonly ToolExample[]>): Promise<void>;
}

export const createSamplesSlice: StateCreator<AppState, [], [], SamplesSlice> = (set, get) => ({
  samples: [],
  toolExamples: {},
  loadSamples: async () => {
    const { samples } = await import('../samples/samples.ts');
    set({ samples });
  },
  loadToolExamples: async (tool, load) => {
    if (get().toolExamples[tool] !== undefined) return;
    const examples = await load();
    set(({ toolExamples }) => ({ toolExamples: { ...toolExamples, [tool]: examples } }));
  },
});
