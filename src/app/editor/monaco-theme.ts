import { editor } from 'monaco-editor/editor';
import { scopeOf } from './monaco-json.ts';

export const themeName = 'scimlab';

/** Monaco's colours and the design tokens they are. */
const colours: Readonly<Record<string, string>> = {
  'editor.background': '--surface',
  'editor.foreground': '--text',
  'editorCursor.foreground': '--text',
  'editorLineNumber.foreground': '--text-3',
  'editorLineNumber.activeForeground': '--text',
  'editor.lineHighlightBackground': '--line-active',
  'editor.selectionBackground': '--select',
  'editor.inactiveSelectionBackground': '--select',
  'editor.findMatchBackground': '--diff-add-word',
  'editor.findMatchHighlightBackground': '--accent-soft',
  'editorBracketMatch.background': '--accent-soft',
  'editorBracketMatch.border': '--line-control',
  'editorGutter.foldingControlForeground': '--text-3',
  'editorOverviewRuler.border': '--line',
  'editorWidget.background': '--surface',
  'editorWidget.foreground': '--text',
  'editorWidget.border': '--line-control',
  'editorHoverWidget.background': '--surface',
  'editorHoverWidget.foreground': '--text',
  'editorHoverWidget.border': '--line-control',
  'editorHoverWidget.statusBarBackground': '--surface-2',
  'editorSuggestWidget.background': '--surface',
  'editorSuggestWidget.border': '--line-control',
  'editorSuggestWidget.foreground': '--text',
  'editorSuggestWidget.selectedBackground': '--accent-soft',
  'editorSuggestWidget.selectedForeground': '--text',
  'editorSuggestWidget.selectedIconForeground': '--text',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorActionList.background': '--surface',
  'editorActionList.foreground': '--text',
  'editorActionList.focusBackground': '--accent-soft',
  'editorActionList.focusForeground': '--text',
  'menu.background': '--surface',
  'menu.foreground': '--text',
  'menu.selectionBackground': '--accent-soft',
  'menu.selectionForeground': '--text',
  'menu.separatorBackground': '--line',
  'list.focusBackground': '--accent-soft',
  'list.hoverBackground': '--surface-3',
  'input.background': '--surface',
  'input.foreground': '--text',
  'input.border': '--line-strong',
  'input.placeholderForeground': '--text-3',
  'editor.placeholder.foreground': '--text-3',
  'inputOption.activeBackground': '--accent-soft',
  'inputOption.activeForeground': '--text',
  'inputOption.activeBorder': '--accent',
  'icon.foreground': '--text-2',
  'toolbar.hoverBackground': '--surface-3',
  'textLink.foreground': '--accent',
  'textLink.activeForeground': '--accent-hover',
  'keybindingLabel.background': '--surface-3',
  'keybindingLabel.foreground': '--text-2',
  focusBorder: '--focus',
  foreground: '--text',
  descriptionForeground: '--text-2',
  'scrollbarSlider.background': '--line',
  'scrollbarSlider.hoverBackground': '--line-control',
  'scrollbarSlider.activeBackground': '--line-strong',
};

const tokens: readonly [scope: string, token: string][] = [
  ['', '--text'],
  [scopeOf.key, '--syn-key'],
  [scopeOf.string, '--syn-string'],
  [scopeOf.urn, '--syn-urn'],
  [scopeOf.number, '--syn-number'],
  [scopeOf.word, '--syn-word'],
  [scopeOf.punct, '--syn-punct'],
];

/** Makes Monaco's theme from the custom properties as they are now; an editor that shows it follows at once. */
export function defineTheme(): void {
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string): string | undefined => {
    // Builds shorten `#FFFFFF` to `#fff`, which Monaco does not read.
    const value = style
      .getPropertyValue(token)
      .trim()
      .replace(/^#([\da-f])([\da-f])([\da-f])$/iu, '#$1$1$2$2$3$3');
    return /^#[\da-f]{6}$/iu.test(value) ? value : undefined;
  };
  const isDark = style.colorScheme === 'dark';
  editor.defineTheme(themeName, {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    colors: {
      ...Object.fromEntries(Object.entries(colours).flatMap(([name, token]) => [[name, colour(token)] as const].filter(hasColour))),
      'editor.lineHighlightBorder': '#00000000',
      // overview-marks.ts draws these.
      'editorOverviewRuler.errorForeground': '#00000000',
      'editorOverviewRuler.warningForeground': '#00000000',
      'editorOverviewRuler.infoForeground': '#00000000',
      'widget.shadow': '#00000000',
      'scrollbar.shadow': '#00000000',
    },
    rules: tokens.flatMap(([token, property]) => {
      const foreground = colour(property)?.slice(1);
      return foreground === undefined ? [] : [{ token, foreground }];
    }),
  });
}

function hasColour(entry: readonly [string, string | undefined]): entry is readonly [string, string] {
  return entry[1] !== undefined;
}

/** Keeps the theme in step with the page. @returns a function that ends it. */
export function followTheme(): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  const observer = new MutationObserver(defineTheme);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  for (const query of queries) query.addEventListener('change', defineTheme);
  defineTheme();
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', defineTheme);
  };
}
