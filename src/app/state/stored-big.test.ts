import { describe, expect, it } from 'vitest';
import type { Workspace } from '../storage/workspace-record.ts';
import { holdBigText } from './big-text.ts';
import { emptyPayload } from './payload-slice.ts';
import { bytesOf, storedBig, storedPayload } from './stored-big.ts';

const big = holdBigText(new Blob(['[1,2,3]']), true);
const rest = { tool: 'lint', drafts: {}, loadedDrafts: {}, hidden: [], splits: {} };

function workspace(payload: typeof emptyPayload): Workspace {
  const { text, loaded, origin, overrides } = payload;
  return { ...rest, text, loaded, origin, overrides, big: storedBig(payload) };
}

describe('a big text', () => {
  it('comes back from its record and its bytes', () => {
    const payload = { ...emptyPayload, big };
    const back = storedPayload(workspace(payload), bytesOf(payload));
    expect(back.big).toMatchObject({ blob: big.blob, isChanged: true });
    expect(back.within).toBeNull();
  });

  it('comes back with the resource that is in the editor', () => {
    const within = { big, start: 1, length: 1, name: 'Resource 1', overrides: { version: '2.0' } } as const;
    const payload = { ...emptyPayload, text: '7', loaded: '1', within };
    const back = storedPayload(workspace(payload), bytesOf(payload));
    expect(back).toMatchObject({ text: '7', loaded: '1', big: null, within: { start: 1, length: 1, name: 'Resource 1' } });
    expect(back.within?.big.blob).toBe(big.blob);
  });

  it.each([[null], [new Blob(['[1,2,3,4]'])]])('is left out where its bytes are missing or others, and the text stays', (bytes) => {
    const within = { big, start: 1, length: 1, name: 'Resource 1', overrides: {} };
    const back = storedPayload(workspace({ ...emptyPayload, text: '7', within }), bytes);
    expect(back).toMatchObject({ text: '7', big: null, within: null });
  });
});
