import type { editor, IPosition, IRange } from 'monaco-editor/editor';
import type { Completions } from '../../core/payload/completion.ts';
import type { PlaceDescription } from '../../core/payload/describe-place.ts';

/** What hover and completion need of the editor that shows a model. Offsets are those of the text; the source turns them. */
export interface PlaceSource {
  /** Null where there is nothing to say, or the text has changed meanwhile. */
  describe(position: IPosition): Promise<PlaceDescription | null>;
  complete(position: IPosition): Promise<Completions | null>;
  rangeOf(start: number, end: number): IRange;
}

const sources = new WeakMap<editor.ITextModel, PlaceSource>();

/** Lets hover and completion work in a model. */
export function offerPlaces(model: editor.ITextModel, source: PlaceSource): void {
  sources.set(model, source);
}

export function placesOf(model: editor.ITextModel): PlaceSource | undefined {
  return sources.get(model);
}
