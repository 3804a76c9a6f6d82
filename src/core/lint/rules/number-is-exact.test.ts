import { testRule } from '../tester.ts';
import rule from './number-is-exact.ts';

const count = (text: string): string => `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "count": ${text} }`;

testRule(rule, {
  valid: {
    'the largest integer that is kept': count('9007199254740991'),
    'a larger one that happens to be kept': count('9007199254740992'),
    'a negative one': count('-9007199254740991'),
    'what a program prints that has read it so': count('9223372036854776000'),
    'a fraction, which is a type error': count('1.00000000000000000001'),
    'an exponent, which is a type error': count('1e400'),
    'a text': count('"90071992547409931"'),
  },
  invalid: {
    'an integer beyond 2^53': {
      text: count('«9007199254740993»'),
      severity: 'info',
      message:
        '`9007199254740993` has more digits than a double keeps: many readers make `9007199254740992` of it. Identifiers belong into a text.',
    },
    'a negative one': { text: count('«-9007199254740993»') },
    'an integer without end': {
      text: count(`«${'9'.repeat(400)}»`),
      severity: 'info',
    },
  },
});
