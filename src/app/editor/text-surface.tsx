import { useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react';
import type { Finding, TextEdit } from '../../core/finding.ts';
import { lineStarts, placeAt } from '../../core/json/locate.ts';
import { findingAt, fixesAt, markLines } from './finding-marks.ts';
import { insertedStretches, type Stretch } from './line-pieces.ts';
import { changeBetween, type Change } from './source-text.ts';
import type { EditedText, Surface, View } from './surface.ts';
import { TextHistory } from './text-history.ts';
import { TextLines, widestLine } from './text-lines.tsx';
import { useFlash } from './use-flash.ts';
import styles from './text-surface.module.css';

interface TextSurfaceProps {
  readonly ref: Ref<Surface>;
  readonly edited: EditedText;
  readonly findings: readonly Finding[];
  readonly selected: number | null;
  readonly label: string;
  readonly placeholder: string;
  /** Selection or caret moved; the offset is that of the source. */
  readonly onCaret: (offset: number) => void;
  readonly onSelectFinding: (index: number) => void;
  readonly onComposed: () => void;
  /** Where to start; where the user was when the surface goes. */
  readonly getFirstView: () => View;
  readonly onLeave: (view: View) => void;
}

/** A plain text area with line numbers, marks and colours: until Monaco is there, and on narrow screens. */
export function TextSurface({
  ref,
  edited,
  findings,
  selected,
  label,
  placeholder,
  onCaret,
  onSelectFinding,
  onComposed,
  getFirstView,
  onLeave,
}: TextSurfaceProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const history = useRef(new TextHistory());
  const composing = useRef(false);
  /** The text that the findings describe. */
  const checked = useRef('');
  const [shown, setShown] = useState(edited.current.shown);
  const [caret, setCaret] = useState(0);
  const [flashes, flash] = useFlash<Stretch>();
  const starts = useMemo(() => lineStarts(shown), [shown]);
  const marks = useMemo(() => markLines(findings), [findings]);
  const width = useMemo(() => widestLine(shown), [shown]);

  useEffect(() => {
    checked.current = edited.current.source;
  }, [edited, findings]);

  // The area is not controlled: React would put the caret at the end after each edit that a program makes.
  useLayoutEffect(() => {
    if (area.current !== null && area.current.value !== shown) area.current.value = shown;
  }, [shown]);

  function getView(): View {
    return {
      start: area.current?.selectionStart ?? 0,
      end: area.current?.selectionEnd ?? 0,
      scrollTop: scroller.current?.scrollTop ?? 0,
      scrollLeft: scroller.current?.scrollLeft ?? 0,
      focused: document.activeElement === area.current,
    };
  }

  function show({ start, end, focused, scrollLeft, scrollTop }: View): void {
    area.current?.setSelectionRange(start, end);
    if (focused) area.current?.focus({ preventScroll: true });
    scroller.current?.scrollTo(scrollLeft, scrollTop);
  }

  const enter = useEffectEvent(() => {
    // Read now and not while drawing: the surface before has just left.
    const view = getFirstView();
    show(view);
    reveal(view.start);
    queueMicrotask(() => setCaret(view.start));
  });
  const leave = useEffectEvent(() => onLeave(getView()));
  useLayoutEffect(() => {
    enter();
    return () => leave();
  }, []);

  function caretMoved(): void {
    const offset = area.current?.selectionStart ?? 0;
    setCaret(offset);
    const inText = edited.current.toSource(offset);
    onCaret(inText);
    const index = checked.current === edited.current.source ? findingAt(findings, inText, selected) : -1;
    if (index !== -1 && index !== selected) onSelectFinding(index);
  }

  function take(changes: readonly Change[], next: string): void {
    edited.change(changes, next);
    setShown(next);
  }

  /** Makes a change that did not come from the keyboard. */
  function put(change: Change, caretAt: number): void {
    const field = area.current;
    if (field === null) return;
    const before = field.value;
    const next = before.slice(0, change.offset) + change.text + before.slice(change.offset + change.length);
    field.value = next;
    field.setSelectionRange(caretAt, caretAt);
    take([change], next);
    caretMoved();
  }

  function step(change: Change | undefined): void {
    if (change !== undefined) put(change, change.offset + change.text.length);
  }

  function reveal(offset: number): void {
    const box = scroller.current;
    if (box === null) return;
    const lineHeight = Number.parseFloat(getComputedStyle(box).lineHeight);
    const top = (placeAt(starts, offset).line - 1) * lineHeight;
    if (top < box.scrollTop || top + lineHeight * 2 > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight / 3;
  }

  /** Ctrl+.: the best safe fix at the caret, where the findings are those of this very text. */
  function applyBestFix(): void {
    const offset = edited.current.toSource(area.current?.selectionStart ?? 0);
    const [best] = fixesAt(findings, offset, placeAt(starts, area.current?.selectionStart ?? 0).line);
    if (best?.fix.safe === true && checked.current === edited.current.source) applyEdits(best.fix.edits, { flash: true });
  }

  function applyEdits(edits: readonly TextEdit[], options?: { readonly flash?: boolean }): void {
    const text = edited.current;
    const changes = edits.map((edit) => {
      const offset = text.toShown(edit.offset);
      return { offset, length: text.toShown(edit.offset + edit.length) - offset, text: edit.text };
    });
    const next = text.apply(changes).shown;
    const whole = changeBetween(text.shown, next);
    if (whole === undefined) return;
    history.current.push(text.shown, whole, null);
    const field = area.current;
    const caretAt = field?.selectionStart ?? 0;
    take(changes, next);
    if (field !== null) field.value = next;
    field?.setSelectionRange(Math.min(caretAt, next.length), Math.min(caretAt, next.length));
    if (options?.flash === true) flash(insertedStretches(changes));
  }

  useImperativeHandle(ref, (): Surface => ({
    reveal(range, options) {
      const offset = edited.current.toShown(range.start.offset);
      area.current?.setSelectionRange(offset, offset);
      setCaret(offset);
      reveal(offset);
      if (options?.focus === true) area.current?.focus({ preventScroll: true });
    },
    applyEdits,
    undo: () => step(history.current.undo()),
    focus: () => area.current?.focus(),
    replace() {
      const before = area.current?.value ?? '';
      const next = edited.current.shown;
      const change = changeBetween(before, next);
      if (change !== undefined) history.current.push(before, change, null);
      if (area.current !== null) area.current.value = next;
      area.current?.setSelectionRange(0, 0);
      scroller.current?.scrollTo(0, 0);
      setShown(next);
      setCaret(0);
    },
    begin: show,
    isComposing: () => composing.current,
  }));

  return (
    <div ref={scroller} className={styles.scroller} data-surface="text">
      <div className={styles.sheet}>
        <TextLines
          scroller={scroller}
          shown={shown}
          starts={starts}
          findings={findings}
          marks={marks}
          toShown={(offset) => edited.current.toShown(offset)}
          caretLine={placeAt(starts, caret).line}
          flashes={flashes}
          onSelectFinding={onSelectFinding}
        />
        <textarea
          ref={area}
          className={styles.area}
          style={{ inlineSize: `calc(${width}ch + var(--pad))` }}
          rows={starts.length}
          defaultValue={shown}
          aria-label={label}
          placeholder={placeholder}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          autoComplete="off"
          onInput={(event) => {
            const before = edited.current.shown;
            const change = changeBetween(before, event.currentTarget.value);
            if (change === undefined) return;
            const isTyped = event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === 'insertText';
            history.current.push(before, change, isTyped ? event.timeStamp : null);
            take([change], event.currentTarget.value);
          }}
          onSelect={caretMoved}
          onKeyDown={(event) => {
            if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
            const key = event.key.toLowerCase();
            if (key === 'z' || key === 'y') {
              event.preventDefault();
              step(key === 'y' || event.shiftKey ? history.current.redo() : history.current.undo());
            } else if (key === '.' && !event.shiftKey) {
              event.preventDefault();
              applyBestFix();
            }
          }}
          onCompositionStart={() => (composing.current = true)}
          onCompositionEnd={() => {
            composing.current = false;
            onComposed();
          }}
        />
      </div>
    </div>
  );
}
