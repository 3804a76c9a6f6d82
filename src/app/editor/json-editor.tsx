import { useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useRef, useState, type ComponentType } from 'react';
import { LARGEST_TEXT } from '../state/big-text.ts';
import { formatText } from '../state/format-text.ts';
import { useApp } from '../state/store.ts';
import { narrow, useMedia } from '../ui/use-media.ts';
import type { EditorProps } from './editor-handle.ts';
import { formatEdits } from './format-edits.ts';
import styles from './json-editor.module.css';
import type { MonacoPaneProps } from './monaco-pane.tsx';
import { changeBetween, SourceText } from './source-text.ts';
import { firstView, type EditedText, type Surface } from './surface.ts';
import { exposeTestHook } from './test-hook.ts';
import { TextSurface } from './text-surface.tsx';

type Loading = { readonly state: 'loading' | 'failed' } | { readonly state: 'loaded'; readonly Pane: ComponentType<MonacoPaneProps> };

const nothingKnown = {};

/** The JSON editor: a plain text area until Monaco is there and where the window is narrow, with the same text, marks and jumps. */
export function JsonEditor(props: EditorProps) {
  const { ref, text, findings, selected, placeholder = '', onFixAllSafe } = props;
  const latest = useRef(props);
  const current = useRef(new SourceText(text));
  const pasted = useRef<string | undefined>(undefined);
  const plain = useRef<Surface>(null);
  const monaco = useRef<Surface>(null);
  const view = useRef(firstView);
  const rules = useApp((state) => state.rules);
  const isNarrow = useMedia(narrow);
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  const [hasTakenOver, setTakenOver] = useState(false);
  const Pane = !isNarrow && loading.state === 'loaded' ? loading.Pane : undefined;
  const isMonaco = Pane !== undefined && hasTakenOver;
  const label = `${props.label}. F6 moves to the next pane.`;
  const surface = (): Surface | null => (isMonaco ? monaco.current : plain.current);

  const [edited] = useState<EditedText>(() => ({
    get current() {
      return current.current;
    },
    change(changes, shown) {
      let next = current.current.apply(changes, pasted.current);
      const missed = changeBetween(next.shown, shown);
      if (missed !== undefined) next = next.apply([missed]);
      current.current = next;
      latest.current.onChange(next.source);
    },
  }));

  useLayoutEffect(() => {
    latest.current = props;
  });

  const followText = useEffectEvent((outside: string) => {
    if (outside === current.current.source) return;
    current.current = new SourceText(outside, current.current.lineBreak);
    surface()?.replace();
  });
  useLayoutEffect(() => followText(text), [text]);

  function load(): void {
    import('./monaco-pane.tsx').then(
      ({ default: loaded }) => setLoading({ state: 'loaded', Pane: loaded }),
      () => setLoading({ state: 'failed' }),
    );
  }

  const followWidth = useEffectEvent((nowNarrow: boolean) => {
    if (!nowNarrow && loading.state === 'loading') load();
  });
  useEffect(() => followWidth(isNarrow), [isNarrow]);

  // In this commit the text area is gone, its view is kept, and Monaco can be seen: no key can fall in between.
  useLayoutEffect(() => {
    if (isMonaco) monaco.current?.begin(view.current);
  }, [isMonaco]);

  useEffect(() => {
    exposeTestHook(props.label, { markers: () => [], text: () => current.current.source, onMarkers: () => () => undefined });
  }, [props.label]);

  async function format(): Promise<void> {
    const { source } = current.current;
    const formatted = await formatText(source);
    if (current.current.source !== source) return;
    if (formatted === null) {
      useApp.getState().showToast('Not formatted: the text does not parse yet. Mend its syntax first.');
      return;
    }
    const edits = formatEdits(source, formatted);
    if (edits.length > 0) surface()?.applyEdits(edits);
  }

  useImperativeHandle(ref, () => ({
    reveal: (range, options) => surface()?.reveal(range, options),
    applyEdits: (edits, options) => surface()?.applyEdits(edits, options),
    undo: () => surface()?.undo(),
    focus: () => surface()?.focus(),
    format: () => void format(),
  }));

  const callbacks = {
    edited,
    findings,
    selected,
    label,
    placeholder,
    onCaret: (offset: number) => latest.current.onCaret?.(offset),
    onSelectFinding: (index: number) => latest.current.onSelectFinding(index),
  };

  return (
    <div
      className={styles.editor}
      onPasteCapture={(event) => {
        const [file] = event.clipboardData.files;
        if (file !== undefined && props.onOpenFile !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          props.onOpenFile(file);
          return;
        }
        const words = event.clipboardData.getData('text/plain');
        if (words.length > LARGEST_TEXT && props.onLongText !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          props.onLongText(words);
          return;
        }
        // Browsers and Monaco make LF of every line break before they hand the text over.
        pasted.current = words;
        setTimeout(() => (pasted.current = undefined));
      }}
      onDropCapture={(event) => {
        const file = event.dataTransfer.files[0];
        if (file === undefined || props.onOpenFile === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        props.onOpenFile(file);
      }}
      onDragOverCapture={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
    >
      {!isMonaco && (
        <TextSurface
          {...callbacks}
          ref={plain}
          getFirstView={() => view.current}
          onLeave={(left) => (view.current = left)}
          onComposed={() => setTakenOver(true)}
        />
      )}
      {Pane !== undefined && (
        <Pane
          {...callbacks}
          ref={monaco}
          isReady={isMonaco}
          name={props.label}
          rules={rules}
          known={props.known ?? nothingKnown}
          onLeave={(left) => {
            view.current = left;
            setTakenOver(false);
          }}
          onFixAllSafe={onFixAllSafe}
          onFormat={() => void format()}
          onMounted={() => {
            if (plain.current?.isComposing() !== true) setTakenOver(true);
          }}
        />
      )}
      {loading.state === 'failed' && !isNarrow && (
        <div className={styles.note}>
          <output>The full editor did not load; this plain one checks the same.</output>
          <button
            type="button"
            onClick={() => {
              setLoading({ state: 'loading' });
              load();
            }}
          >
            Try again
          </button>
        </div>
      )}
    </div>
  );
}
