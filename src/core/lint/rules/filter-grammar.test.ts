import { testRule } from '../tester.ts';
import rule from './filter-grammar.ts';

testRule(rule, {
  valid: {
    'a quote in a value': '{ "filter": "title eq \\"\\\\\\"chief\\\\\\"\\"" }',
    'an attribute that nobody knows, which another rule finds': '{ "filter": "arms gt 2" }',
    'a filter that is no text, which another rule finds': '{ "filter": ["title pr"] }',
  },
  invalid: {
    'a mistake behind escapes, at its place': {
      text: '{ "filter": "emails[type eq \\"w\\u00f6rk\\"] and title eq «chief»" }',
      message: '`eq` needs a value in double quotes: did you mean `"chief"`?',
      fixed: '{ "filter": "emails[type eq \\"wörk\\"] and title eq \\"chief\\"" }',
    },
    'a mistake that is escaped itself': { text: '{ "filter": "title «\\"chief\\"»" }' },
    'an operator of another language': {
      text: '{ "filter": "title «startsWith» \\"c\\"" }',
      fixed: '{ "filter": "title sw \\"c\\"" }',
    },
    'a missing operator': { text: '{ "filter": "«title»" }' },
    'a missing value': { text: '{ "filter": "title «eq»" }' },
    'a value too many': { text: '{ "filter": "title pr «true»" }' },
    'an open text': { text: '{ "filter": "title eq «\\"»chief" }', fixed: '{ "filter": "title eq \\"chief\\"" }' },
    'URL encoding': { text: '{ "filter": "title«%20»pr" }', fixed: '{ "filter": "title pr" }' },
    'too many parentheses': { text: `{ "filter": "${'('.repeat(100)}«(»title pr${')'.repeat(101)}" }` },
  },
});
