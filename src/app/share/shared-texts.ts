import { draftsOf, hasUnsavedDrafts, type Drafts } from '../state/drafts-slice.ts';
import { isUnsaved } from '../state/payload-slice.ts';
import type { SharedWork } from '../state/share-link.ts';
import type { AppState } from '../state/store.ts';

/** The name under which the payload of the Lint tool goes with the drafts of the other tools. */
const payload = 'text';

/** The texts that a link to a tool holds, by name; empty ones are left out. */
export function textsOf(state: Pick<AppState, 'text' | 'drafts'>, tool: string): Drafts {
  const texts = tool === 'lint' ? { [payload]: state.text } : draftsOf(state.drafts, tool);
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

/** The same texts as a link carries them. */
export function workOf(texts: Drafts): Pick<SharedWork, 'text' | 'drafts'> {
  const { [payload]: text, ...drafts } = texts;
  return { ...(text === undefined ? {} : { text }), ...(Object.keys(drafts).length === 0 ? {} : { drafts }) };
}

/** The texts of a link, by name. */
export function textsIn({ text, drafts = {} }: SharedWork): Drafts {
  return text === undefined ? drafts : { ...drafts, [payload]: text };
}

/** True when opening a link would take the place of something the user made. */
export function wouldReplace(state: AppState, work: SharedWork): boolean {
  if (work.text !== undefined && isUnsaved(state) && state.text !== work.text) return true;
  const { drafts = {} } = work;
  const tools = new Set(Object.keys(drafts).map((name) => name.split('/')[0] ?? ''));
  return [...tools].some((tool) => {
    const mine = textsOf(state, tool);
    const isSame = Object.keys(mine).every((name) => mine[name] === drafts[name]);
    return !isSame && hasUnsavedDrafts(state, tool);
  });
}

/** One text as it is, several as a JSON object by name: what a file holds that takes the place of a link. */
export function asFile(texts: Drafts): string {
  const all = Object.values(texts);
  return all.length === 1 ? (all[0] ?? '') : `${JSON.stringify(texts, null, 2)}\n`;
}
