import { Clock } from 'lucide-react';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { useApp } from '../../state/store.ts';
import { Mark } from '../../ui/mark.tsx';
import { StatusItems } from '../../ui/status-items.tsx';
import { narrow, useMedia } from '../../ui/use-media.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { lintClient } from '../../workers/client.ts';
import type { ReadFilter, ReadPatchPath, TreeNode } from '../../workers/filter-protocol.ts';
import { ExpressionField, type FieldHandle } from './expression-field.tsx';
import { FilterChips } from './filter-chips.tsx';
import { askOf, readInputs, readingWords, setInput } from './filter-drafts.ts';
import { FilterErrorCard } from './filter-error.tsx';
import { FilterPanes } from './filter-panes.tsx';
import { FilterStart } from './filter-start.tsx';
import styles from './filter-tool.module.css';
import { KeyStrip } from './key-strip.tsx';
import { NarrowTabs } from './narrow-tabs.tsx';
import { ReadingRows } from './reading-rows.tsx';
import { ResourcesPane } from './resources-pane.tsx';
import { TreePane } from './tree-pane.tsx';
import { useFilterAnswer } from './use-filter-answer.ts';

type Reading = ReadFilter | ReadPatchPath;

const noWords: ReadFilter['words'] = [];

/** The innermost node at an offset of the expression. */
function nodeAt(node: TreeNode, offset: number): TreeNode | null {
  if (offset < node.offset || offset > node.offset + node.length) return null;
  for (const child of node.children) {
    const found = nodeAt(child, offset);
    if (found !== null) return found;
  }
  return node;
}

function nodeById(node: TreeNode, id: string): TreeNode | null {
  if (node.id === id) return node;
  return node.children.map((child) => nodeById(child, id)).find((found) => found !== null) ?? null;
}

/** Write a filter or a PATCH path; see what it means, what it matches, and which value decided. */
export default function FilterTool() {
  const drafts = useApp((state) => state.drafts);
  const inputs = useMemo(() => readInputs(drafts), [drafts]);
  const { expression } = inputs;
  const ask = useMemo(() => askOf(inputs), [inputs]);
  const { answer, last, failed } = useFilterAnswer(ask);
  const field = useRef<FieldHandle>(null);
  const errorId = useId();
  const isNarrow = useMedia(narrow);
  const [linkedId, setLinkedId] = useState<string | null>(null);

  const reading = answer?.reading ?? null;
  const refused = reading !== null && !reading.ok ? reading : null;
  const shown: Reading | null = reading?.ok === true ? reading : (last?.reading ?? null);
  const isStale = refused !== null && shown !== null;
  const linked = shown === null || isStale || linkedId === null ? null : nodeById(shown.tree, linkedId);

  const write = (text: string) => field.current?.replaceAll(text);
  const complete = useCallback(
    async (text: string, caret: number) => {
      const outcome = await lintClient.request('completeFilter', {
        expression: text,
        caret,
        version: inputs.version,
        resourceType: inputs.type,
      });
      return outcome.kind === 'answer' ? outcome.answer : [];
    },
    [inputs.version, inputs.type],
  );
  const fix = () => {
    if (refused?.error.suggestion !== undefined) write(refused.error.suggestion);
  };
  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'Escape',
          when: () => document.querySelector('[data-radix-popper-content-wrapper]') === null,
          run: () => field.current?.focus(),
        },
      ],
      [],
    ),
  );

  const treePane = shown === null ? null : <TreePane reading={shown} linked={linkedId} onLink={(node) => setLinkedId(node.id)} />;
  const resourcesPane = (
    <ResourcesPane
      reading={shown}
      isStale={isStale}
      problem={answer?.resourcesProblem ?? null}
      own={inputs.resources}
      linked={linkedId}
      onLink={setLinkedId}
    />
  );
  const rows = shown === null || isStale ? null : <ReadingRows reading={shown} expression={expression} linked={linked} onWrite={write} />;

  return (
    <div className={styles.tool}>
      <section className={styles.head} data-pane="editor" aria-label="Filter">
        <FilterChips inputs={inputs} reading={reading} />
        <ExpressionField
          ref={field}
          value={expression}
          onChange={(text) => setInput('expression', text)}
          error={refused?.error ?? null}
          linked={linked}
          words={reading?.ok === true ? reading.words : noWords}
          describedBy={refused === null ? undefined : errorId}
          complete={complete}
          onCaret={(offset) => {
            // The whole is chosen in the tree alone: a caret at the end of the text means no part of it.
            if (shown !== null && !isStale) setLinkedId(nodeAt(shown.tree, offset)?.id || null);
          }}
          onEnter={() => document.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus()}
          onQuickFix={fix}
        />
        {isNarrow ? <KeyStrip onInsert={(text) => field.current?.insert(text)} /> : null}
        {refused === null ? null : (
          <FilterErrorCard
            id={errorId}
            refused={refused}
            onFix={write}
            onShow={() => field.current?.select(refused.error.offset, refused.error.length)}
          />
        )}
        {refused === null || refused.wouldRead === null ? null : (
          <p className={styles.would}>
            <span>Would read as</span> {refused.wouldRead}
          </p>
        )}
        {failed ? (
          <p role="alert" className={styles.failed}>
            The engine stopped on this expression. The text is as it was; change it to go on.
          </p>
        ) : null}
        {isNarrow ? null : rows}
      </section>
      {expression === '' ? (
        <FilterStart />
      ) : isNarrow ? (
        <NarrowTabs
          tree={treePane}
          resources={resourcesPane}
          url={<div className={styles.narrowRows}>{rows}</div>}
          english={isStale ? '' : (shown?.english ?? '')}
        />
      ) : (
        <FilterPanes tree={treePane} resources={resourcesPane} />
      )}
      <FilterStatus reading={reading} ms={answer?.ms ?? 0} words={readingWords(inputs)} />
    </div>
  );
}

interface FilterStatusProps {
  readonly reading: Reading | { readonly ok: false } | null;
  readonly ms: number;
  readonly words: string;
}

function FilterStatus({ reading, ms, words }: FilterStatusProps) {
  if (reading === null) {
    return (
      <StatusItems>
        <span>Waiting for a filter</span>
      </StatusItems>
    );
  }
  if (!reading.ok) {
    return (
      <StatusItems>
        <span className={styles.error}>
          <Mark kind="error" size={13} />
          Does not parse, {words}
        </span>
      </StatusItems>
    );
  }
  const { matches, total, nodes, depth, kind } = reading;
  return (
    <StatusItems>
      <span className={styles.pass}>
        <Mark kind="pass" size={13} />
        Parses, {words}
      </span>
      <span>
        {matches} of {total} {total === 1 ? 'resource' : 'resources'} {kind === 'path' ? 'selected from' : 'match'}
      </span>
      <span className={styles.spare}>
        {nodes} {nodes === 1 ? 'node' : 'nodes'}, depth {depth}
      </span>
      <span className={styles.spare}>
        <Clock size={13} strokeWidth={1.75} aria-hidden="true" />
        {ms < 1 ? 'under 1 ms' : `${Math.round(ms)} ms`}
      </span>
    </StatusItems>
  );
}
