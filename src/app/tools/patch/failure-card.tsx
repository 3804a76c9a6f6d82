import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import type { Failure, OperationPlace, ReadingResult } from '../../workers/patch-protocol.ts';
import styles from './failure-card.module.css';
import { SpecLinks } from './spec-links.tsx';
import { operationTitle } from './trace-words.ts';

interface FailureCardProps {
  readonly failure: Failure;
  readonly place: OperationPlace | undefined;
  readonly reading: ReadingResult | undefined;
  readonly onOperation: (operation: number) => void;
  readonly onMend: (text: string) => void;
}

/** Why a request is refused, that nothing was changed, and one press that writes what was meant. */
export function FailureCard({ failure, place, reading, onOperation, onMend }: FailureCardProps) {
  const { operation, status, scimType, detail, sections, mended, pointer, offset } = failure;
  return (
    <section className={styles.card} role="alert" aria-label="Refused">
      <Mark kind="error" label="Error" size={16} />
      <div className={styles.words}>
        <p className={styles.title}>
          {operation === null ? (
            'The request is refused'
          ) : (
            <>
              <button type="button" className={styles.link} onClick={() => onOperation(operation)}>
                Operation {operation + 1}
              </button>{' '}
              fails: {operationTitle(place?.op ?? null, place?.path ?? null)}
            </>
          )}
        </p>
        <p>
          <MessageText text={detail} />
        </p>
        <p className={styles.facts}>
          <span>
            Reply {status}, scimType {scimType}
          </span>
          {pointer === '' ? null : (
            <span>
              at <code>{pointer}</code>
              {offset === null ? '' : `, character ${offset + 1} of the path`}
            </span>
          )}
          <SpecLinks sections={sections} />
          {reading === undefined || reading.kind === 'standard' ? null : <span>read by {reading.name}</span>}
        </p>
        <p className={styles.atomic}>
          Nothing was changed: a PATCH is atomic. <SpecLinks sections={['RFC 7644 3.5.2']} />
        </p>
        {mended === null ? null : (
          <p>
            <Button small look="main" onClick={() => onMend(mended)}>
              Write the path as it was meant
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}
