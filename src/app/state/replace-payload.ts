import type { Sample } from '../samples/sample.ts';
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

export function openSample({ id, title, text, options }: Sample): void {
  replacePayload(text, { kind: 'sample', id }, options, `Example opened: ${title}.`);
}

export function clearPayload(): void {
  replacePayload('', { kind: 'typed' }, {}, 'Text cleared.');
}
