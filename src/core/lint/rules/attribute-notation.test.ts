import { testRule } from '../tester.ts';
import rule from './attribute-notation.ts';

testRule(rule, {
  valid: {
    'names that no schema has': '{ "filter": "userName pr", "attributes": ["a", "urn:example:ext:b.c"], "sortBy": "d" }',
    'what is no text, which another rule finds': '{ "filter": "userName pr", "attributes": [7], "sortBy": null }',
  },
  invalid: {
    'an empty name': { text: '{ "filter": "userName pr", "sortBy": «""» }' },
    'a slash': {
      text: '{ "filter": "userName pr", "attributes": ["title", "«name\\/givenName»"] }',
      fixed: '{ "filter": "userName pr", "attributes": ["title", "name.givenName"] }',
    },
    'a value filter': {
      text: '{ "filter": "userName pr", "attributes": ["emails«[type eq \\"work\\"].value»"] }',
      message: 'A value filter has no place here; only an attribute and its sub-attribute are named (RFC 7644 3.10).',
      fixed: '{ "filter": "userName pr", "attributes": ["emails"] }',
    },
    'a name that starts with a digit': { text: '{ "filter": "userName pr", "excludedAttributes": ["«1st»"] }' },
    'blanks at the ends': {
      text: '{ "filter": "userName pr", "sortBy": "« title »" }',
      fixed: '{ "filter": "userName pr", "sortBy": "title" }',
    },
  },
});
