import { languages } from 'monaco-editor/editor';
import { findFolds } from './json-folds.ts';
import { tokenizeLine, type TokenKind } from './json-tokens.ts';

/** Monaco takes brackets for text where the scope says `string`. */
export const scopeOf: Readonly<Record<TokenKind, string>> = {
  key: 'string.key',
  string: 'string.value',
  urn: 'string.urn',
  number: 'number',
  word: 'keyword',
  punct: 'delimiter',
  plain: '',
};

const lineState: languages.IState = { clone: () => lineState, equals: () => true };

/** JSON as Monaco knows it: our own tokens, brackets and folds. Monaco's JSON mode would bring a second worker and rules of its own. */
export function registerJson(): void {
  languages.register({ id: 'json' });
  languages.setLanguageConfiguration('json', {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string'] },
      { open: '[', close: ']', notIn: ['string'] },
      { open: '"', close: '"', notIn: ['string'] },
    ],
    wordPattern: /-?\d*\.\d\w*|[^[\]{}:",\s]+/u,
  });
  languages.setTokensProvider('json', {
    getInitialState: () => lineState,
    tokenize: (line) => ({
      endState: lineState,
      tokens: tokenizeLine(line).map(({ start, kind }) => ({ startIndex: start, scopes: scopeOf[kind] })),
    }),
  });
  languages.registerFoldingRangeProvider('json', { provideFoldingRanges: (model) => findFolds(model.getValue()) });
}
