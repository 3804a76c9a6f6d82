import { LARGEST_TEXT } from './editor-handle.ts';

/** What was pasted, where it should be opened as a file rather than go into the editor: a file, or a text too long for it. */
export function openable(data: DataTransfer): File | undefined {
  const file = data.files[0];
  if (file !== undefined) return file;
  const text = data.getData('text/plain');
  return text.length > LARGEST_TEXT ? new File([text], 'pasted.json', { type: 'application/json' }) : undefined;
}
