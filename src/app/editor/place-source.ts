import type { editor } from 'monaco-editor/editor';
import type { LintOptions } from '../../core/lint/options.ts';
import { completeInWorker, describeInWorker } from '../state/ask-place.ts';
import { rangeOf } from './markers.ts';
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
  return {
    describe: (position) => ask(describeInWorker, model.getOffsetAt(position)),
    complete: (position) => ask(completeInWorker, model.getOffsetAt(position)),
    rangeOf: (start, end) => rangeOf(model, current().toShown(start), current().toShown(end)),
  };
}
