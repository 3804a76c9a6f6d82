import type { JsonDocument } from '../../json/document.ts';
import { MASK } from '../mailbox.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'no-masked-email',
  severity: 'warning',
  spec: ['RFC 7643 4.1.2', 'RFC 5321 4.1.2'],
  checks: [60],
  title: 'An address is the real one, not the mask of a web page',
  why: 'Pages behind a mail-address filter show this text instead of the address. Copied from there, every user gets the same one.',
  messages: { masked: '`{found}` is how a web page hides an address; write the address itself, such as `bjensen@example.com`.' },
  valid: [{ text: '{ "userName": "bjensen@example.com" }' }],
  invalid: [
    { text: '{ "userName": «"[email protected]"» }' },
    { text: '{ "userName": "bjensen", "emails": [{ "value": «"[email\u00A0protected]"» }] }' },
  ],
  value: (definition) => {
    if (definition.attribute.type !== 'string') return undefined;
    return (node, { report }) => {
      if (!mayHoldMask(node.document)) return;
      const found = MASK.exec(node.string ?? '')?.[0];
      if (found !== undefined) report('masked', node, { found });
    };
  },
});

const holders = new WeakMap<JsonDocument, boolean>();

/** Asked once for each text: nearly none has it anywhere. */
function mayHoldMask(document: JsonDocument): boolean {
  const known = holders.get(document);
  if (known !== undefined) return known;
  const { text } = document;
  const found = ['[e', '[E', '\\u005'].some((start) => text.includes(start));
  holders.set(document, found);
  return found;
}
