/** Loads Monaco with the features we use, bundled. Imported by nothing but the lazy pane: it is most of a megabyte. */
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/placeholderText/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/suggest/register';
// The feature alone has no list of suggestions.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
// oxlint-disable-next-line import/default -- Vite makes this export
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { Editor, loader } from '@monaco-editor/react';
import { registerCompletions } from './completions.ts';
import { registerHovers } from './hovers.ts';
import { registerJson } from './monaco-json.ts';
import { registerQuickFixes } from './quick-fixes.ts';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
// Without this the wrapper would fetch Monaco from another origin.
loader.config({ monaco });
registerJson();
registerHovers();
registerCompletions();
registerQuickFixes();

export { Editor, monaco };
