import { BookOpen, ChevronDown, Ellipsis, Keyboard, Link, ListChecks, Monitor, Moon, Settings, Sun } from 'lucide-react';
import { useApp } from '../state/store.ts';
import type { Theme } from '../state/settings-slice.ts';
import { Button } from '../ui/button.tsx';
import { keyShortcuts } from '../ui/keys.ts';
import { MenuButton, type MenuEntry } from '../ui/menu-button.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Logo } from './logo.tsx';
import styles from './top-bar.module.css';

const themes: readonly { readonly id: Theme; readonly label: string; readonly icon: typeof Sun }[] = [
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
  { id: 'system', label: 'System', icon: Monitor },
];

function themeEntries(): readonly MenuEntry[] {
  const { theme, setTheme } = useApp.getState();
  return themes.map(({ id, label, icon: Icon }) => ({
    kind: 'choice',
    label,
    icon: <Icon size={16} aria-hidden="true" />,
    chosen: id === theme,
    run: () => setTheme(id),
  }));
}

function settingsEntries(): readonly MenuEntry[] {
  const { singleKeys, setSingleKeys, setDialog } = useApp.getState();
  return [
    {
      kind: 'action',
      label: 'Keyboard shortcuts',
      icon: <Keyboard size={16} aria-hidden="true" />,
      keys: '?',
      run: () => setDialog('keys'),
    },
    {
      kind: 'action',
      label: 'Rules and their levels',
      icon: <ListChecks size={16} aria-hidden="true" />,
      run: () => setDialog('rules'),
    },
    { kind: 'switch', label: 'Shortcuts of one key', on: singleKeys, run: () => setSingleKeys(!singleKeys) },
  ];
}

/** What does not fit into a narrow bar. */
export function moreEntries(): readonly MenuEntry[] {
  return [{ kind: 'heading', label: 'Theme' }, ...themeEntries(), { kind: 'line' }, ...settingsEntries()];
}

interface TopBarProps {
  readonly toolName: string;
  readonly examples: () => readonly MenuEntry[];
}

/** The bar above everything: where one is, examples, share, appearance. */
export function TopBar({ toolName, examples }: TopBarProps) {
  const theme = useApp((state) => state.theme);
  const setDialog = useApp((state) => state.setDialog);
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const ThemeIcon = theme === 'dark' || (theme === 'system' && systemIsDark) ? Moon : Sun;
  return (
    <header className={styles.bar}>
      <span className={styles.mark}>
        <Logo />
      </span>
      <h1 className={styles.name}>
        <span className={styles.product}>scimlab</span>
        <span className={styles.tool}>{toolName}</span>
      </h1>
      <MenuButton
        label="Examples"
        look="quiet"
        className={styles.examples}
        aria-label="Examples"
        icon={<BookOpen size={16} strokeWidth={1.75} aria-hidden="true" />}
        entries={examples}
      >
        <span className={styles.words}>Examples</span>
        <ChevronDown className={styles.words} size={14} aria-hidden="true" />
      </MenuButton>
      <span className={styles.space} />
      <Button
        look="quiet"
        className={styles.share}
        aria-label="Copy share link"
        aria-keyshortcuts={keyShortcuts('mod+shift+c')}
        icon={<Link size={15} strokeWidth={1.75} aria-hidden="true" />}
        onClick={() => setDialog('share')}
      >
        <span className={styles.words}>Copy share link</span>
      </Button>
      <MenuButton
        label="Theme"
        look="quiet"
        className={styles.wide}
        align="end"
        icon={<ThemeIcon size={16} strokeWidth={1.75} aria-hidden="true" />}
        entries={themeEntries}
      />
      <MenuButton
        label="Settings"
        look="quiet"
        className={styles.wide}
        align="end"
        icon={<Settings size={16} strokeWidth={1.75} aria-hidden="true" />}
        entries={settingsEntries}
      />
      <MenuButton
        label="More"
        look="quiet"
        className={styles.more}
        align="end"
        icon={<Ellipsis size={16} aria-hidden="true" />}
        entries={moreEntries}
      />
    </header>
  );
}
