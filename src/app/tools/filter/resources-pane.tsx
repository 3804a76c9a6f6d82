import { ClipboardPaste, RotateCcw, Table } from 'lucide-react';
import { useState } from 'react';
import { JsonEditor } from '../../editor/json-editor.tsx';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import type { ReadFilter, ReadPatchPath, ResourcesProblem } from '../../workers/filter-protocol.ts';
import { names, setInput } from './filter-drafts.ts';
import { ResourceResults, ResultSegments, type Shown } from './resource-results.tsx';
import styles from './resources-pane.module.css';
import { sampleResources } from './sample-resources.ts';

interface ResourcesPaneProps {
  readonly reading: ReadFilter | ReadPatchPath | null;
  /** The results are those of the last expression that parsed. */
  readonly isStale: boolean;
  readonly problem: ResourcesProblem | null;
  /** What the user pasted; '' while the samples stand in. */
  readonly own: string;
  readonly linked: string | null;
  readonly onLink: (id: string) => void;
}

const none: readonly never[] = [];

/** The resources with their verdicts, or the text they come from. */
export function ResourcesPane({ reading, isStale, problem, own, linked, onLink }: ResourcesPaneProps) {
  const [isEditing, setEditing] = useState(false);
  const [shown, setShown] = useState<Shown>('all');
  const isOwn = own.trim() !== '';

  const reset = () => {
    const { drafts, setDraft, showToast } = useApp.getState();
    const before = drafts[names.resources] ?? '';
    setInput('resources', '');
    setEditing(false);
    showToast('The sample resources are back.', { label: 'Undo', run: () => setDraft(names.resources, before) });
  };

  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.name}>Resources</h2>
        {reading === null || isEditing ? (
          <span className={styles.state}>{isOwn ? 'yours' : 'samples'}</span>
        ) : (
          <ResultSegments reading={reading} shown={shown} onShow={setShown} />
        )}
        <span className={styles.space} />
        {isOwn ? (
          <Button small look="quiet" icon={<RotateCcw size={14} aria-hidden="true" />} onClick={reset}>
            Samples
          </Button>
        ) : null}
        <Button
          small
          look="quiet"
          aria-pressed={isEditing}
          icon={isEditing ? <Table size={14} aria-hidden="true" /> : <ClipboardPaste size={14} aria-hidden="true" />}
          onClick={() => {
            // Somebody's own resources start from the samples, which show the form.
            if (!isEditing && !isOwn) setInput('resources', sampleResources);
            setEditing(!isEditing);
          }}
        >
          {isEditing ? 'Show the matches' : isOwn ? 'Edit yours' : 'Paste your own'}
        </Button>
      </div>
      {problem === null ? null : (
        <p className={styles.note} role="alert">
          <Mark kind="error" label="Error" />
          <span>
            {problem.line === null ? '' : `Line ${problem.line}: `}
            <MessageText text={problem.message} />
          </span>
        </p>
      )}
      {isStale && !isEditing ? (
        <p className={styles.note} data-severity="warning">
          <Mark kind="warning" label="Warning" />
          Results of the last filter that parsed
        </p>
      ) : null}
      <div className={styles.body} data-stale={isStale || undefined}>
        {isEditing ? (
          <JsonEditor
            label="Resources"
            text={own}
            onChange={(text) => setInput('resources', text)}
            findings={none}
            selected={null}
            onSelectFinding={() => undefined}
            placeholder="A resource, an array or ListResponse of resources, or one in each line"
          />
        ) : reading === null ? null : (
          <ResourceResults reading={reading} shown={shown} linked={linked} onLink={onLink} />
        )}
      </div>
    </>
  );
}
