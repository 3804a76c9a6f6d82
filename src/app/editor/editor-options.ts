import { editor } from 'monaco-editor/editor';

/** Above this many lines the hint at the caret is off. */
export const manyLines = 20_000;

/** Monaco as we show it: quiet, no assistance but our own. */
export function editorOptions(label: string, placeholder: string): editor.IStandaloneEditorConstructionOptions {
  return {
    ariaLabel: label,
    placeholder,
    acceptSuggestionOnCommitCharacter: false,
    accessibilitySupport: 'auto',
    autoClosingBrackets: 'languageDefined',
    autoIndent: 'full',
    autoSurround: 'never',
    automaticLayout: true,
    bracketPairColorization: { enabled: false },
    detectIndentation: true,
    fixedOverflowWidgets: true,
    folding: true,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-code').trim(),
    fontLigatures: false,
    fontSize: 13,
    lineHeight: 20,
    glyphMargin: true,
    guides: { indentation: false, bracketPairs: false },
    hideCursorInOverviewRuler: true,
    hover: { delay: 250 },
    insertSpaces: true,
    lightbulb: { enabled: editor.ShowLightbulbIconMode.Off },
    lineDecorationsWidth: 2,
    lineNumbersMinChars: 3,
    links: false,
    minimap: { enabled: false },
    occurrencesHighlight: 'off',
    overviewRulerBorder: true,
    overviewRulerLanes: 1,
    padding: { top: 4, bottom: 4 },
    // Each letter in a text asks again: the answer to the quote may come when the next letters stand there already.
    quickSuggestions: { strings: true, comments: false, other: false },
    renderFinalNewline: 'on',
    renderLineHighlight: 'all',
    renderLineHighlightOnlyWhenFocus: false,
    renderWhitespace: 'none',
    scrollBeyondLastLine: false,
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    selectionHighlight: false,
    smoothScrolling: false,
    stickyScroll: { enabled: false },
    suggest: { localityBonus: false, showStatusBar: false, showWords: false, snippetsPreventQuickSuggestions: false },
    suggestOnTriggerCharacters: true,
    suggestSelection: 'first',
    tabSize: 2,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
    unusualLineTerminators: 'off',
    wordBasedSuggestions: 'off',
  };
}
