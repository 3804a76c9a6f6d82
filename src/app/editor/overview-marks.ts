import type { editor } from 'monaco-editor/editor';
import type { LineMark } from './finding-marks.ts';
import styles from './monaco-pane.module.css';

/** The dashes beside the scroll bar that show where in the whole text findings are. Monaco's own would be as high as a line. */
export class OverviewMarks {
  private readonly node = document.createElement('div');
  private readonly editor: editor.ICodeEditor;
  private readonly widget: editor.IOverlayWidget;
  private marks: ReadonlyMap<number, LineMark> = new Map();

  constructor(target: editor.ICodeEditor) {
    this.editor = target;
    this.node.className = styles['overview'] ?? '';
    this.node.ariaHidden = 'true';
    this.widget = { getId: () => 'scimlab.overviewMarks', getDomNode: () => this.node, getPosition: () => null };
    target.addOverlayWidget(this.widget);
  }

  show(marks: ReadonlyMap<number, LineMark>): void {
    this.marks = marks;
    this.node.replaceChildren(
      ...[...marks.values()].map(({ severity }) => {
        const dash = document.createElement('i');
        dash.className = styles[severity] ?? '';
        return dash;
      }),
    );
    this.place();
  }

  /** Puts each dash at its share of the height. */
  place(): void {
    const { height } = this.editor.getLayoutInfo();
    const scale = height / Math.max(height, this.editor.getScrollHeight());
    let index = 0;
    for (const line of this.marks.keys()) {
      const dash = this.node.children[index++];
      const middle = (this.editor.getTopForLineNumber(line) + 10) * scale;
      if (dash instanceof HTMLElement) dash.style.insetBlockStart = `${Math.round(middle) - 1}px`;
    }
  }

  dispose(): void {
    this.editor.removeOverlayWidget(this.widget);
  }
}
