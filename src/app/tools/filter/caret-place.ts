/** The layer of coloured words that lies under the text area and breaks its lines in the same places. */
function paperOf(area: HTMLTextAreaElement): Element | null {
  return area.parentElement?.firstElementChild ?? null;
}

function rangeAt(paper: Element, offset: number, length: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  let before = 0;
  let isStarted = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const size = node.nodeValue?.length ?? 0;
    if (!isStarted && offset <= before + size) {
      range.setStart(node, offset - before);
      isStarted = true;
    }
    if (isStarted && offset + length <= before + size) {
      range.setEnd(node, offset + length - before);
      return range;
    }
    before += size;
  }
  return range;
}

/** Where a character of a text area stands, in pixels from the upper left corner of its frame. */
export function caretPlace(area: HTMLTextAreaElement, offset: number): { left: number; bottom: number } {
  const paper = paperOf(area);
  if (paper === null) return { left: 0, bottom: area.clientHeight };
  const [box] = rangeAt(paper, offset, 0).getClientRects();
  const frame = area.getBoundingClientRect();
  return box === undefined ? { left: 14, bottom: 34 } : { left: box.left - frame.left, bottom: box.bottom - frame.top };
}

/** Which of the stretches lies under a point of the window; -1 for none. */
export function stretchAt(
  area: HTMLTextAreaElement,
  stretches: readonly { readonly offset: number; readonly length: number }[],
  x: number,
  y: number,
): number {
  const paper = paperOf(area);
  if (paper === null) return -1;
  return stretches.findIndex(({ offset, length }) =>
    [...rangeAt(paper, offset, length).getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
  );
}
