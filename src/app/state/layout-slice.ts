import type { StateCreator } from 'zustand';
import type { AppState } from './store.ts';

export type OpenDialog = 'share' | 'keys' | 'rules' | 'gallery';

/** `blocked`, `full`: what is typed lives in this tab's memory only, because the browser gives no storage or no more of it. */
export type Keeping = 'opening' | 'kept' | 'blocked' | 'full';

export interface LayoutSlice {
  /** The words after `#/` that name the tool in view. */
  readonly tool: string;
  readonly dialog: OpenDialog | null;
  /** Sizes of splitters in pixels, by the name of the splitter. */
  readonly splits: Readonly<Record<string, number>>;
  readonly keeping: Keeping;
  setTool(tool: string): void;
  setDialog(dialog: OpenDialog | null): void;
  setSplit(name: string, size: number | null): void;
  setKeeping(keeping: Keeping): void;
}

export const createLayoutSlice: StateCreator<AppState, [], [], LayoutSlice> = (set) => ({
  tool: 'lint',
  dialog: null,
  splits: {},
  keeping: 'opening',
  setTool: (tool) => set({ tool }),
  setDialog: (dialog) => set({ dialog }),
  setSplit: (name, size) =>
    set((state) => {
      const { [name]: _old, ...others } = state.splits;
      return { splits: size === null ? others : { ...others, [name]: size } };
    }),
  setKeeping: (keeping) => set({ keeping }),
});
