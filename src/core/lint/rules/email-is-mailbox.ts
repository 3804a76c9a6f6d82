import { replaceValue } from '../../json/edit.ts';
import { isMailbox, mailboxIn, MASK } from '../mailbox.ts';
import { sourceOf } from '../plurality.ts';
import { defineRule } from '../rule.ts';
import { isUserAttribute } from '../schema-of.ts';

export default defineRule({
  id: 'email-is-mailbox',
  severity: 'warning',
  spec: ['RFC 7643 4.1.2', 'RFC 5321 4.1.2'],
  checks: [60],
  title: 'An email is an address of the form local@domain',
  why: 'Servers that send mail to it, or make it the login name, refuse the user, often only long after the import.',
  messages: {
    none: '{found} is no address; write one such as `bjensen@example.com` into `{attribute}`.',
    more: '{found} holds more than an address; write `{mailbox}`.',
    empty: '`{attribute}` is an empty text, which is a value and no address; leave the element out.',
  },
  valid: [{ text: '{ "userName": "bjensen", "emails": [{ "value": "bjensen@example.com" }] }', covers: ['RFC7643-4.1.2-01'] }],
  invalid: [
    { text: '{ "userName": "bjensen", "emails": [{ "value": «"not-an-address"» }] }', covers: ['RFC7643-4.1.2-01'] },
    { text: '{ "userName": "bjensen", "emails": [{ "value": «"Babs <bjensen@example.com>"» }] }' },
  ],
  value: (definition, context) => {
    if (!isUserAttribute(definition, context, 'emails.value')) return undefined;
    const attribute = definition.path;
    // What a PATCH tries out is often a placeholder; its path and plurality matter more.
    const severity = context.method === 'PATCH' ? 'info' : undefined;
    return (node, { report }) => {
      const text = node.string;
      if (text === undefined || isMailbox(text)) return;
      if (text.trim() === '') {
        report('empty', node, { attribute }, { severity: 'info' });
        return;
      }
      // The mask of a web page has a rule of its own.
      if (MASK.test(text)) return;
      const found = `\`${sourceOf(node)}\``;
      const mailbox = mailboxIn(text);
      if (mailbox === undefined) report('none', node, { found, attribute }, { severity });
      else {
        const fix = () => ({
          title: `Write ${mailbox}`,
          safe: text.trim() === mailbox,
          edits: [replaceValue(node, JSON.stringify(mailbox))],
        });
        report('more', node, { found, mailbox }, { severity, fix });
      }
    };
  },
});
