import { Copy } from 'lucide-react';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import type { FilterNote } from '../../../core/filter/notes.ts';
import type { ReadFilter, ReadPatchPath, TreeNode } from '../../workers/filter-protocol.ts';
import styles from './reading-rows.module.css';

interface ReadingRowsProps {
  readonly reading: ReadFilter | ReadPatchPath;
  readonly expression: string;
  /** The part that is chosen in tree, field or list. */
  readonly linked: TreeNode | null;
  readonly onWrite: (text: string) => void;
}

/** What an expression means, how it is written canonically, and how it is sent. */
export function ReadingRows({ reading, expression, linked, onWrite }: ReadingRowsProps) {
  return (
    <>
      <dl className={styles.rows}>
        <Row name="Reads as">
          <span className={styles.english}>{reading.english}</span>
        </Row>
        {linked === null || linked.id === '' ? null : (
          <Row name="This part">
            <span className={styles.part}>{linked.english}</span>
          </Row>
        )}
        {reading.canonical === expression ? null : (
          <Row name="Canonical" copy={reading.canonical}>
            <code className={styles.code}>{reading.canonical}</code>
          </Row>
        )}
        {reading.kind === 'path' ? null : (
          <>
            <Row name="As a URL" copy={reading.url}>
              <code className={styles.code}>GET {reading.url}</code>
            </Row>
            <Row name="As curl" copy={reading.curl}>
              <code className={styles.code}>{reading.curl}</code>
            </Row>
          </>
        )}
      </dl>
      <Notes notes={reading.notes} onWrite={onWrite} />
    </>
  );
}

function Row({ name, copy, children }: { readonly name: string; readonly copy?: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>
        <span className={styles.words}>{children}</span>
        {copy === undefined ? null : (
          <Button
            small
            icon={<Copy size={13} aria-hidden="true" />}
            aria-label={`Copy: ${name}`}
            title={`Copy: ${name}`}
            onClick={() => void copyWith(name, copy)}
          />
        )}
      </dd>
    </div>
  );
}

async function copyWith(name: string, text: string): Promise<void> {
  const isCopied = await copyText(text);
  useApp
    .getState()
    .showToast(isCopied ? `Copied: ${name.replace('As ', '')}.` : 'The browser lets no page copy. Select the text and copy it.');
}

function Notes({ notes, onWrite }: { readonly notes: readonly FilterNote[]; readonly onWrite: (text: string) => void }) {
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map(({ severity, text, spec, suggestion }) => (
        <li key={text} className={styles.note} data-severity={severity}>
          <Mark kind={severity} label={severity === 'warning' ? 'Warning' : 'Info'} />
          <span>
            <MessageText text={text} /> <span className={styles.spec}>{spec}</span>
          </span>
          {suggestion === undefined ? null : (
            <Button small onClick={() => onWrite(suggestion)} title={suggestion}>
              Write it so
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
