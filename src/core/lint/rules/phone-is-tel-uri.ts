import { replaceValue } from '../../json/edit.ts';
import { sourceOf } from '../plurality.ts';
import { defineRule } from '../rule.ts';
import { isUserAttribute } from '../schema-of.ts';
import { isTelUri, telUriOf } from '../tel-uri.ts';

export default defineRule({
  id: 'phone-is-tel-uri',
  severity: 'info',
  spec: ['RFC 7643 4.1.2', 'RFC 3966 3'],
  title: 'A phone number is a tel URI',
  why: 'The standard recommends the form, and few clients send it. Without a country code nobody abroad can dial the number.',
  messages: {
    global: '{found} is a number, not a tel URI; the recommended form is `{uri}`.',
    none: '{found} is no tel URI; the recommended form has the country code, such as `tel:+1-201-555-0123`.',
    empty: '`{attribute}` is an empty text, which is a value and no number; leave the element out.',
  },
  valid: [{ text: '{ "userName": "bjensen", "phoneNumbers": [{ "value": "tel:+1-201-555-0123" }] }', covers: ['RFC7643-4.1.2-07'] }],
  invalid: [{ text: '{ "userName": "bjensen", "phoneNumbers": [{ "value": «"+1 201 555 0123"» }] }', covers: ['RFC7643-4.1.2-07'] }],
  value: (definition, context) => {
    if (!isUserAttribute(definition, context, 'phoneNumbers.value')) return undefined;
    const attribute = definition.path;
    return (node, { report }) => {
      const text = node.string;
      if (text === undefined || isTelUri(text)) return;
      if (text.trim() === '') {
        report('empty', node, { attribute });
        return;
      }
      const uri = telUriOf(text);
      const found = `\`${sourceOf(node)}\``;
      if (uri === undefined) report('none', node, { found });
      else {
        // Servers that know plain numbers only may refuse the URI, so this is for a person to decide.
        const fix = () => ({ title: `Write ${uri}`, safe: false, edits: [replaceValue(node, JSON.stringify(uri))] });
        report('global', node, { found, uri }, { fix });
      }
    };
  },
});
