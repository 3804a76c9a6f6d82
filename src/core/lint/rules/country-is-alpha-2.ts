import { replaceValue } from '../../json/edit.ts';
import { countryCodes, countryMeantBy } from '../countries.ts';
import { defineRule } from '../rule.ts';
import { isUserAttribute } from '../schema-of.ts';

export default defineRule({
  id: 'country-is-alpha-2',
  severity: 'warning',
  spec: ['RFC 7643 4.1.2'],
  checks: [59],
  title: 'A country is its two-letter code of ISO 3166-1',
  why: 'Directories keep two letters here (`c` of X.520) and refuse or drop a longer text. The standard says MUST, although its own examples say USA.',
  messages: {
    meant: '`{value}` is no two-letter country code; write `{code}`.',
    none: '`{value}` is no two-letter country code of ISO 3166-1; write one such as `US` or `SE`.',
    otherCase: '`{value}` is the country code `{code}` in another case; ISO 3166-1 writes capitals.',
    empty: '`{attribute}` is an empty text, which is a value and no country; leave it out.',
  },
  valid: [{ text: '{ "userName": "bjensen", "addresses": [{ "country": "SE" }] }', covers: ['RFC7643-4.1.2-20'] }],
  invalid: [
    { text: '{ "userName": "bjensen", "addresses": [{ "country": «"USA"» }] }', covers: ['RFC7643-4.1.2-20'] },
    { text: '{ "userName": "bjensen", "addresses": [{ "country": «"Sierra Leone"» }] }' },
  ],
  value: (definition, context) => {
    if (!isUserAttribute(definition, context, 'addresses.country')) return undefined;
    return (node, { report }) => {
      const value = node.string;
      if (value === undefined || countryCodes.has(value)) return;
      if (value.trim() === '') {
        report('empty', node, { attribute: definition.path }, { severity: 'info' });
        return;
      }
      const code = countryMeantBy(value);
      if (code === undefined) {
        report('none', node, { value });
        return;
      }
      const isCode = /^[A-Za-z]{2,3}$/u.test(value);
      const fix = () => ({ title: `Write ${code}`, safe: isCode, edits: [replaceValue(node, JSON.stringify(code))] });
      if (value.toUpperCase() === code) report('otherCase', node, { value, code }, { severity: 'info', fix });
      else report('meant', node, { value, code }, { fix });
    };
  },
});
