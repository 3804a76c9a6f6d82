import { useApp } from '../../state/store.ts';
import { replaceDrafts } from '../../state/replace-drafts.ts';
import type { ToolExample } from '../../state/samples-slice.ts';
import { Button } from '../../ui/button.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import styles from './patch-start.module.css';

const none: readonly ToolExample[] = [];

/** The three to start with, by id of the example. */
const starts: readonly (readonly [id: string, label: string])[] = [
  ['entra-rename-and-members', 'As Entra ID sends it'],
  ['okta-rename-group', 'As Okta sends it'],
  ['rfc-add-member', 'From the RFC'],
];

/** Where there is no PatchOp yet: one line on what to do, three starts, and the examples. */
export function PatchStart() {
  const examples = useApp((state) => state.toolExamples['patch'] ?? none);
  const open = ({ drafts, title }: ToolExample) => replaceDrafts('patch', drafts, `Example opened: ${title}.`);
  return (
    <section className={styles.start} aria-label="Start">
      <p className={styles.words}>
        Paste the resource as it is and the PatchOp that a client sends: what it does is shown here before a server sees it. Or start from
        one of these:
      </p>
      <p className={styles.starts}>
        {starts.map(([id, label], index) => {
          const example = examples.find((one) => one.id === id);
          return example === undefined ? null : (
            <Button key={id} look={index === 0 ? 'main' : 'plain'} onClick={() => open(example)}>
              {label}
            </Button>
          );
        })}
      </p>
      <ul className={styles.list}>
        {examples.map((example) => (
          <li key={example.id}>
            <button type="button" className={styles.example} onClick={() => open(example)}>
              <span className={styles.title}>
                {example.title} <span className={styles.request}>{example.request}</span>
              </span>
              <span className={styles.teaches}>
                <MessageText text={example.teaches} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
