import type { editor } from 'monaco-editor/editor';
import type { LintOptions } from '../../core/lint/options.ts';
import { completeInWorker, describeInWorker } from '../state/ask-place.ts';
import { rangeOf } from './markers.ts';
import type { Completions } from '../../core/payload/completion.ts';
import type { PlaceSource } from './places.ts';
import type { SourceText } from './source-text.ts';

/**
 * Asks the worker about places of a model. Its offsets are those of the text as the user has it, BOM and CR counted.
 * @param current the text as it is now.
 * @param known what is known of the payload.
 */
export function createPlaceSource(model: editor.ITextModel, current: () => SourceText, known: () => LintOptions): PlaceSource {
  const ask = <Answer>(
    job: (text: string, offset: number, options: LintOptions) => Promise<Answer | null>,
    offset: number,
  ): Promise<Answer | null> => {
    const { source } = current();
    return job(source, current().toSource(offset), known()).then((answer) => (current().source === source ? answer : null));
  };
  /**
   * Asks again, with more of the word, as often as letters were typed at the caret meanwhile: the editor asks once for each word.
   * The stretch to replace then ends where the caret was at first; the editor adds what was typed since.
   */
  async function complete(shownOffset: number): Promise<Completions | null> {
    for (let typed = 0; ;) {
      const asked = current();
      const { source } = asked;
      const offset = asked.toSource(shownOffset + typed);
      const found = await completeInWorker(source, offset, known());
      const now = current().source;
      if (now === source) return found === null ? null : { ...found, end: found.end - typed };
      const more = now.length - source.length;
      if (more <= 0 || now.slice(0, offset) !== source.slice(0, offset) || now.slice(offset + more) !== source.slice(offset)) return null;
      typed += more;
    }
  }
  return {
    describe: (position) => ask(describeInWorker, model.getOffsetAt(position)),
    complete: (position) => complete(model.getOffsetAt(position)),
    rangeOf: (start, end) => rangeOf(model, current().toShown(start), current().toShown(end)),
  };
}
