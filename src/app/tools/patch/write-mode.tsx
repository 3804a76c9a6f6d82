import { ArrowRight } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Finding } from '../../../core/finding.ts';
import { Button } from '../../ui/button.tsx';
import { medium, narrow, useMedia } from '../../ui/use-media.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import type { SideFindings, WriteAnswer } from '../../workers/patch-protocol.ts';
import { HabitChoice } from './habit-choice.tsx';
import { focusedSide, rewrite } from './patch-commands.ts';
import { setInput, writeAskOf, type PatchInputs } from './patch-drafts.ts';
import { WriteStatus } from './patch-status.tsx';
import styles from './patch-tool.module.css';
import { PaneTabs } from './pane-tabs.tsx';
import { ProofList } from './proof-list.tsx';
import { SideEditor, type SideHandle } from './side-editor.tsx';
import { Split } from './split.tsx';
import { useWriteAnswer } from './use-answer.ts';
import { WrittenPatch } from './written-patch.tsx';

const asked = { before: 'The resource as it is now', after: 'The resource as it should be' };

/** Why the PATCH is not that of the present texts; null where it is. */
function staleWords(answer: WriteAnswer | null): string | null {
  if (answer === null || answer.patchOp !== null) return null;
  const broken = [answer.resource.parses ? '' : 'Before', answer.after.parses ? '' : 'After'].filter((name) => name !== '');
  return broken.length === 0
    ? 'Both texts have to be JSON objects.'
    : `The PATCH of the last pair that parsed, until ${broken.join(' and ')} ${broken.length > 1 ? 'parse' : 'parses'}.`;
}

/** From a resource as it is and as it should be: the PATCH in between, with its proof. */
export function WriteMode({ inputs, head }: { readonly inputs: PatchInputs; readonly head: ReactNode }) {
  const { resource, after, habit } = inputs;
  const isEmpty = resource.trim() === '' || after.trim() === '';
  const ask = useMemo(() => writeAskOf(inputs), [inputs]);
  const { newest, last, failed } = useWriteAnswer(isEmpty ? null : ask);
  const isNarrow = useMedia(narrow);
  const isMedium = useMedia(medium);
  const beforeEditor = useRef<SideHandle>(null);
  const afterEditor = useRef<SideHandle>(null);
  const [tab, setTab] = useState('after');
  const answer = isEmpty ? null : (newest?.answer ?? null);
  const written = isEmpty ? null : (last?.answer ?? null);
  const side = () => (focusedSide() === 'Before' ? beforeEditor : afterEditor).current;
  useShortcuts([
    { keys: 'F8', whileTyping: true, run: () => side()?.step(1) },
    { keys: 'shift+F8', whileTyping: true, run: () => side()?.step(-1) },
    { keys: 'mod+shift+.', whileTyping: true, run: () => side()?.fixAll() },
    { keys: 'shift+alt+f', whileTyping: true, run: () => side()?.format() },
    {
      keys: 'Escape',
      when: () => document.querySelector('[data-radix-popper-content-wrapper]') === null,
      run: () => afterEditor.current?.focus(),
    },
  ]);

  const editorOf = (name: 'Before' | 'After', handle: typeof afterEditor, text: string, found: SideFindings | null, checked: string) => (
    <section className={styles.side} data-pane={name.toLowerCase()} data-side={name} aria-label={name}>
      <SideEditor
        ref={handle}
        name={name}
        text={text}
        onChange={(next) => setInput(name === 'Before' ? 'resource' : 'after', next)}
        side={found}
        checked={checked}
        kind={{}}
        placeholder={name === 'Before' ? asked.before : asked.after}
        {...(name === 'After'
          ? {
              note: 'edit it; the operations follow',
              actions: (
                <Button small look="quiet" disabled={resource === after} onClick={() => rewriteOrSet(afterEditor, after, resource)}>
                  Copy Before here
                </Button>
              ),
            }
          : {})}
      />
    </section>
  );
  const before = editorOf('Before', beforeEditor, resource, answer?.resource ?? null, newest?.ask.resource ?? '');
  const target = editorOf('After', afterEditor, after, answer?.after ?? null, newest?.ask.after ?? '');
  const patch = (
    <section className={styles.result} data-pane="result" aria-label="PatchOp">
      {failed ? (
        <p role="alert" className={styles.failed}>
          The engine stopped on this pair. Both texts are as they were; change one to go on.
        </p>
      ) : null}
      {written === null || written.patchOp === null ? (
        <div className={styles.waiting}>
          <p>
            {isEmpty
              ? 'Before and After make the PATCH. Start from what is there, and change it.'
              : 'The PATCH shows here as soon as both texts parse.'}
          </p>
          {after.trim() === '' && resource.trim() !== '' ? (
            <p className={styles.startWrite}>
              <Button
                look="main"
                icon={<ArrowRight size={14} aria-hidden="true" />}
                onClick={() => {
                  setInput('after', resource);
                  afterEditor.current?.focus();
                }}
              >
                Copy Before into After
              </Button>
            </p>
          ) : null}
        </div>
      ) : (
        <WrittenPatch
          patchOp={written.patchOp}
          findings={written.findings}
          rows={written.rows}
          curl={written.curl}
          stale={staleWords(answer)}
        />
      )}
    </section>
  );
  const aside = (
    <section className={styles.trace} data-pane="habit" aria-label="Write it for">
      <HabitChoice habit={habit} findings={findingsOf(written)} onChoose={(next) => setInput('habit', next)} />
      {written === null ? null : <ProofList proofs={written.proofs} />}
    </section>
  );
  const status = <WriteStatus operations={written === null ? null : written.rows.length} ms={written?.ms ?? 0} />;

  if (isNarrow) {
    return (
      <div className={styles.column}>
        {head}
        <PaneTabs
          label="Panes"
          keep
          shown={tab}
          onShow={setTab}
          tabs={[
            { id: 'before', label: 'Before', content: before },
            { id: 'after', label: 'After', content: target },
            { id: 'patchOp', label: 'PatchOp', content: patch },
            { id: 'proof', label: 'Write it for', content: aside },
          ]}
        />
        {status}
      </div>
    );
  }
  const editors = (
    <div className={styles.column}>
      {head}
      <Split
        name="patch-write-editors"
        label="Size of Before and After"
        orientation="horizontal"
        start={(room) => room * 0.45}
        smallest={150}
        first={before}
        second={target}
      />
    </div>
  );
  return (
    <>
      <Split
        name={isMedium ? 'patch-write-medium' : 'patch-write'}
        label="Size of the panes"
        orientation="vertical"
        start={(room) => room - (isMedium ? 400 : 478)}
        smallest={300}
        first={editors}
        second={
          isMedium ? (
            <Split
              name="patch-write-proof-medium"
              label="Size of PatchOp and proof"
              orientation="horizontal"
              start={(room) => room * 0.6}
              smallest={160}
              first={patch}
              second={aside}
            />
          ) : (
            <Split
              name="patch-write-proof"
              label="Size of PatchOp and proof"
              orientation="vertical"
              start={() => 330}
              smallest={240}
              first={patch}
              second={aside}
            />
          )
        }
      />
      {status}
    </>
  );
}

const none: readonly Finding[] = [];

function findingsOf(answer: WriteAnswer | null): readonly Finding[] {
  return answer?.findings ?? none;
}

/** An editor that is empty takes the text as it comes; any other as one step that undo takes back. */
function rewriteOrSet(editor: { readonly current: SideHandle | null }, before: string, after: string): void {
  if (before === '') setInput('after', after);
  else rewrite(editor, before, after);
}
