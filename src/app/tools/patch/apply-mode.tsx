import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useApp } from '../../state/store.ts';
import { medium, narrow, useMedia } from '../../ui/use-media.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import type { PatchAnswer } from '../../workers/patch-protocol.ts';
import { editResult, focusedSide, rewrite } from './patch-commands.ts';
import { askOf, names, setInput, type PatchInputs } from './patch-drafts.ts';
import styles from './patch-tool.module.css';
import { PatchStart } from './patch-start.tsx';
import { ApplyStatus } from './patch-status.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import { ReadingsStrip } from './readings-strip.tsx';
import { ResultPane } from './result-pane.tsx';
import { SideEditor, type SideHandle } from './side-editor.tsx';
import { Split } from './split.tsx';
import { TraceList } from './trace-list.tsx';
import { operationTitle } from './trace-words.ts';
import { usePatchAnswer } from './use-answer.ts';

/** Why the result is not that of the present texts; null where it is. */
function staleWords(answer: PatchAnswer | null): string | null {
  if (answer === null || answer.outcome !== null) return null;
  const broken = [answer.resource.parses ? '' : 'Before', answer.patchOp.parses ? '' : 'PatchOp'].filter((name) => name !== '');
  return `The result of the last pair that parsed, until ${broken.join(' and ')} ${broken.length > 1 ? 'parse' : 'parses'}.`;
}

/** What a PatchOp does to a resource, before a server sees it. */
export function ApplyMode({ inputs, head }: { readonly inputs: PatchInputs; readonly head: ReactNode }) {
  const { resource, patchOp } = inputs;
  const rules = useApp((state) => state.ruleLevels);
  const isEmpty = patchOp.trim() === '';
  const ask = useMemo(() => askOf(inputs, rules), [inputs, rules]);
  const { newest, last, failed, slow } = usePatchAnswer(ask);
  const isNarrow = useMedia(narrow);
  const isMedium = useMedia(medium);
  const before = useRef<SideHandle>(null);
  const operations = useRef<SideHandle>(null);
  const loaded = useApp((state) => state.loadedDrafts[names.patchOp]);
  // A PatchOp that an example or a link brings starts without a chosen operation.
  const [choice, setChoice] = useState<{ readonly operation: number; readonly loaded: string | undefined } | null>(null);
  const setChosen = (operation: number) => setChoice({ operation, loaded });
  const [tab, setTab] = useState('patchOp');

  const answer = newest?.answer ?? null;
  const shown = isEmpty ? null : (last ?? null);
  const outcome = shown?.answer.outcome ?? null;
  const isPresent = shown !== null && shown === newest && shown.ask.patchOp === patchOp;
  const places = outcome?.places;
  const count = outcome?.operations ?? 0;
  const at = choice !== null && choice.loaded === loaded && choice.operation < count ? choice.operation : null;

  const choose = (operation: number) => {
    setChosen(operation);
    const place = places?.[operation];
    if (place === undefined) return;
    if (isPresent) operations.current?.reveal(place.range);
    useApp.getState().announce(`Operation ${operation + 1} of ${count}: ${operationTitle(place.op, place.path)}`);
  };
  const step = (by: 1 | -1) => {
    if (count > 0) choose(at === null ? (by > 0 ? 0 : count - 1) : (at + by + count) % count);
  };
  const side = () => (focusedSide() === 'Before' ? before : operations).current;
  useShortcuts([
    { keys: 'mod+Enter', whileTyping: true, run: () => step(1) },
    { keys: 'mod+shift+Enter', whileTyping: true, run: () => step(-1) },
    { keys: 'F8', whileTyping: true, run: () => side()?.step(1) },
    { keys: 'shift+F8', whileTyping: true, run: () => side()?.step(-1) },
    { keys: 'mod+shift+.', whileTyping: true, run: () => side()?.fixAll() },
    { keys: 'shift+alt+f', whileTyping: true, run: () => side()?.format() },
    {
      keys: 'Escape',
      when: () => document.querySelector('[data-radix-popper-content-wrapper]') === null,
      run: () => operations.current?.focus(),
    },
  ]);

  const beforeEditor = (
    <section className={styles.side} data-pane="before" data-side="Before" aria-label="Before">
      <SideEditor
        ref={before}
        name="Before"
        text={resource}
        onChange={(text) => setInput('resource', text)}
        side={answer?.resource ?? null}
        checked={newest?.ask.resource ?? ''}
        kind={{}}
        placeholder="The resource as it is now: paste what GET returned"
      />
    </section>
  );
  const patchOpEditor = (
    <section className={styles.side} data-pane="patchOp" data-side="PatchOp" aria-label="PatchOp">
      <SideEditor
        ref={operations}
        name="PatchOp"
        text={patchOp}
        onChange={(text) => setInput('patchOp', text)}
        side={answer?.patchOp ?? null}
        checked={newest?.ask.patchOp ?? ''}
        kind={{
          kind: 'PatchOp',
          ...(answer === null || answer.resource.resourceType === null ? {} : { resourceType: answer.resource.resourceType }),
        }}
        placeholder="The body of the PATCH request"
        onCaret={(offset) => {
          if (!isPresent) return;
          const under = places?.findIndex(({ range }) => range.start.offset <= offset && offset <= range.end.offset) ?? -1;
          if (under >= 0) setChosen(under);
        }}
      />
    </section>
  );
  const trace =
    outcome === null ? null : (
      <section className={styles.trace} data-pane="trace" aria-label="Trace" data-stale={shown === newest ? undefined : ''}>
        <div className={styles.traceBar}>
          <h2>Trace</h2>
          <span>one card per operation; left and right step</span>
        </div>
        <TraceList outcome={outcome} chosen={at} onChoose={choose} />
      </section>
    );
  // The strip shows what was chosen last, before its result is there: keys may be faster than the worker.
  const strip =
    outcome === null ? null : (
      <ReadingsStrip
        readings={outcome.readings}
        shown={outcome.readings.some(({ id }) => id === inputs.reading) ? inputs.reading : outcome.reading}
        onShow={(id) => setInput('reading', id)}
        controls="patch-result"
      />
    );
  const result =
    outcome === null ? (
      <p className={styles.waiting}>{answer === null ? '' : 'The result shows here as soon as both texts parse.'}</p>
    ) : (
      <section id="patch-result" className={styles.result} data-pane="result" aria-label="Result" aria-busy={slow}>
        <ResultPane
          outcome={outcome}
          resourceType={shown?.answer.resource.resourceType ?? null}
          patchOp={patchOp}
          stale={staleWords(answer)}
          chosen={at}
          trace={isMedium && !isNarrow ? trace : null}
          onOperation={(operation) => {
            choose(operation);
            if (isNarrow) setTab('trace');
          }}
          onMend={(text) => rewrite(operations, patchOp, text)}
          onShow={(id) => setInput('reading', id)}
          onEdit={() => editResult(outcome.after)}
        />
      </section>
    );
  const alert = failed ? (
    <p role="alert" className={styles.failed}>
      The engine stopped on this pair. Both texts are as they were; change one to go on.
    </p>
  ) : null;
  const status = <ApplyStatus answer={isEmpty ? null : answer} />;

  if (isNarrow) {
    return (
      <div className={styles.column}>
        {head}
        {alert}
        {strip}
        <PaneTabs
          label="Panes"
          keep
          shown={tab}
          onShow={setTab}
          tabs={[
            { id: 'before', label: 'Before', content: beforeEditor },
            { id: 'patchOp', label: 'PatchOp', content: patchOpEditor },
            { id: 'result', label: 'Result', content: isEmpty ? <PatchStart /> : result },
            { id: 'trace', label: 'Trace', content: isEmpty ? <PatchStart /> : trace },
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
        name="patch-editors"
        label="Size of Before and PatchOp"
        orientation="horizontal"
        start={(room) => room * 0.4}
        smallest={150}
        first={beforeEditor}
        second={patchOpEditor}
      />
    </div>
  );
  const right = (
    <div className={styles.column}>
      {slow ? <progress className={styles.progress} aria-label="Applying" /> : null}
      {alert}
      {isEmpty ? (
        <PatchStart />
      ) : (
        <>
          {strip}
          {isMedium || trace === null ? (
            result
          ) : (
            <Split
              name="patch-trace"
              label="Size of Result and Trace"
              orientation="vertical"
              start={() => 356}
              smallest={260}
              first={result}
              second={trace}
            />
          )}
        </>
      )}
    </div>
  );
  return (
    <>
      <Split
        name={isMedium ? 'patch-medium' : 'patch'}
        label="Size of the panes"
        orientation="vertical"
        start={(room) => room - (isMedium ? 400 : 478)}
        smallest={300}
        first={editors}
        second={right}
      />
      {status}
    </>
  );
}
