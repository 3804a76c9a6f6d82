import { testRule } from '../tester.ts';
import rule from './no-deep-nesting.ts';

const arrays = (depth: number, marked = '[') => `{ "emails": ${'['.repeat(depth - 2)}${marked}${']'.repeat(depth - 1)} }`;

testRule(rule, {
  valid: {
    '499 levels': arrays(499),
    '500 levels': arrays(500),
    'brackets inside text': `{ "userName": "${'['.repeat(1_000)}" }`,
  },
  invalid: {
    '501 levels, at the first bracket that is not read': {
      text: arrays(501, '«[»'),
      message: 'The text is nested deeper than 500 levels; what is inside is not read.',
    },
    '100,000 levels without the stack of the reader': { text: `${'['.repeat(500)}«[»${'['.repeat(99_499)}` },
    'only the first of two deep places': {
      text: `{ "emails": ${'['.repeat(499)}«[»${']'.repeat(500)}, "phoneNumbers": ${'['.repeat(600)}${']'.repeat(600)} }`,
    },
    'in SCIM 1.1 too': { text: `{ "schemas": ["urn:scim:schemas:core:1.0"], "emails": ${'['.repeat(499)}«[»${']'.repeat(500)} }` },
  },
});
