/** Settings that all tabs share. In localStorage, because the theme has to be known before the first paint (public/theme.js). */
export interface StoredSettings {
  readonly theme: 'light' | 'dark' | 'system';
  readonly ruleLevels: Readonly<Record<string, 'off' | 'error' | 'warning' | 'info'>>;
  readonly singleKeys: boolean;
}

const key = 'scimlab.settings';
const themes = ['light', 'dark', 'system'] as const;
const levels = ['off', 'error', 'warning', 'info'] as const;

/** Reads stored settings; whatever is damaged or unknown falls back to its start value. */
export function parseSettings(text: string | null): StoredSettings {
  const start: StoredSettings = { theme: 'system', ruleLevels: {}, singleKeys: true };
  if (text === null) return start;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return start;
  }
  if (typeof value !== 'object' || value === null) return start;
  const { theme, ruleLevels, singleKeys }: { theme?: unknown; ruleLevels?: unknown; singleKeys?: unknown } = value;
  const entries = typeof ruleLevels === 'object' && ruleLevels !== null ? Object.entries(ruleLevels) : [];
  return {
    theme: themes.find((name) => name === theme) ?? 'system',
    ruleLevels: Object.fromEntries(
      entries.flatMap(([rule, level]) => {
        const known = levels.find((name) => name === level);
        return known === undefined ? [] : [[rule, known]];
      }),
    ),
    singleKeys: singleKeys !== false,
  };
}

export function loadSettings(): StoredSettings {
  try {
    return parseSettings(localStorage.getItem(key));
  } catch {
    return parseSettings(null);
  }
}

export function saveSettings(settings: StoredSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // The settings then live as long as the tab; the status bar says that nothing is kept.
  }
}

/** Calls back when another tab has changed the settings. */
export function watchSettings(onChange: (settings: StoredSettings) => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) onChange(loadSettings());
  });
}
