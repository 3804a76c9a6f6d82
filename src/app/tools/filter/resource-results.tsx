import { useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import { Segments } from '../../ui/segments.tsx';
import type { ReadFilter, ReadPatchPath, ResourceResult } from '../../workers/filter-protocol.ts';
import styles from './resource-results.module.css';

export type Shown = 'all' | 'match' | 'none';

interface ResultsProps {
  readonly reading: ReadFilter | ReadPatchPath;
  readonly shown: Shown;
  readonly linked: string | null;
  readonly onLink: (id: string) => void;
}

/** Which of the resources are listed. */
export function ResultSegments({
  reading,
  shown,
  onShow,
}: {
  readonly reading: ReadFilter | ReadPatchPath;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}) {
  const { matches, total, kind } = reading;
  const [match, none] = kind === 'path' ? ['selected', 'not'] : ['match', 'do not'];
  return (
    <Segments
      label="Which resources"
      chosen={shown}
      onChoose={(id) => onShow(id === 'match' || id === 'none' ? id : 'all')}
      segments={[
        { id: 'all', label: `All ${total}` },
        {
          id: 'match',
          label: `${matches} ${match}`,
          children: (
            <>
              <Mark kind="pass" size={12} />
              {matches} {match}
            </>
          ),
        },
        {
          id: 'none',
          label: `${total - matches} ${none}`,
          children: (
            <>
              <Mark kind="none" size={12} />
              {total - matches} {none}
            </>
          ),
        },
      ]}
    />
  );
}

/** Each resource with its verdict, the clause that decided it, and the values that this clause met. */
export function ResourceResults({ reading, shown, linked, onLink }: ResultsProps) {
  const clauses = reading.kind === 'filter' ? reading.clauses : [];
  const listed = reading.results.filter(({ match }) => shown === 'all' || match === (shown === 'match'));
  const [openIndex, setOpenIndex] = useState<number | null>(null);
  const open = listed.some(({ index }) => index === openIndex) ? openIndex : (listed[0]?.index ?? null);
  return (
    <>
      {clauses.length < 2 ? null : (
        <div className={styles.head} aria-hidden="true">
          <span>Each clause, for each resource</span>
          <span className={styles.clauses}>
            {clauses.map(({ id, title }) => (
              <code key={id} className={classNames(styles.clause, id === linked && styles.linked)} title={title}>
                {title}
              </code>
            ))}
          </span>
          <span className={styles.verdict} />
        </div>
      )}
      <ul className={styles.list} aria-label="Resources">
        {listed.map((result) => (
          <ResultRow
            key={result.index}
            result={result}
            kind={reading.kind}
            clauses={clauses.length < 2 ? [] : clauses}
            open={result.index === open}
            onOpen={() => {
              setOpenIndex(result.index);
              onLink(result.decided.id);
            }}
          />
        ))}
      </ul>
      {reading.truncated ? (
        <p className={styles.more}>
          The first {reading.results.length.toLocaleString('en')} of {reading.total.toLocaleString('en')} resources are listed; the counts
          are of all.
        </p>
      ) : null}
    </>
  );
}

interface ResultRowProps {
  readonly result: ResourceResult;
  readonly kind: 'filter' | 'path';
  readonly clauses: ReadFilter['clauses'];
  readonly open: boolean;
  readonly onOpen: () => void;
}

function ResultRow({ result, kind, clauses, open, onOpen }: ResultRowProps) {
  const { title, detail, match, decided, excerpt, results } = result;
  const verdict = kind === 'path' ? (match ? 'selected' : 'nothing') : match ? 'match' : 'no match';
  const passed = clauses.filter(({ id }) => results[id] === true).length;
  return (
    <li className={styles.row} data-open={open || undefined} data-match={match}>
      <button type="button" className={styles.title} aria-expanded={open} onClick={onOpen}>
        <Mark kind={match ? 'pass' : 'none'} label={match ? 'Match' : 'No match'} />
        <strong>{title}</strong>
        <code className={styles.detail}>{detail}</code>
        <span className={styles.clauses}>
          {clauses.map(({ id, title: clause }) => (
            <span key={id} className={styles.cell} data-holds={results[id]} title={clause}>
              <span className={styles.hidden}>
                {clause}: {results[id] === true ? 'holds' : 'does not hold'}
              </span>
              <span aria-hidden="true">{results[id] === true ? '✓' : '–'}</span>
            </span>
          ))}
          {clauses.length === 0 ? null : (
            <span className={styles.count} aria-hidden="true">
              {passed}/{clauses.length}
            </span>
          )}
        </span>
        <span className={styles.verdict} data-match={match}>
          {verdict}
        </span>
      </button>
      <p className={styles.decided}>
        {kind === 'path' ? '' : match ? 'decided by ' : 'stopped at '}
        {decided.text === '' ? null : <code data-match={match}>{decided.text}</code>}
        {decided.because === '' ? null : (
          <span>
            {decided.text === '' ? '' : ': '}
            <MessageText text={decided.because} />
          </span>
        )}
      </p>
      {open && excerpt.length > 0 ? (
        <pre className={styles.excerpt}>
          {excerpt.map((line, index) => (
            <span key={index} className={styles.line} data-mark={line.find(({ mark }) => mark !== null)?.mark ?? undefined}>
              {line.map(({ text, mark }, at) =>
                mark === null ? (
                  text
                ) : (
                  <mark key={at} data-mark={mark}>
                    {text}
                  </mark>
                ),
              )}
              {'\n'}
            </span>
          ))}
        </pre>
      ) : null}
    </li>
  );
}
