import type { editor } from 'monaco-editor/editor';
import styles from './monaco-pane.module.css';

const keyName = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? 'Cmd .' : 'Ctrl .';

/** Pixels kept free between the text of the line and the hint. */
const gap = 16;

const longest = 40;

/** The words at the right end of the caret line that say what Ctrl+. would write. Readers of screens hear the finding instead. */
export class CaretHint {
  private readonly node = document.createElement('div');
  private readonly title = document.createElement('span');
  private readonly editor: editor.ICodeEditor;
  private readonly widget: editor.IOverlayWidget;

  constructor(target: editor.ICodeEditor) {
    this.editor = target;
    this.node.className = styles['hint'] ?? '';
    this.node.ariaHidden = 'true';
    const key = document.createElement('kbd');
    key.textContent = keyName;
    this.node.append(this.title, key);
    this.widget = { getId: () => 'scimlab.caretHint', getDomNode: () => this.node, getPosition: () => null };
    target.addOverlayWidget(this.widget);
    this.show(undefined);
  }

  /** @param title of the fix; undefined hides the hint. */
  show(title: string | undefined): void {
    this.title.textContent = title === undefined ? '' : shorten(title);
    this.place();
  }

  /** Puts the hint beside its line, or hides it where it would cover text. */
  place(): void {
    const position = this.editor.getPosition();
    const isEmpty = this.title.textContent === '';
    this.node.style.display = isEmpty || position === null ? 'none' : '';
    if (isEmpty || position === null) return;
    const { contentLeft, contentWidth, verticalScrollbarWidth, height } = this.editor.getLayoutInfo();
    const model = this.editor.getModel();
    const top = this.editor.getTopForLineNumber(position.lineNumber) - this.editor.getScrollTop();
    const textEnd =
      this.editor.getOffsetForColumn(position.lineNumber, model?.getLineMaxColumn(position.lineNumber) ?? 1) - this.editor.getScrollLeft();
    const room = contentLeft + contentWidth - verticalScrollbarWidth - textEnd - gap;
    const isFree = room >= this.node.offsetWidth && top > -20 && top < height;
    this.node.style.visibility = isFree ? 'visible' : 'hidden';
    this.node.style.insetBlockStart = `${top}px`;
    this.node.style.insetInlineEnd = `${verticalScrollbarWidth + 12}px`;
  }

  dispose(): void {
    this.editor.removeOverlayWidget(this.widget);
  }
}

function shorten(title: string): string {
  const words = title.replace(/\.$/u, '');
  const lower = /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return lower.length > longest ? `${lower.slice(0, longest - 1)}…` : lower;
}
