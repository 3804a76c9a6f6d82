import { Mark } from '../../ui/mark.tsx';
import { Button } from '../../ui/button.tsx';
import { keyText } from '../../ui/keys.ts';
import { MessageText } from '../../ui/message-text.tsx';
import type { Refused } from '../../workers/filter-protocol.ts';
import styles from './filter-error.module.css';

interface FilterErrorProps {
  readonly id: string;
  readonly refused: Refused;
  readonly onFix: (text: string) => void;
  readonly onShow: () => void;
}

/** Why an expression is refused: where, what was expected, and one press that writes what was meant. */
export function FilterErrorCard({ id, refused, onFix, onShow }: FilterErrorProps) {
  const { error, spec, kind } = refused;
  return (
    <div className={styles.card} id={id} role="alert">
      <Mark kind="error" label="Error" size={16} />
      <div className={styles.words}>
        <p className={styles.message}>
          <MessageText text={error.message} />
        </p>
        <p className={styles.detail}>
          <button type="button" className={styles.place} onClick={onShow}>
            character {error.offset + 1}
          </button>
          {error.expected.length === 0 ? null : (
            <span>
              Expected <MessageText text={inWords(error.expected)} />.
            </span>
          )}
          <span>
            {spec}; a server answers 400 with scimType {error.scimType}
            {kind === 'path' ? ', read as a PATCH path' : ''}.
          </span>
        </p>
        {error.suggestion === undefined ? null : (
          <div className={styles.fix}>
            <Button look="main" keys={keyText('mod+.')} aria-keyshortcuts="Control+." onClick={() => onFix(error.suggestion ?? '')}>
              Write it so
            </Button>
            <code className={styles.suggestion}>{error.suggestion}</code>
          </div>
        )}
      </div>
    </div>
  );
}

/** `a, b or c` */
function inWords(things: readonly string[]): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} or ${last}`;
}
