import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'no-lone-surrogate',
  severity: 'warning',
  spec: ['RFC 8259 8.2'],
  applies: { versions: ['1.1', '2.0'] },
  title: 'A text holds whole characters',
  why: 'Half of a surrogate pair has no UTF-8 form: one receiver refuses the body, the next stores a replacement character.',
  messages: { lone: '`{half}` is half of a character, most likely cut by a length limit; write the whole character or remove it.' },
  valid: [{ text: '{ "displayName": "Babs \\ud83d\\ude00" }' }],
  invalid: [{ text: '{ "displayName": «"Babs \\ud83d"» }' }],
  document: (document, { report }) => {
    for (const { code, start, end, expected } of document.problems) {
      if (code === 'loneSurrogate') report('lone', { pointer: null, start, end }, { half: expected });
    }
  },
});
