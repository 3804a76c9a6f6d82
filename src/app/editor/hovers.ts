import { languages } from 'monaco-editor/editor';
import { placeMarkdown } from './place-markdown.ts';
import { placesOf } from './places.ts';

/** Registers the one provider of hovers; Monaco adds the findings at the place. */
export function registerHovers(): void {
  languages.registerHoverProvider('json', {
    async provideHover(model, position) {
      const source = placesOf(model);
      const place = await source?.describe(position);
      if (source === undefined || place === null || place === undefined) return null;
      return { range: source.rangeOf(place.start, place.end), contents: [{ value: placeMarkdown(place) }] };
    },
  });
}
