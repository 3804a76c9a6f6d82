import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import { SharedLinks } from './share/shared-links.tsx';
import { Frame } from './shell/frame.tsx';
import { MoreItem } from './shell/more-item.tsx';
import { focusNextPane } from './shell/panes.ts';
import { Rail } from './shell/rail.tsx';
import { readRoute, routeOf } from './shell/routes.ts';
import { moreEntries, TopBar } from './shell/top-bar.tsx';
import { replaceDrafts } from './state/replace-drafts.ts';
import { openSample } from './state/replace-payload.ts';
import { useApp } from './state/store.ts';
import { SampleVerdict } from './tools/lint/sample-verdict.tsx';
import { tools } from './tools/tools.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import type { MenuEntry } from './ui/menu-button.tsx';
import { useShortcuts } from './ui/use-shortcuts.ts';

const KeyboardMap = lazy(() => import('./shell/keyboard-map.tsx'));
const RulesDialog = lazy(() => import('./tools/lint/rules-dialog.tsx'));
const GalleryDialog = lazy(() => import('./tools/lint/gallery-dialog.tsx'));

/** Follows the fragment of the URL; an unknown tool leads to the first one. */
function useRoute(): void {
  useEffect(() => {
    const follow = () => {
      const route = readRoute(location.hash);
      if (location.hash !== '' && route === null) return;
      const known = tools.find(({ id }) => id === (route ?? tools[0].id));
      if (known === undefined) useApp.getState().showToast(`There is no tool called ${route ?? ''}. This is ${tools[0].name}.`);
      useApp.getState().setTool((known ?? tools[0]).id);
      if (known === undefined || route === null) history.replaceState(null, '', routeOf((known ?? tools[0]).id));
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
}

/** The examples of the tool in view. */
function exampleEntries(): readonly MenuEntry[] {
  const { tool, samples, toolExamples } = useApp.getState();
  const examples = toolExamples[tool];
  if (examples !== undefined) {
    return examples.map(({ title, request, drafts }) => ({
      kind: 'action',
      label: title,
      detail: request,
      run: () => replaceDrafts(tool, drafts, `Example opened: ${title}.`),
    }));
  }
  const curated = samples.map((sample): MenuEntry => ({
    kind: 'action',
    label: sample.title,
    detail: sample.request,
    aside: <SampleVerdict sample={sample} />,
    run: () => openSample(sample),
  }));
  return [
    { kind: 'action', label: 'All examples, also by rule', run: () => useApp.getState().setDialog('gallery') },
    { kind: 'line' },
    ...curated,
  ];
}

/** The page: frame, tool in view, dialogs. */
export function App() {
  useRoute();
  const id = useApp((state) => state.tool);
  const ready = useApp((state) => state.keeping !== 'opening');
  const tool = tools.find((other) => other.id === id) ?? tools[0];
  useEffect(() => {
    document.title = `${tool.name} · scimlab`;
    if (tool.examples !== undefined) void useApp.getState().loadToolExamples(tool.id, tool.examples);
  }, [tool]);
  useShortcuts(
    useMemo(
      () => [
        { keys: 'mod+shift+c', whileTyping: true, run: () => useApp.getState().setDialog('share') },
        { keys: 'F6', whileTyping: true, run: () => focusNextPane(1) },
        { keys: 'shift+F6', whileTyping: true, run: () => focusNextPane(-1) },
        {
          keys: '?',
          run: () => {
            if (useApp.getState().singleKeys) useApp.getState().setDialog('keys');
          },
        },
        ...tools.map((other, index) => ({
          keys: `tool+${index + 1}`,
          whileTyping: true,
          run: () => {
            location.hash = routeOf(other.id);
          },
        })),
      ],
      [],
    ),
  );
  return (
    <>
      <Frame
        top={<TopBar toolName={tool.name} examples={exampleEntries} />}
        rail={<Rail items={tools} current={tool.id} more={<MoreItem entries={moreEntries} />} />}
      >
        <ErrorBoundary key={tool.id} name={tool.name}>
          <Suspense>{ready ? <tool.Tool /> : null}</Suspense>
        </ErrorBoundary>
      </Frame>
      <Dialogs />
      <SharedLinks />
    </>
  );
}

function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  const setDialog = useApp((state) => state.setDialog);
  const close = useCallback(
    (open: boolean) => {
      if (!open) setDialog(null);
    },
    [setDialog],
  );
  return (
    <Suspense>
      {dialog === 'keys' ? <KeyboardMap open onOpenChange={close} /> : null}
      {dialog === 'rules' ? <RulesDialog open onOpenChange={close} /> : null}
      {dialog === 'gallery' ? <GalleryDialog open onOpenChange={close} /> : null}
    </Suspense>
  );
}
