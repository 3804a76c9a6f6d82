import { expect, test } from 'vitest';
import { snippetOf } from './snippet.ts';

test.each([
  [{ text: '"a": ""', caret: 6, selected: 0 }, '"a": "$0"'],
  [{ text: '"a": true,', caret: 5, selected: 4 }, '"a": ${1:true},'],
  [{ text: '"$ref": {}', caret: 9, selected: 0 }, '"\\$ref": {$0\\}'],
  [{ text: '"a\\\\b"', caret: 6, selected: 0 }, '"a\\\\\\\\b"$0'],
])('%j', (item, snippet) => expect(snippetOf(item)).toBe(snippet));
