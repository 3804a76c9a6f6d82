import { testRule } from '../tester.ts';
import rule from './phone-is-tel-uri.ts';

const of = (value: string): string => `{ "userName": "bjensen", "phoneNumbers": [{ "value": ${value} }] }`;

testRule(rule, {
  valid: {
    'a number with parentheses': of('"tel:+1(201)555.0123"'),
    'an extension': of('"tel:+1-201-555-0123;ext=102"'),
    'a local number with its context': of('"tel:7042;phone-context=example.com"'),
    'the scheme in capitals': of('"TEL:+12015550123"'),
    null: of('null'),
    'a number, which is a type error': of('7'),
  },
  invalid: {
    'a number with its country code': {
      text: of('«"+1 (201) 555-0123"»'),
      severity: 'info',
      message: '`"+1 (201) 555-0123"` is a number, not a tel URI; the recommended form is `tel:+1-201-555-0123`.',
      fixed: of('"tel:+1-201-555-0123"'),
    },
    'two zeros for the plus': { text: of('«"0049 30 123456"»'), fixed: of('"tel:+49-30-123456"') },
    'an extension in words': { text: of('«"+1-201-555-0123 ext. 102"»'), fixed: of('"tel:+1-201-555-0123;ext=102"') },
    'a blank in the URI': { text: of('«"tel:+1 201 555 0123"»'), fixed: of('"tel:+1-201-555-0123"') },
    'a local number without its context': { text: of('«"tel:7042"»') },
    'a number without its country code': {
      text: of('«"555-555-5555"»'),
      message: '`"555-555-5555"` is no tel URI; the recommended form has the country code, such as `tel:+1-201-555-0123`.',
    },
    'a word': { text: of('«"unknown"»') },
    'an empty text': { text: of('«""»') },
  },
});
