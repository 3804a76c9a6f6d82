import { ListIndentIncrease, WandSparkles } from 'lucide-react';
import { useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Finding } from '../../../core/finding.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { JsonEditor } from '../../editor/json-editor.tsx';
import { changeBetween } from '../../editor/source-text.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { keyShortcuts, keyText } from '../../ui/keys.ts';
import { Mark } from '../../ui/mark.tsx';
import { lintClient } from '../../workers/client.ts';
import type { SideFindings } from '../../workers/patch-protocol.ts';
import { FindingBar } from './finding-bar.tsx';
import { FindingCounts } from './finding-counts.tsx';
import styles from './side-editor.module.css';

export interface SideHandle extends Pick<EditorHandle, 'reveal' | 'applyEdits' | 'undo' | 'focus' | 'format'> {
  /** Goes to the next or previous finding. */
  step(by: 1 | -1): void;
  fixAll(): void;
}

interface SideEditorProps {
  readonly ref?: Ref<SideHandle>;
  readonly name: 'Before' | 'PatchOp' | 'After';
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Of `checked`; null before the first answer. */
  readonly side: SideFindings | null;
  /** The text that `side` is about. */
  readonly checked: string;
  readonly placeholder: string;
  /** What the text is read as, where all its safe fixes are applied. */
  readonly kind: { readonly kind?: string; readonly resourceType?: string };
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly onCaret?: (offset: number) => void;
}

const none: readonly Finding[] = [];

/** A text with its name, what it is, and what is wrong with it. */
export function SideEditor({ ref, name, text, onChange, side, checked, placeholder, kind, note, actions, onCaret }: SideEditorProps) {
  const editor = useRef<EditorHandle>(null);
  const rules = useApp((state) => state.ruleLevels);
  const [selected, setSelected] = useState<number | null>(null);
  const current = useRef(text);
  useLayoutEffect(() => {
    current.current = text;
  });
  const isEmpty = text.trim() === '';
  const findings = isEmpty || side === null ? none : side.findings;
  const isFresh = checked === text;
  const safe = findings.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;

  const choose = (index: number) => {
    const finding = findings[index];
    if (finding === undefined) return;
    setSelected(index);
    if (isFresh) editor.current?.reveal(finding.range);
  };
  const fixAll = async () => {
    const outcome = await lintClient.request('fix', { text, options: { version: '2.0', rules, ...kind } });
    if (outcome.kind !== 'answer' || current.current !== text) return;
    const edit = changeBetween(text, outcome.answer.text);
    if (edit === undefined) return;
    editor.current?.applyEdits([edit], { flash: true });
    const { applied } = outcome.answer;
    useApp.getState().showToast(`${applied} safe ${applied === 1 ? 'fix' : 'fixes'} applied to the ${name}.`, {
      label: 'Undo',
      run: () => editor.current?.undo(),
    });
  };
  useImperativeHandle(ref, () => ({
    reveal: (range, options) => editor.current?.reveal(range, options),
    applyEdits: (edits, options) => editor.current?.applyEdits(edits, options),
    undo: () => editor.current?.undo(),
    focus: () => editor.current?.focus(),
    format: () => editor.current?.format(),
    step: (by) => choose(selected === null ? (by > 0 ? 0 : findings.length - 1) : (selected + by + findings.length) % findings.length),
    fixAll: () => void fixAll(),
  }));
  const type = name === 'PatchOp' ? null : (side?.resourceType ?? null);

  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.name}>{name}</h2>
        {isEmpty || type === null ? null : <span className={styles.badge}>{type}</span>}
        {isEmpty || !side?.client ? null : <span className={styles.client}>looks like {side.client.name}</span>}
        {!isEmpty && side?.parses === false ? (
          <span className={styles.broken}>
            <Mark kind="error" label="Error" size={13} />
            does not parse
          </span>
        ) : null}
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
        <span className={styles.space} />
        {isEmpty ? null : <FindingCounts name={name} findings={findings} onChoose={choose} selected={selected} />}
        {safe === 0 ? null : (
          <Button
            small
            icon={<WandSparkles size={13} strokeWidth={1.75} aria-hidden="true" />}
            aria-label={`Fix all safe in ${name}: ${safe}`}
            title={`Fix all safe (${safe})`}
            onClick={() => void fixAll()}
          >
            Fix {safe}
          </Button>
        )}
        {actions}
        {isEmpty ? null : (
          <Button
            small
            look="quiet"
            icon={<ListIndentIncrease size={14} strokeWidth={1.75} aria-hidden="true" />}
            aria-label={`Format ${name}`}
            aria-keyshortcuts={keyShortcuts('shift+alt+f')}
            title={`Format (${keyText('shift+alt+f')})`}
            onClick={() => editor.current?.format()}
          />
        )}
      </div>
      <div className={styles.editor}>
        <JsonEditor
          ref={editor}
          label={name}
          text={text}
          onChange={onChange}
          findings={findings}
          selected={selected}
          onSelectFinding={setSelected}
          onFixAllSafe={() => void fixAll()}
          placeholder={placeholder}
          {...(onCaret === undefined ? {} : { onCaret })}
        />
      </div>
      <FindingBar
        name={name}
        text={text}
        findings={findings}
        selected={selected}
        isFresh={isFresh}
        onChoose={choose}
        onFix={(fix) => editor.current?.applyEdits(fix.edits, { flash: true })}
      />
    </>
  );
}
