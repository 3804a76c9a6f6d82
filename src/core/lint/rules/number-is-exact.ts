import { shorten } from '../../json/scanner.ts';
import { defineRule } from '../rule.ts';

/** No number with fewer characters loses anything as a double. */
const SURE = 15;

export default defineRule({
  id: 'number-is-exact',
  severity: 'info',
  spec: ['RFC 8259 6', 'RFC 7643 2.3.4'],
  checks: [40, 41],
  title: 'A number is one that every reader keeps',
  why: 'The number is legal JSON. JavaScript and many JSON libraries read numbers as doubles: beyond 2^53 digits change without a word, beyond 1e308 nothing is left.',
  messages: {
    digits: '`{found}` has more digits than a double keeps: many readers make `{read}` of it. Identifiers belong into a text.',
    infinite: '`{found}` is larger than any double; many readers make infinity of it, or refuse the body.',
  },
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 9007199254740991, "startIndex": 1, "itemsPerPage": 0, "Resources": [] }',
    },
  ],
  invalid: [
    { text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "count": «9007199254740993» }' },
    { text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "startIndex": «123456789012345678901» }' },
  ],
  value: ({ attribute }) => {
    if (attribute.type !== 'integer' && attribute.type !== 'decimal') return undefined;
    return (node, { report }) => {
      if (node.kind !== 'number' || (node.end - node.start <= SURE && !/[eE]/u.test(node.source))) return;
      const { source } = node;
      const found = shorten(source);
      const isInteger = /^-?\d+$/u.test(source);
      // An integer with a fraction or exponent is a type error.
      if (attribute.type === 'integer' && !isInteger) return;
      const read = Number(source);
      if (!Number.isFinite(read)) report('infinite', node, { found });
      // Of a fraction the last digits are an approximation in any case.
      else if (isInteger && String(read) !== source && BigInt(read) !== BigInt(source))
        report('digits', node, { found, read: BigInt(read).toString() });
    };
  },
});
