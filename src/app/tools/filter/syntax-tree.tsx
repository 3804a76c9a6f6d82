/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- a tree has no native element; one item at a time is in the order of Tab */
import { ChevronDown, ChevronRight, Dot } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { TreeNode } from '../../workers/filter-protocol.ts';
import styles from './syntax-tree.module.css';

interface SyntaxTreeProps {
  readonly tree: TreeNode;
  /** Of all nodes; a large tree opens to a depth of 3. */
  readonly nodes: number;
  /** Of how many resources the counts are. */
  readonly total: number;
  readonly linked: string | null;
  readonly onLink: (node: TreeNode) => void;
}

interface Row {
  readonly node: TreeNode;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
}

const mostOpen = 300;
const depthOfLarge = 3;

function rowsOf(node: TreeNode, closed: ReadonlySet<string>, level = 1, position = 1, siblings = 1): readonly Row[] {
  const children = closed.has(node.id) ? [] : node.children;
  return [
    { node, level, position, siblings },
    ...children.flatMap((child, index) => rowsOf(child, closed, level + 1, index + 1, children.length)),
  ];
}

function deepIds(node: TreeNode, depth: number): readonly string[] {
  const own = depth <= 0 && node.children.length > 0 ? [node.id] : [];
  return [...own, ...node.children.flatMap((child) => deepIds(child, depth - 1))];
}

/** The syntax tree with, for each node, in how many resources it holds. */
export function SyntaxTree({ tree, nodes, total, linked, onLink }: SyntaxTreeProps) {
  const list = useRef<HTMLUListElement>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const closedAtFirst = nodes > mostOpen ? deepIds(tree, depthOfLarge) : [];
  const closed = new Set(closedAtFirst.filter((id) => !toggled.has(id)));
  for (const id of toggled) if (!closedAtFirst.includes(id)) closed.add(id);
  const rows = rowsOf(tree, closed);
  const current = rows.some(({ node }) => node.id === linked) ? linked : '';

  const toggle = (id: string) =>
    setToggled((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const go = (row: Row | undefined) => {
    if (row === undefined) return;
    onLink(row.node);
    list.current?.querySelector<HTMLElement>(`[data-id="${row.node.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    const { id, children } = row.node;
    const isClosed = closed.has(id);
    const parent = rows.findLastIndex(({ level }, at) => at < index && level < row.level);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(rows[index + 1]),
      ArrowUp: () => go(rows[index - 1]),
      Home: () => go(rows[0]),
      End: () => go(rows.at(-1)),
      ArrowRight: () => (isClosed ? toggle(id) : go(children.length > 0 ? rows[index + 1] : undefined)),
      ArrowLeft: () => (children.length > 0 && !isClosed ? toggle(id) : go(rows[parent])),
      Enter: () => onLink(row.node),
      ' ': () => onLink(row.node),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <ul ref={list} role="tree" aria-label="Syntax tree" className={styles.tree}>
      {rows.map(({ node, level, position, siblings }, index) => {
        const isClosed = closed.has(node.id);
        const Sign = node.children.length === 0 ? Dot : isClosed ? ChevronRight : ChevronDown;
        return (
          <li
            key={node.id}
            role="treeitem"
            data-id={node.id}
            aria-level={level}
            aria-posinset={position}
            aria-setsize={siblings}
            aria-selected={node.id === linked}
            aria-expanded={node.children.length === 0 ? undefined : !isClosed}
            aria-label={`${node.operator} ${node.text}, ${node.note}, ${node.holds} of ${total}`}
            tabIndex={node.id === current ? 0 : -1}
            className={styles.item}
            style={{ paddingLeft: 8 + (level - 1) * 22 }}
            onKeyDown={(event) => onKeyDown(event, index)}
            onClick={() => onLink(node)}
          >
            <Sign
              size={14}
              aria-hidden="true"
              onClick={(event) => {
                if (node.children.length === 0) return;
                event.stopPropagation();
                toggle(node.id);
              }}
            />
            <span className={styles.operator} data-logic={/^[A-Z]+$/u.test(node.operator) || undefined}>
              {node.operator}
            </span>
            <code className={styles.text}>{node.text}</code>
            <span className={styles.note}>{node.note}</span>
            <span className={styles.count}>
              {node.holds}/{total}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
