import { editor, Selection, type IPosition } from 'monaco-editor/editor';
import type { Finding, Range as TextRange, TextEdit } from '../../core/finding.ts';
import type { LintOptions } from '../../core/lint/options.ts';
import { CaretHint } from './caret-hint.ts';
import { manyLines } from './editor-options.ts';
import { findingAt, fixesAt, markLines, type OfferedFix } from './finding-marks.ts';
import { OverviewMarks } from './overview-marks.ts';
import { insertedStretches } from './line-pieces.ts';
import { marginMarks, rangeOf, setMarkers } from './markers.ts';
import styles from './monaco-pane.module.css';
import { createPlaceSource } from './place-source.ts';
import { offerPlaces } from './places.ts';
import { offerQuickFixes } from './quick-fixes.ts';
import type { EditedText, Surface, View } from './surface.ts';
import { afterFlash } from './use-flash.ts';

/** What the surface tells and asks; read at each call, so that the newest functions run. */
export interface SurfaceHost {
  readonly edited: EditedText;
  readonly selected: number | null;
  readonly onCaret: (offset: number) => void;
  readonly onSelectFinding: (index: number) => void;
  readonly onFormat: () => void;
  readonly onFixAllSafe: (() => void) | undefined;
  /** What is known of the payload; the rest is detected. */
  readonly known: LintOptions;
  readonly whyOf: (rule: string) => string | undefined;
}

/** Monaco as one of the two surfaces. The model always has LF; what the user has is `edited.current.source`. */
export class MonacoSurface implements Surface {
  private readonly editor: editor.IStandaloneCodeEditor;
  private readonly model: editor.ITextModel;
  private readonly host: () => SurfaceHost;
  private readonly hint: CaretHint;
  private readonly overview: OverviewMarks;
  private readonly margin: editor.IEditorDecorationsCollection;
  private findings: readonly Finding[] = [];
  /** The text that `findings` describe; their fixes fit no other. */
  private checked = '';
  /** True while the text or the caret is moved by the program. */
  private isMoving = false;
  private endFlash: (() => void) | undefined;

  constructor(target: editor.IStandaloneCodeEditor, model: editor.ITextModel, host: () => SurfaceHost) {
    this.editor = target;
    this.model = model;
    this.host = host;
    this.hint = new CaretHint(target);
    this.overview = new OverviewMarks(target);
    this.margin = target.createDecorationsCollection();
    model.setEOL(editor.EndOfLineSequence.LF);
    model.updateOptions({
      tabSize: 2,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    offerQuickFixes(model, {
      offers: (position) => this.offersAt(position),
      apply: (fix) => this.applyEdits(fix.edits, { flash: true }),
      all: () => this.allFixes(),
    });
    const places = createPlaceSource(
      model,
      () => host().edited.current,
      () => host().known,
    );
    offerPlaces(model, places);
    this.listen();
  }

  private listen(): void {
    const target = this.editor;
    target.onDidChangeModelContent(({ changes }) => {
      if (!this.isMoving) {
        this.host().edited.change(
          changes.map(({ rangeOffset, rangeLength, text }) => ({ offset: rangeOffset, length: rangeLength, text })),
          this.model.getValue(),
        );
      }
      this.hint.show(undefined);
    });
    target.onDidChangeCursorPosition(() => this.caretMoved());
    target.onDidScrollChange(() => this.hint.place());
    target.onDidLayoutChange(() => {
      this.hint.place();
      this.overview.place();
    });
    target.onDidContentSizeChange(() => this.overview.place());
    target.onMouseDown(({ target: place }) => {
      if (place.type !== editor.MouseTargetType.GUTTER_GLYPH_MARGIN) return;
      const index = markLines(this.findings).get(place.position.lineNumber)?.indexes[0];
      if (index !== undefined) this.host().onSelectFinding(index);
    });
    target.addAction({ id: 'scimlab.format', label: 'Format', contextMenuGroupId: '1_modification', run: () => this.host().onFormat() });
  }

  private allFixes(): { count: number; run: () => void } | undefined {
    const run = this.host().onFixAllSafe;
    if (run === undefined || !this.isFresh()) return undefined;
    return { count: this.findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length, run };
  }

  /** Marks the findings of the text as it is now. */
  setFindings(findings: readonly Finding[]): void {
    if (findings !== this.findings) this.checked = this.host().edited.current.source;
    this.findings = findings;
    setMarkers(
      this.model,
      findings,
      (offset) => this.toShown(offset),
      (rule) => this.host().whyOf(rule),
    );
    const marks = markLines(findings);
    this.margin.set(marginMarks(marks));
    this.overview.show(marks);
    this.showHint();
  }

  private isFresh(): boolean {
    return this.checked === this.host().edited.current.source;
  }

  private toShown(offset: number): number {
    return this.host().edited.current.toShown(offset);
  }

  private caretMoved(): void {
    this.showHint();
    const position = this.editor.getPosition();
    if (this.isMoving || position === null) return;
    const { edited, onCaret, onSelectFinding, selected } = this.host();
    const offset = edited.current.toSource(this.model.getOffsetAt(position));
    onCaret(offset);
    const index = this.isFresh() ? findingAt(this.findings, offset, selected) : -1;
    if (index !== -1 && index !== selected) onSelectFinding(index);
  }

  private offersAt(position: IPosition): readonly OfferedFix[] {
    if (!this.isFresh()) return [];
    return fixesAt(this.findings, this.host().edited.current.toSource(this.model.getOffsetAt(position)), position.lineNumber);
  }

  private showHint(): void {
    const position = this.editor.getPosition();
    if (position === null || this.model.getLineCount() > manyLines) return;
    const [first] = this.offersAt(position);
    this.hint.show(first?.fix.safe === true ? first.fix.title : undefined);
  }

  reveal(range: TextRange, options?: { readonly focus?: boolean }): void {
    const position = this.model.getPositionAt(this.toShown(range.start.offset));
    this.move(() => {
      this.editor.setPosition(position);
      this.editor.revealPositionInCenterIfOutsideViewport(position, editor.ScrollType.Immediate);
    });
    if (options?.focus === true) this.editor.focus();
  }

  applyEdits(edits: readonly TextEdit[], options?: { readonly flash?: boolean }): void {
    const text = this.host().edited.current;
    const changes = edits.map(({ offset, length, text: inserted }) => {
      const start = text.toShown(offset);
      return { offset: start, length: text.toShown(offset + length) - start, text: inserted };
    });
    this.editor.pushUndoStop();
    this.editor.executeEdits(
      'scimlab',
      changes.map((change) => ({ range: rangeOf(this.model, change.offset, change.offset + change.length), text: change.text })),
    );
    this.editor.pushUndoStop();
    if (options?.flash === true) this.flash(insertedStretches(changes).map(({ start, end }) => rangeOf(this.model, start, end)));
  }

  private flash(ranges: readonly ReturnType<typeof rangeOf>[]): void {
    this.endFlash?.();
    const marks = this.editor.createDecorationsCollection(
      ranges.map((range) => ({ range, options: { className: styles['flash'] ?? null } })),
    );
    this.endFlash = afterFlash(() => marks.clear());
  }

  undo(): void {
    this.editor.trigger('scimlab', 'undo', null);
  }

  focus(): void {
    this.editor.focus();
  }

  replace(): void {
    this.move(() => {
      this.editor.pushUndoStop();
      this.editor.executeEdits('scimlab', [this.whole()]);
      this.editor.pushUndoStop();
      this.editor.setPosition({ lineNumber: 1, column: 1 });
      this.editor.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
    });
  }

  begin(view: View): void {
    this.move(() => {
      this.model.applyEdits([this.whole()]);
      this.editor.setSelection(rangeOf(this.model, view.start, view.end));
      this.editor.setScrollPosition({ scrollTop: view.scrollTop, scrollLeft: view.scrollLeft });
    });
    if (view.focused) this.editor.focus();
  }

  private whole(): editor.ISingleEditOperation {
    return { range: this.model.getFullModelRange(), text: this.host().edited.current.shown, forceMoveMarkers: true };
  }

  getView(): View {
    const selection = this.editor.getSelection() ?? new Selection(1, 1, 1, 1);
    return {
      start: this.model.getOffsetAt(selection.getStartPosition()),
      end: this.model.getOffsetAt(selection.getEndPosition()),
      scrollTop: this.editor.getScrollTop(),
      scrollLeft: this.editor.getScrollLeft(),
      focused: this.editor.hasTextFocus(),
    };
  }

  isComposing(): boolean {
    return false;
  }

  dispose(): void {
    this.endFlash?.();
    this.hint.dispose();
    this.overview.dispose();
  }

  private move(act: () => void): void {
    this.isMoving = true;
    try {
      act();
    } finally {
      this.isMoving = false;
    }
  }
}
