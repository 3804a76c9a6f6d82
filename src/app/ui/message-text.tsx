import styles from './message-text.module.css';

/** A message with what it quotes between backticks set as code. */
export function MessageText({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 1 ? (
      <code key={index} className={styles.code}>
        {part}
      </code>
    ) : (
      part
    ),
  );
}
