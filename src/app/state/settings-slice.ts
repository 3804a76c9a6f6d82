import type { StateCreator } from 'zustand';
import type { LintOptions } from '../../core/lint/options.ts';
import type { AppState } from './store.ts';

export type Theme = 'light' | 'dark' | 'system';
export type RuleLevels = NonNullable<LintOptions['rules']>;

/** What all tabs share. */
export interface Settings {
  readonly theme: Theme;
  readonly ruleLevels: RuleLevels;
  /** Whether `/` and `?` work as shortcuts (WCAG 2.1.4: shortcuts of one key can be switched off). */
  readonly singleKeys: boolean;
}

export interface SettingsSlice extends Settings {
  setTheme(theme: Theme): void;
  setSingleKeys(on: boolean): void;
  /** @param level null: the rule's own again. */
  setRuleLevel(rule: string, level: RuleLevels[string] | null): void;
  resetRuleLevels(): void;
  setSettings(settings: Settings): void;
}

export const defaultSettings: Settings = { theme: 'system', ruleLevels: {}, singleKeys: true };

export const createSettingsSlice: StateCreator<AppState, [], [], SettingsSlice> = (set) => ({
  ...defaultSettings,
  setTheme: (theme) => set({ theme }),
  setSingleKeys: (singleKeys) => set({ singleKeys }),
  setRuleLevel: (rule, level) =>
    set(({ ruleLevels }) => {
      const others = Object.fromEntries(Object.entries(ruleLevels).filter(([id]) => id !== rule));
      return { ruleLevels: level === null ? others : { ...others, [rule]: level } };
    }),
  resetRuleLevels: () => set({ ruleLevels: {} }),
  setSettings: ({ theme, ruleLevels, singleKeys }) => set({ theme, ruleLevels, singleKeys }),
});
