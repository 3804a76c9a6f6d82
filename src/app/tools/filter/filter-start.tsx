import { useApp } from '../../state/store.ts';
import { replaceDrafts } from '../../state/replace-drafts.ts';
import type { ToolExample } from '../../state/samples-slice.ts';
import { MessageText } from '../../ui/message-text.tsx';
import styles from './filter-start.module.css';

const none: readonly ToolExample[] = [];

/** Where nothing is typed yet: one line on what to do, and the examples. */
export function FilterStart() {
  const examples = useApp((state) => state.toolExamples['filter'] ?? none);
  return (
    <section className={styles.start} aria-label="Start">
      <p className={styles.words}>
        Type or paste a filter, the <code>filter=</code> part of a URL, or the <code>path</code> of a PATCH operation. Or start from one of
        these:
      </p>
      <ul className={styles.list}>
        {examples.map(({ id, title, request, teaches, drafts }) => (
          <li key={id}>
            <button type="button" className={styles.example} onClick={() => replaceDrafts('filter', drafts, `Example opened: ${title}.`)}>
              <span className={styles.title}>
                {title} <span className={styles.request}>{request}</span>
              </span>
              <code className={styles.code}>{drafts['filter/expression']}</code>
              <span className={styles.teaches}>
                <MessageText text={teaches} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
