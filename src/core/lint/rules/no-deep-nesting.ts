import { MAX_DEPTH } from '../../json/parse.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'no-deep-nesting',
  severity: 'error',
  spec: ['RFC 7643 2.3.8', 'RFC 8259 9'],
  checks: [53],
  applies: { versions: ['1.1', '2.0'] },
  title: 'The text is not nested deeper than anything reads',
  why: 'SCIM nests four levels. A parser that follows hundreds runs out of stack; such a text is an accident or an attack.',
  messages: { deep: 'The text is nested deeper than {limit} levels; what is inside is not read.' },
  valid: [{ text: '{ "emails": [{ "value": "bjensen@example.com" }] }' }],
  invalid: [{ text: `{ "emails": ${'['.repeat(MAX_DEPTH - 1)}«[»1]${']'.repeat(MAX_DEPTH - 1)} }` }],
  document: (document, { report }) => {
    for (const { code, start, end } of document.problems) {
      if (code === 'tooDeep') report('deep', { pointer: null, start, end }, { limit: MAX_DEPTH });
    }
  },
});
