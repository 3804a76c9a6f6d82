import { Copy, Download, Ellipsis, FileUp, ListIndentIncrease, Trash2 } from 'lucide-react';
import { createRef, lazy, Suspense, useMemo, useState, type DragEvent } from 'react';
import type { Finding } from '../../../core/finding.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { JsonEditor } from '../../editor/json-editor.tsx';
import { takeTypedText } from '../../state/replace-payload.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { keyShortcuts, keyText } from '../../ui/keys.ts';
import { MenuButton, type MenuEntry } from '../../ui/menu-button.tsx';
import { narrow, useMedia } from '../../ui/use-media.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { DetectionChips } from './detection-chips.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExamplesPane } from './examples-pane.tsx';
import { FindingsPane } from './findings-pane.tsx';
import { createLintCommands, type LintCommands } from './lint-commands.ts';
import { LintPanes } from './lint-panes.tsx';
import { LintStatus } from './lint-status.tsx';
import styles from './lint-tool.module.css';
import { ResourceBanner } from './resource-banner.tsx';
import { stopJob } from './running.tsx';
import { pasteText, useBigKeys } from './use-big-keys.ts';
import { useSpokenCounts } from './use-spoken-counts.ts';

const BigTextView = lazy(() => import('./big-text-view.tsx'));

const none: readonly Finding[] = [];

/** Esc closes the top layer first; a menu, a list or a message handles it itself. */
function isNoLayerOpen(): boolean {
  return (
    document.querySelector('[data-radix-popper-content-wrapper]') === null &&
    document.activeElement?.closest('[data-pane="toast"]') === null
  );
}

/** Paste a payload, see what it is and what is wrong, fix it. */
export function LintTool() {
  const [{ editor, commands }] = useState(() => {
    const handle = createRef<EditorHandle>();
    return { editor: handle, commands: createLintCommands(handle) };
  });
  const text = useApp((state) => state.text);
  const overrides = useApp((state) => state.overrides);
  const findings = useApp((state) => state.report?.findings ?? none);
  const selected = useApp((state) => state.selected);
  const select = useApp((state) => state.select);
  const big = useApp((state) => state.big);
  const within = useApp((state) => state.within);
  const empty = text === '' && big === null && within === null;
  const drop = useFileDrop(commands);
  useSpokenCounts();
  useBigKeys(big, commands);
  useShortcuts(
    useMemo(
      () => [
        { keys: 'F8', whileTyping: true, run: () => commands.step(1) },
        { keys: 'shift+F8', whileTyping: true, run: () => commands.step(-1) },
        { keys: 'alt+F8', whileTyping: true, run: () => commands.stepResource(1) },
        { keys: 'shift+alt+F8', whileTyping: true, run: () => commands.stepResource(-1) },
        { keys: 'mod+shift+.', whileTyping: true, run: () => void commands.fixAll() },
        { keys: 'shift+alt+f', whileTyping: true, run: () => commands.format() },
        { keys: 'mod+o', whileTyping: true, run: () => commands.chooseFile() },
        { keys: 'Escape', when: isNoLayerOpen, run: () => stopJob() || commands.focusEditor() },
        { keys: 'mod+s', whileTyping: true, run: () => commands.download() },
      ],
      [commands],
    ),
  );

  return (
    <div className={styles.tool} data-dropping={drop.over || undefined} {...drop.handlers}>
      <LintPanes
        editor={
          <>
            <div className={styles.bar}>
              {empty ? (
                <p className={styles.waiting}>Nothing detected yet. The kind of payload is found as you paste.</p>
              ) : (
                <DetectionChips />
              )}
              {empty ? null : <EditorActions commands={commands} />}
            </div>
            {within === null ? null : <ResourceBanner within={within} />}
            <div className={styles.editor}>
              <JsonEditor
                ref={editor}
                text={text}
                onChange={takeTypedText}
                findings={big === null ? findings : none}
                selected={selected}
                known={overrides}
                onSelectFinding={(index) => select(index)}
                onOpenFile={(file) => void commands.openFile(file)}
                onLongText={(long) => void pasteText(long)}
                onFixAllSafe={() => void commands.fixAll()}
                label="Payload"
              />
              {empty ? <EmptyState commands={commands} /> : null}
              {big === null ? null : (
                <Suspense>
                  <BigTextView big={big} commands={commands} />
                </Suspense>
              )}
            </div>
          </>
        }
        findings={empty ? <ExamplesPane onOpened={commands.focusEditor} /> : <FindingsPane commands={commands} />}
        empty={empty}
      />
      <LintStatus />
    </div>
  );
}

function EditorActions({ commands }: { readonly commands: LintCommands }) {
  const isNarrow = useMedia(narrow);
  const format: MenuEntry = {
    kind: 'action',
    label: 'Format',
    icon: <ListIndentIncrease size={16} aria-hidden="true" />,
    run: commands.format,
  };
  const entries = (): readonly MenuEntry[] => [
    ...(isNarrow ? [format] : []),
    {
      kind: 'action',
      label: 'Open a file',
      icon: <FileUp size={16} aria-hidden="true" />,
      keys: keyText('mod+o'),
      run: commands.chooseFile,
    },
    {
      kind: 'action',
      label: 'Download the text',
      icon: <Download size={16} aria-hidden="true" />,
      keys: keyText('mod+s'),
      run: commands.download,
    },
    {
      kind: 'action',
      label: 'Copy report as Markdown',
      icon: <Copy size={16} aria-hidden="true" />,
      run: () => void commands.copyReport(),
    },
    { kind: 'line' },
    { kind: 'action', label: 'Clear', icon: <Trash2 size={16} aria-hidden="true" />, run: commands.clear },
  ];
  return (
    <div className={styles.actions}>
      {isNarrow ? null : (
        <Button
          small
          look="quiet"
          className={styles.format}
          aria-label="Format"
          icon={<ListIndentIncrease size={15} strokeWidth={1.75} aria-hidden="true" />}
          title={`Format (${keyText('shift+alt+f')})`}
          aria-keyshortcuts={keyShortcuts('shift+alt+f')}
          onClick={commands.format}
        >
          <span className={styles.words}>Format</span>
        </Button>
      )}
      <MenuButton
        small
        look="quiet"
        label="More for this text"
        align="end"
        icon={<Ellipsis size={15} aria-hidden="true" />}
        entries={entries}
      />
    </div>
  );
}

/** Lets a file be dropped anywhere on the tool. */
function useFileDrop(commands: LintCommands) {
  const [over, setOver] = useState(false);
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
      },
      onDropCapture: () => setOver(false),
      onDrop: (event: DragEvent) => {
        const file = event.dataTransfer.files[0];
        if (file === undefined) return;
        event.preventDefault();
        void commands.openFile(file);
      },
    },
  };
}
