import { MASK } from '../mailbox.ts';
import { defineRule } from '../rule.ts';

/** Of the text that is being linted: nearly none has a mask anywhere, and most values are texts. */
let mayHoldMask = true;

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
  document: ({ text }) => {
    mayHoldMask = ['[e', '[E', '\\u005'].some((start) => text.includes(start));
  },
  value: (definition) => {
    if (definition.attribute.type !== 'string') return undefined;
    return {
      kinds: ['string'],
      check: (node, { report }) => {
        if (!mayHoldMask) return;
        const found = MASK.exec(node.string ?? '')?.[0];
        if (found !== undefined) report('masked', node, { found });
      },
    };
  },
});
