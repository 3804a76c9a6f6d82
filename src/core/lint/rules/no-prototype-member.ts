import { JsonNode } from '../../json/document.ts';
import { removeNode } from '../../json/edit.ts';
import { defineRule, keyOf } from '../rule.ts';

export default defineRule({
  id: 'no-prototype-member',
  severity: 'error',
  spec: ['RFC 7643 2.1'],
  checks: [24, 74],
  applies: { versions: ['1.1', '2.0'] },
  title: 'No member is called `__proto__`',
  why: 'In JavaScript servers that copy members one by one it changes every object of the process: an attack, or the trace of one.',
  messages: { prototype: '`__proto__` is no attribute name; remove it.' },
  valid: [{ text: '{ "displayName": "__proto__" }' }],
  invalid: [{ text: '{ «"__proto__"»: { "active": true } }', covers: ['RFC7643-2.1-03'] }],
  document: (document, { report }) => {
    if (!/__proto__|\\u005f/iu.test(document.text)) return;
    for (let index = 0; index < document.tape.length; index++) {
      const node = new JsonNode(document, index);
      if (node.key !== '__proto__') continue;
      report('prototype', keyOf(node), {}, { fix: () => ({ title: 'Remove it', safe: false, edits: [removeNode(node)] }) });
    }
  },
});
