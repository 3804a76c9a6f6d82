import type { Sample } from '../samples/sample.ts';
import { LARGEST_TEXT, type BigText } from './big-text.ts';
import { isUnsaved, pickPayload, type Origin, type Overrides } from './payload-slice.ts';
import { useApp } from './store.ts';

/**
 * Puts a new text in the place of the old one. What the user made is not asked about, it can be brought back.
 * @param notice what the toast says when there is something to bring back.
 */
export function replacePayload(text: string, origin: Origin, overrides: Overrides, notice: string): void {
  const { load, restore, showToast, dismissToast, ...state } = useApp.getState();
  const before = pickPayload(state);
  load(text, origin, overrides);
  if (isUnsaved(before)) showToast(notice, { label: 'Undo', run: () => restore(before) });
  else dismissToast();
}

/** The same for a text that no editor holds. */
export function replaceBig(big: BigText, origin: Origin, notice: string): void {
  const { loadBig, restore, showToast, dismissToast, ...state } = useApp.getState();
  const before = pickPayload(state);
  loadBig(big, origin);
  if (isUnsaved(before)) showToast(notice, { label: 'Undo', run: () => restore(before) });
  else dismissToast();
}

/** Takes what the editor holds now. A text that has grown too long for it leaves it. */
export function takeTypedText(text: string): void {
  const { setText, load, restore, showToast, ...state } = useApp.getState();
  if (text.length <= LARGEST_TEXT || state.within !== null) {
    setText(text);
    return;
  }
  const before = pickPayload(state);
  load(text, { kind: 'typed' }, state.overrides);
  showToast('The text is over 1 MB now and has left the editor.', { label: 'Undo', run: () => restore(before) });
}

export function openSample({ id, title, text, options }: Sample): void {
  replacePayload(text, { kind: 'sample', id }, options, `Example opened: ${title}.`);
}

export function clearPayload(): void {
  replacePayload('', { kind: 'typed' }, {}, 'Text cleared.');
}
