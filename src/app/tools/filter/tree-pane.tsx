import { useState } from 'react';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import { Segments } from '../../ui/segments.tsx';
import type { ReadFilter, ReadPatchPath, TreeNode } from '../../workers/filter-protocol.ts';
import { SyntaxTree } from './syntax-tree.tsx';
import styles from './tree-pane.module.css';

interface TreePaneProps {
  readonly reading: ReadFilter | ReadPatchPath;
  readonly linked: string | null;
  readonly onLink: (node: TreeNode) => void;
}

/** The syntax tree, how it groups, and which services take the expression. */
export function TreePane({ reading, linked, onLink }: TreePaneProps) {
  const [form, setForm] = useState('tree');
  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.name}>{reading.kind === 'path' ? 'Path' : 'Syntax tree'}</h2>
        <span className={styles.state}>true for, out of {reading.total}</span>
        <Segments
          label="Form"
          chosen={form}
          onChoose={setForm}
          segments={[
            { id: 'tree', label: 'Tree' },
            { id: 'json', label: 'JSON' },
          ]}
        />
      </div>
      <div className={styles.body}>
        {form === 'tree' ? (
          <SyntaxTree tree={reading.tree} nodes={reading.nodes} total={reading.total} linked={linked} onLink={onLink} />
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keys
          <pre className={styles.json} tabIndex={0} aria-label="Syntax tree as JSON">
            {JSON.stringify(plain(reading.tree), null, 2)}
          </pre>
        )}
        {reading.kind === 'filter' ? (
          <>
            <Grouping reading={reading} />
            <section className={styles.section}>
              <h3>Who accepts it</h3>
              <ul className={styles.services}>
                {reading.acceptance.map(({ service, accepts, reason }) => (
                  <li key={service}>
                    <Mark kind={accepts ? 'pass' : 'error'} label={accepts ? 'Accepts' : 'Refuses'} />
                    <span className={styles.service}>{service}</span>
                    <span>
                      <MessageText text={reason} />
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          </>
        ) : null}
      </div>
    </>
  );
}

function operatorsOf(node: TreeNode): readonly string[] {
  return [node.operator, ...node.children.flatMap(operatorsOf)];
}

function Grouping({ reading }: { readonly reading: ReadFilter }) {
  const operators = new Set(operatorsOf(reading.tree));
  const words: string[] = [];
  if (operators.has('AND') && operators.has('OR')) words.push('`and` binds tighter than `or`; parentheses decide otherwise.');
  if (operators.has('NOT')) words.push('`not` takes the parentheses behind it, and binds tighter than `and`.');
  if (operators.has('[ ]')) words.push('What stands in brackets must hold in one and the same element.');
  if (words.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>How it groups</h3>
      <p>
        <MessageText text={words.join(' ')} /> <span className={styles.spec}>RFC 7644 §3.4.2.2</span>
      </p>
    </section>
  );
}

function plain({ operator, text, children }: TreeNode): unknown {
  const words = text === '' ? operator : `${operator} ${text}`;
  return children.length === 0 ? words : { [words]: children.map(plain) };
}
