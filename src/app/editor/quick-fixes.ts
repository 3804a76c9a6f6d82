import { editor, languages, type Position } from 'monaco-editor/editor';
import type { Fix } from '../../core/finding.ts';
import type { OfferedFix } from './finding-marks.ts';

/** What quick fixes need of the editor that shows a model. */
export interface FixSource {
  /** Fixes at a place, the best first. */
  offers(position: Position): readonly OfferedFix[];
  apply(fix: Fix): void;
  /** How many findings have a safe fix, and the function that applies them all; undefined where the page offers none. */
  all(): { readonly count: number; readonly run: () => void } | undefined;
}

const sources = new WeakMap<editor.ITextModel, FixSource>();

/** Lets Ctrl+. work in a model. */
export function offerQuickFixes(model: editor.ITextModel, source: FixSource): void {
  sources.set(model, source);
}

const runCommand = 'scimlab.runFix';

/** Registers the one provider of quick fixes; it asks the source of the model in question. */
export function registerQuickFixes(): void {
  editor.registerCommand(runCommand, (_accessor, run: () => void) => run());
  languages.registerCodeActionProvider(
    'json',
    {
      provideCodeActions(model, range, context) {
        const source = sources.get(model);
        const isWanted = context.only === undefined || 'quickfix'.startsWith(context.only);
        const actions = source === undefined || !isWanted ? [] : actionsOf(source, range.getStartPosition());
        return { actions, dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );
}

function actionsOf(source: FixSource, position: Position): languages.CodeAction[] {
  const action = (title: string, isPreferred: boolean, run: () => void): languages.CodeAction => ({
    title,
    kind: 'quickfix',
    isPreferred,
    command: { id: runCommand, title, arguments: [run] },
  });
  const actions = source
    .offers(position)
    .map(({ fix }, index) =>
      action(fix.safe ? fix.title : `${fix.title} (loses or decides something)`, index === 0 && fix.safe, () => source.apply(fix)),
    );
  const all = source.all();
  if (all !== undefined && all.count > 0) actions.push(action(`Fix all safe (${all.count})`, false, all.run));
  return actions;
}
