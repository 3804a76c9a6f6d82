import type { RefObject } from 'react';
import type { Finding, Fix } from '../../../core/finding.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { lintOptions } from '../../state/checking.ts';
import { findingKey } from '../../state/findings-slice.ts';
import { clearPayload, replacePayload } from '../../state/replace-payload.ts';
import { useApp } from '../../state/store.ts';
import { copyText, readClipboard } from '../../ui/clipboard.ts';
import { keyText } from '../../ui/keys.ts';
import { lintClient } from '../../workers/client.ts';
import { count, findingAsMarkdown, plainMessage, safeFixOf } from './finding-words.ts';
import { groupFindings, listOrder, neighbour } from './finding-groups.ts';
import { changedStretch } from './changed-stretch.ts';
import { applyBigFix, fixAllBig, undoBig } from './big-commands.ts';
import { openFile } from './open-file.ts';
import { neighbourResource } from './resource-groups.ts';
import { resourceWords } from './resource-words.ts';
import { saveFile } from './save-file.ts';

export type LintCommands = ReturnType<typeof createLintCommands>;

const { getState } = useApp;

/** True while the findings describe the text as it is: only then do their edits fit. */
function isFresh(): boolean {
  const { report, text, reportText, big, reportBig } = getState();
  return report !== null && text === reportText && big === reportBig;
}

/** Offers to take back what was just applied, until the text changes again. */
function offerUndo(words: string, undo: () => void): void {
  const after = getState().text;
  getState().showToast(words, { label: 'Undo', run: undo });
  const id = getState().toast?.id;
  const stop = useApp.subscribe((state) => {
    if (state.text === after && state.toast?.id === id) return;
    stop();
    if (state.toast?.id === id) state.dismissToast();
  });
}

/** What can be done in the Lint tool; buttons, menus and keys call the same functions. */
export function createLintCommands(editor: RefObject<EditorHandle | null>) {
  const undo = () => (getState().big === null ? editor.current?.undo() : undoBig());

  /** Takes back what was just applied to `before`, also where the full editor has come since and knows no step of that. */
  const backTo = (before: string) => () => {
    const after = getState().text;
    undo();
    if (getState().text !== after) return;
    const edit = changedStretch(after, before);
    if (edit !== null) editor.current?.applyEdits([edit]);
  };

  /** Selects a finding in the list and shows its place in the text. */
  function choose(index: number, open: boolean): void {
    getState().select(index, open);
    const finding = getState().report?.findings[index];
    if (finding !== undefined && isFresh() && getState().big === null) editor.current?.reveal(finding.range);
  }

  async function fixAll(rule?: string): Promise<void> {
    if (!isFresh()) return;
    const state = getState();
    const { text, big } = state;
    if (big !== null) {
      await fixAllBig(big, rule);
      return;
    }
    const outcome = await lintClient.request('fix', { text, options: lintOptions(state), ...(rule === undefined ? {} : { rule }) });
    if (outcome.kind !== 'answer' || getState().text !== text) return;
    const { text: fixed, applied } = outcome.answer;
    const edit = changedStretch(text, fixed);
    if (edit === null) return;
    const fixable = state.report?.findings.filter(
      (finding) => safeFixOf(finding) !== undefined && (rule === undefined || finding.rule === rule),
    );
    getState().leave(fixable ?? []);
    editor.current?.applyEdits([edit]);
    offerUndo(`${count(applied, 'safe fix', 'safe fixes')} applied.`, backTo(text));
  }

  return {
    undo,
    fixAll,
    openFile,
    applyFix(finding: Finding, fix: Fix): void {
      if (!isFresh()) return;
      const { big } = getState();
      if (big !== null) {
        void applyBigFix(big, finding, fix);
        return;
      }
      const before = getState().text;
      getState().leave([finding]);
      editor.current?.applyEdits(fix.edits, { flash: true });
      offerUndo(`Line ${finding.range.start.line}: ${plainMessage(fix.title)}.`.replace(/\.\.$/, '.'), backTo(before));
    },
    choose,
    /** Opens the card of a finding, or closes it. */
    toggle(index: number): void {
      const { selected, opened } = getState();
      choose(index, !(selected === index && opened));
    },
    /** F8 and Shift F8: the next or previous finding in the text. */
    step(by: 1 | -1): void {
      const { report, severityFilter, ruleFilter, hidden, selected, opened } = getState();
      if (report === null) return;
      const next = neighbour(listOrder(groupFindings(report, severityFilter, hidden, [], ruleFilter)), selected, by);
      if (next === null) return;
      choose(next, opened);
      const finding = report.findings[next];
      if (finding === undefined) return;
      getState().announce(`Line ${finding.range.start.line}: ${plainMessage(finding.message)}`);
    },
    /** The first finding of the next or previous resource that has one. */
    stepResource(by: 1 | -1): void {
      const state = getState();
      const { report, selected, opened } = state;
      if (report === null) return;
      const order = listOrder(groupFindings(report, state.severityFilter, state.hidden, [], state.ruleFilter));
      const next = neighbourResource(report, order, selected, by);
      if (next === null) return;
      choose(next.finding, opened);
      getState().announce(resourceWords(next.resource));
    },
    hide(finding: Finding): void {
      getState().hide(findingKey(finding));
      getState().showToast('Finding hidden. It is counted still, and listed at the end.', {
        label: 'Show',
        run: () => getState().showHidden(),
      });
    },
    format: () => (getState().big === null ? editor.current?.format() : undefined),
    focusEditor: () => editor.current?.focus(),
    chooseFile(): void {
      const input = document.createElement('input');
      input.type = 'file';
      input.addEventListener('change', () => {
        const file = input.files?.[0];
        if (file !== undefined) void openFile(file);
      });
      input.click();
    },
    download(): void {
      const { text, big, origin, setDialog, showToast } = getState();
      if (text === '' && big === null) return;
      const name = origin.kind === 'file' ? origin.name : origin.kind === 'sample' ? `${origin.id}.json` : 'payload.json';
      saveFile(name, big?.blob ?? text);
      if (big !== null) showToast(`${name} saved.`);
      else showToast(`${name} saved.`, { label: 'Copy share link', run: () => setDialog('share') });
    },
    clear(): void {
      clearPayload();
      editor.current?.focus();
    },
    async paste(): Promise<void> {
      const text = await readClipboard();
      editor.current?.focus();
      if (text === null) getState().showToast(`The browser lets no page read the clipboard. Press ${keyText('mod+v')}.`);
      else if (text === '') getState().showToast('The clipboard holds no text.');
      else replacePayload(text, { kind: 'typed' }, {}, 'Clipboard pasted.');
    },
    async copyReport(): Promise<void> {
      const state = getState();
      const { origin, big } = state;
      const outcome = await lintClient.request('markdown', {
        ...(big === null ? { text: state.text } : { big: { key: big.key, blob: big.blob } }),
        options: lintOptions(state),
        ...(origin.kind === 'file' ? { title: origin.name } : {}),
      });
      if (outcome.kind !== 'answer') return;
      if (await copyText(outcome.answer)) getState().showToast('Report copied as Markdown. It quotes the lines with findings.');
      else saveFile('report.md', outcome.answer);
    },
    async copyFinding(finding: Finding): Promise<void> {
      if (await copyText(findingAsMarkdown(finding))) getState().showToast('Finding copied as Markdown.');
    },
  };
}
