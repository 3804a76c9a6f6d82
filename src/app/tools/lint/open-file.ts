import { LARGEST_TEXT, holdBigText } from '../../state/big-text.ts';
import { replaceBig, replacePayload } from '../../state/replace-payload.ts';
import { useApp } from '../../state/store.ts';
import { lintClient } from '../../workers/client.ts';

/** Opens a dropped or chosen file. Its bytes are read in the worker, never here. */
export async function openFile(file: File): Promise<void> {
  const { showToast, setSlow } = useApp.getState();
  const slow = setTimeout(() => setSlow(true), 200);
  const outcome = await lintClient.request('open', { file, largest: LARGEST_TEXT });
  clearTimeout(slow);
  setSlow(false);
  if (outcome.kind === 'superseded' || outcome.kind === 'stopped') return;
  const origin = { kind: 'file', name: file.name } as const;
  const notice = `${file.name} opened.`;
  if (outcome.kind === 'failed' || outcome.answer === null) showToast(`${file.name} could not be read. The text is as it was.`);
  else if ('text' in outcome.answer) replacePayload(outcome.answer.text, origin, {}, notice);
  else replaceBig(holdBigText(outcome.answer.blob, false), origin, notice);
}
