import { languages } from 'monaco-editor/editor';
import type { Completion, CompletionKind } from '../../core/payload/completion.ts';
import { placesOf } from './places.ts';
import { snippetOf } from './snippet.ts';

const { CompletionItemInsertTextRule, CompletionItemKind, CompletionTriggerKind } = languages;

const kinds: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
  attribute: CompletionItemKind.Property,
  extension: CompletionItemKind.Module,
  value: CompletionItemKind.Value,
  schema: CompletionItemKind.Module,
  template: CompletionItemKind.File,
};

/** Registers the one provider of completions; it asks the source of the model in question. */
export function registerCompletions(): void {
  languages.registerCompletionItemProvider('json', {
    triggerCharacters: ['"'],
    async provideCompletionItems(model, position, { triggerKind }) {
      const source = placesOf(model);
      const found = await source?.complete(position);
      if (source === undefined || found === null || found === undefined) return null;
      // A quote that closes a text asks for nothing.
      if (triggerKind === CompletionTriggerKind.TriggerCharacter && !found.isQuoted) return null;
      const place = {
        range: source.rangeOf(found.start, found.end),
        additionalTextEdits: found.edits.map(({ offset, length, text }) => ({ range: source.rangeOf(offset, offset + length), text })),
      };
      return { suggestions: found.items.map((item, index) => ({ ...toSuggestion(item, index), ...place })) };
    },
  });
}

function toSuggestion(item: Completion, index: number): Omit<languages.CompletionItem, 'range'> {
  const { kind, label, detail, description, filter, goesOn } = item;
  return {
    kind: kinds[kind],
    label: { label, description: detail },
    detail,
    documentation: description,
    filterText: filter,
    insertText: snippetOf(item),
    insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet,
    sortText: String(index).padStart(5, '0'),
    ...(goesOn ? { command: { id: 'editor.action.triggerSuggest', title: 'Suggest' } } : {}),
  };
}
