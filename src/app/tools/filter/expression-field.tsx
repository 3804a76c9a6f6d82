import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { classNames } from '../../ui/class-names.ts';
import type { Completion } from '../../../core/filter/complete.ts';
import type { WordFacts } from '../../workers/filter-protocol.ts';
import { CompletionList } from './completion-list.tsx';
import styles from './expression-field.module.css';
import { piecesOf } from './expression-words.ts';
import { WordHover } from './word-hover.tsx';

export interface FieldHandle {
  focus(): void;
  /** Puts text in the place of the selection, `|` in it marks where the caret goes; the browser's own undo takes it back. */
  insert(text: string): void;
  /** Replaces the whole expression; undo takes it back. */
  replaceAll(text: string): void;
  select(offset: number, length: number): void;
}

interface Stretch {
  readonly offset: number;
  readonly length: number;
}

interface ExpressionFieldProps {
  readonly ref?: Ref<FieldHandle>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: Stretch | null;
  readonly linked: Stretch | null;
  readonly words: readonly WordFacts[];
  /** The id of the element that says what is wrong. */
  readonly describedBy: string | undefined;
  readonly complete: (expression: string, caret: number) => Promise<readonly Completion[]>;
  /** The caret moved there by hand. */
  readonly onCaret: (offset: number) => void;
  readonly onEnter: () => void;
  readonly onQuickFix: () => void;
}

/** One expression, coloured, with its error drawn at its character, completion and hovers: a text area under which the colours lie. */
export function ExpressionField(props: ExpressionFieldProps) {
  const { ref, value, onChange, error, linked, words, describedBy, complete, onCaret, onEnter, onQuickFix } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [offers, setOffers] = useState<readonly Completion[]>([]);
  const [chosen, setChosen] = useState(0);
  const asked = useRef(0);
  const isOpen = offers.length > 0;

  // As high as its lines: nothing of the expression is out of sight.
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const fit = () => {
      element.style.height = '0';
      element.style.height = `${element.scrollHeight}px`;
    };
    fit();
    const observer = new ResizeObserver(fit);
    if (element.parentElement !== null) observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, [value]);

  const write = (text: string, start: number, end: number) => {
    const element = area.current;
    if (element === null) return;
    element.focus();
    element.setSelectionRange(start, end);
    // The only way that leaves the browser's undo intact.
    if (!document.execCommand('insertText', false, text)) onChange(value.slice(0, start) + text + value.slice(end));
  };

  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    insert(text) {
      const element = area.current;
      if (element === null) return;
      const { selectionStart, selectionEnd } = element;
      const caret = text.indexOf('|');
      write(text.replace('|', ''), selectionStart, selectionEnd);
      if (caret >= 0) element.setSelectionRange(selectionStart + caret, selectionStart + caret);
    },
    replaceAll: (text) => write(text, 0, value.length),
    select(offset, length) {
      area.current?.focus();
      area.current?.setSelectionRange(offset, offset + length);
    },
  }));

  const close = () => {
    asked.current += 1;
    setOffers([]);
  };
  useEffect(() => () => void (asked.current += 1), []);

  async function offer(expression: string, caret: number): Promise<void> {
    asked.current += 1;
    const number = asked.current;
    const found = await complete(expression, caret);
    if (number !== asked.current) return;
    setOffers(found);
    setChosen(0);
  }

  function take(completion: Completion | undefined): void {
    if (completion === undefined) return;
    close();
    write(completion.insert, completion.offset, completion.offset + completion.length);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === ' ' && event.ctrlKey) void offer(value, event.currentTarget.selectionStart);
    else if (event.key === '.' && (event.ctrlKey || event.metaKey)) onQuickFix();
    else if (isOpen && by !== undefined) setChosen((chosen + by + offers.length) % offers.length);
    else if (isOpen && (event.key === 'Enter' || event.key === 'Tab')) take(offers[chosen]);
    else if (isOpen && event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  }

  return (
    <div className={styles.field} data-error={error === null ? undefined : ''}>
      <div className={styles.paper} aria-hidden="true">
        {piecesOf(value, error, linked).map(({ offset, text, kind, isError, isLinked }) => (
          <span key={offset} className={classNames(styles[kind], isError && styles.error, isLinked && styles.linked)}>
            {text}
          </span>
        ))}
        {error !== null && error.offset >= value.length ? <span className={styles.error}> </span> : null}
        {'\n'}
      </div>
      <textarea
        ref={area}
        className={styles.area}
        value={value}
        rows={1}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        autoComplete="off"
        aria-label="Filter or PATCH path"
        aria-invalid={error !== null}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen ? `${id}-list-${chosen}` : undefined}
        placeholder={'userName eq "bjensen"'}
        onChange={(event) => {
          const { value: typed, selectionStart } = event.target;
          const text = typed.replaceAll(/\r?\n/gu, ' ');
          onChange(text);
          const isWord = /[\w$.:]$/u.test(text.slice(0, selectionStart));
          if (isWord || (isOpen && text !== '')) void offer(text, selectionStart);
          else close();
        }}
        onKeyDown={onKeyDown}
        onSelect={(event) => onCaret(event.currentTarget.selectionStart)}
        onBlur={close}
      />
      {isOpen ? <CompletionList id={`${id}-list`} offers={offers} chosen={chosen} area={area} onTake={take} /> : null}
      <WordHover area={area} words={words} />
    </div>
  );
}
