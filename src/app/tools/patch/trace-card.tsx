import { useEffect, useRef } from 'react';
import type { OperationTrace, PatchNote } from '../../../core/patch/trace.ts';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import type { Failure, OperationPlace } from '../../workers/patch-protocol.ts';
import { SpecLinks } from './spec-links.tsx';
import styles from './trace-card.module.css';
import { changeWords, operationTitle, selectedWords } from './trace-words.ts';

/** `undone`: it went well, and the request failed later. */
export type CardState = 'done' | 'undone' | 'failed' | 'notReached';

interface TraceCardProps {
  readonly index: number;
  readonly state: CardState;
  /** Absent where the operation was not reached. */
  readonly trace: OperationTrace | undefined;
  readonly place: OperationPlace | undefined;
  /** Why it failed, where it did. */
  readonly failure: Failure | null;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
}

/** Changes that a card lists. */
const mostChanges = 5;

const stateWords: Readonly<Record<CardState, string>> = {
  done: '',
  undone: 'undone',
  failed: 'failed',
  notReached: 'not reached',
};

/** One operation: how its path was read, what it selected, what it changed, and what is to be said about that. */
export function TraceCard({ index, state, trace, place, failure, isChosen, isTabStop, onChoose }: TraceCardProps) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const title = operationTitle(trace?.op ?? place?.op ?? null, trace === undefined ? (place?.path ?? null) : trace.path.text);
  const leniencies = trace?.notes.filter(({ kind }) => kind === 'leniency') ?? [];
  const notes = trace?.notes.filter(({ kind }) => kind !== 'leniency') ?? [];
  const badge = stateWords[state] || (leniencies.length > 0 ? 'leniency' : trace?.changes.length === 0 ? 'changes nothing' : '');
  return (
    <li
      ref={card}
      className={styles.card}
      data-operation={index}
      data-state={state}
      data-chosen={isChosen || undefined}
      aria-current={isChosen ? 'step' : undefined}
    >
      <button type="button" data-head="" className={styles.head} tabIndex={isTabStop ? 0 : -1} aria-expanded={isChosen} onClick={onChoose}>
        <span className={styles.number}>{index + 1}</span>
        <code className={styles.title}>{title}</code>
        {badge === '' ? null : (
          <span className={styles.badge} data-tone={state === 'failed' ? 'error' : badge === 'leniency' ? 'warning' : 'quiet'}>
            {state === 'failed' ? <Mark kind="error" size={12} /> : null}
            {badge}
          </span>
        )}
      </button>
      {trace === undefined && failure === null ? null : (
        <dl className={styles.rows}>
          {trace === undefined ? null : <TraceRows trace={trace} state={state} />}
          {notes.map((note) => (
            <Row key={note.text} name={note.kind === 'reading' ? 'Reading' : 'Note'}>
              <MessageText text={note.text} />
            </Row>
          ))}
          {failure === null ? null : (
            <Row name="Failed">
              <MessageText text={failure.detail} />
            </Row>
          )}
          {failure === null ? null : (
            <Row name="Reply">
              {failure.status}, scimType {failure.scimType}
            </Row>
          )}
          <Row name="Spec">
            <SpecLinks sections={failure?.sections ?? trace?.sections ?? []} />
          </Row>
        </dl>
      )}
      {leniencies.length === 0 ? null : <Leniencies notes={leniencies} />}
    </li>
  );
}

function TraceRows({ trace, state }: { readonly trace: OperationTrace; readonly state: CardState }) {
  const { changes } = trace;
  return (
    <>
      <Row name="Path">
        <MessageText text={trace.path.words} />
      </Row>
      <Row name="Selected">{selectedWords(trace)}</Row>
      {state === 'failed' ? null : (
        <Row name="Changed">
          {changes.length === 0 ? 'nothing' : null}
          {changes.slice(0, mostChanges).map((change) => {
            const { place, text } = changeWords(change);
            return (
              <span key={change.pointer + text} className={styles.change}>
                <span className={styles.place}>{place}</span> <code>{text}</code>
              </span>
            );
          })}
          {changes.length > mostChanges ? `and ${changes.length - mostChanges} more` : null}
        </Row>
      )}
    </>
  );
}

function Leniencies({ notes }: { readonly notes: readonly PatchNote[] }) {
  return (
    <ul className={styles.leniencies} aria-label="Leniencies">
      {notes.map(({ text, leniency }) => (
        <li key={text}>
          <MessageText text={text} /> {leniency === undefined ? null : <span className={styles.leniency}>{leniency}</span>}
        </li>
      ))}
    </ul>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
