import { useEffect, useEffectEvent, useId, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { Finding } from '../../core/finding.ts';
import { editorOptions } from './editor-options.ts';
import { markerOwner } from './markers.ts';
import { Editor, monaco } from './monaco.ts';
import styles from './monaco-pane.module.css';
import { MonacoSurface, type SurfaceHost } from './monaco-surface.ts';
import { followTheme, themeName } from './monaco-theme.ts';
import type { Surface, View } from './surface.ts';
import { exposeTestHook, type TestMarker } from './test-hook.ts';

export interface MonacoPaneProps extends Omit<SurfaceHost, 'whyOf'> {
  readonly ref: Ref<Surface | null>;
  readonly findings: readonly Finding[];
  readonly label: string;
  /** The label without how to leave the editor. */
  readonly name: string;
  readonly placeholder: string;
  /** Visible, with the text in it. */
  readonly isReady: boolean;
  /** For the hovers. */
  readonly rules: ReadonlyMap<string, { readonly why: string }>;
  readonly onLeave: (view: View) => void;
  /** The editor stands, empty: it now wants text and view. */
  readonly onMounted: () => void;
}

/** Monaco; the default export of the lazy chunk. */
export default function MonacoPane(props: MonacoPaneProps) {
  const { ref, findings, isReady, label, name, placeholder, rules, onLeave, onMounted } = props;
  const id = useId();
  const host = useRef(toHost(props));
  const [surface, setSurface] = useState<MonacoSurface | null>(null);
  // The first look only; the label and the rest do not change while the editor lives.
  const [options] = useState(() => editorOptions(label, placeholder));

  useLayoutEffect(() => {
    host.current = toHost(props);
  });
  useEffect(followTheme, []);
  useEffect(() => () => surface?.dispose(), [surface]);
  useImperativeHandle<Surface | null, Surface | null>(ref, () => surface, [surface]);
  const mounted = useEffectEvent(onMounted);
  useEffect(() => {
    if (surface !== null) mounted();
  }, [surface]);
  useEffect(() => {
    if (isReady) surface?.setFindings(findings);
  }, [findings, isReady, rules, surface]);
  const leave = useEffectEvent(() => {
    if (surface !== null) onLeave(surface.getView());
  });
  useLayoutEffect(() => () => leave(), []);

  return (
    <div className={styles.pane} data-ready={isReady} data-surface="monaco" {...(isReady ? {} : { inert: true })}>
      <Editor
        language="json"
        path={`scimlab${id}.json`}
        theme={themeName}
        options={options}
        loading={null}
        saveViewState={false}
        onMount={(editor) => {
          const model = editor.getModel();
          if (model === null) return;
          exposeTestHook(name, {
            markers: () => monaco.editor.getModelMarkers({ owner: markerOwner, resource: model.uri }).map(toTestMarker),
            text: () => host.current.edited.current.source,
            onMarkers: (callback) => {
              const listener = monaco.editor.onDidChangeMarkers(callback);
              return () => listener.dispose();
            },
          });
          setSurface(new MonacoSurface(editor, model, () => host.current));
        }}
      />
    </div>
  );
}

function toHost(props: MonacoPaneProps): SurfaceHost {
  return { ...props, whyOf: (rule) => props.rules.get(rule)?.why };
}

function toTestMarker({ message, severity, ...place }: monaco.editor.IMarker): TestMarker {
  const { Error: error, Warning: warning } = monaco.MarkerSeverity;
  return {
    message: message.split('\n')[0] ?? '',
    severity: severity === error ? 'error' : severity === warning ? 'warning' : 'info',
    startLineNumber: place.startLineNumber,
    startColumn: place.startColumn,
    endLineNumber: place.endLineNumber,
    endColumn: place.endColumn,
  };
}
