import { replaceValue } from '../../json/edit.ts';
import { defineRule } from '../rule.ts';

const MANY = 10;

export default defineRule({
  id: 'canonical-value',
  severity: 'info',
  spec: ['RFC 7643 2.4', 'RFC 7643 7'],
  checks: [46, 47],
  failures: [10],
  title: 'A value is one of the canonical values of its attribute',
  why: 'Canonical values are suggestions, so another one is legal; a server that takes them for the only ones answers 400.',
  messages: {
    other: '`{value}` is none of the canonical values of `{attribute}`: {known}. A server may refuse or ignore it.',
    otherCase: '`{value}` is the canonical value `{known}` of `{attribute}` in another case; some servers compare exactly.',
    exact: '`{value}` is not `{known}`: the values of `{attribute}` are compared exactly.',
  },
  valid: [
    {
      text: '{ "userName": "bjensen", "emails": [{ "value": "bjensen@example.com", "type": "work" }] }',
      covers: ['RFC7643-4.1.2-06'],
    },
    { text: '{ "userName": "bjensen", "entitlements": [{ "value": "E5", "type": "licence" }] }', covers: ['RFC7643-2.2-02'] },
  ],
  invalid: [
    {
      text: '{ "userName": "bjensen", "emails": [{ "value": "bjensen@example.com", "type": «"office"» }] }',
      covers: ['RFC7643-7-16', 'RFC7643-2.4-12'],
    },
    { text: '{ "userName": "bjensen", "ims": [{ "value": "bjensen", "type": «"slack"» }] }', covers: ['RFC7643-4.1.2-10'] },
    {
      text: '{ "userName": "bjensen", "photos": [{ "value": "https://example.com/p.png", "type": «"avatar"» }] }',
      covers: ['RFC7643-4.1.2-15'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": "2819c223", "type": «"Robot"» }] }',
    },
  ],
  value: (definition, context) => {
    const { canonicalValues, caseExact } = definition.attribute;
    // The words of a message are no suggestions: its own rules check them.
    if (canonicalValues.length === 0 || context.kind !== 'Resource') return undefined;
    const exact = new Set(canonicalValues);
    const folded = new Map(canonicalValues.map((value) => [value.toLowerCase(), value]));
    const shown = canonicalValues.slice(0, MANY).map((value) => `\`${value}\``);
    const list = canonicalValues.length > MANY ? `${shown.join(', ')}, …` : shown.join(', ');
    const attribute = definition.path;
    return (node, { report }) => {
      const value = node.string;
      if (value === undefined || exact.has(value)) return;
      const known = folded.get(value.toLowerCase());
      if (known === undefined) {
        report('other', node, { value, attribute, known: list });
        return;
      }
      const fix = () => ({ title: `Write ${known}`, safe: !caseExact, edits: [replaceValue(node, JSON.stringify(known))] });
      report(caseExact ? 'exact' : 'otherCase', node, { value, attribute, known }, { fix });
    };
  },
});
