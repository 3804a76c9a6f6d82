import { testRule } from '../tester.ts';
import rule from './email-is-mailbox.ts';

const of = (value: string): string => `{ "userName": "bjensen", "emails": [{ "value": ${value} }] }`;

testRule(rule, {
  valid: {
    'an address': of('"barbara.jensen+tours@mail.example.com"'),
    'an apostrophe': of('"o\'brien@example.com"'),
    'a host without a dot': of('"root@localhost"'),
    'letters beyond ASCII': of('"jürgen@bücher.example"'),
    'a quoted local part': of('"\\"Babs Jensen\\"@example.com"'),
    'an address literal': of('"bjensen@[192.0.2.1]"'),
    null: of('null'),
    'a number, which is a type error': of('7'),
    'the mask of a web page, which another rule finds': of('"[email protected]"'),
    'a display': '{ "userName": "bjensen", "emails": [{ "value": "b@example.com", "display": "Babs" }] }',
  },
  invalid: {
    'no address at all': {
      text: of('«"not-an-address"»'),
      severity: 'warning',
      message: '`"not-an-address"` is no address; write one such as `bjensen@example.com` into `emails.value`.',
    },
    'two signs': { text: of('«"a@b@example.com"»') },
    'a dot at the end of the local part': { text: of('«"babs.@example.com"»') },
    'no domain': { text: of('«"babs@"»') },
    'a blank inside': { text: of('«"babs jensen@example.com"»') },
    'a name before it': { text: of('«"Babs <b@example.com>"»'), fixed: of('"b@example.com"') },
    'a scheme before it': { text: of('«"mailto:b@example.com"»'), fixed: of('"b@example.com"') },
    'blanks around it': {
      text: of('«" b@example.com "»'),
      message: '`" b@example.com "` holds more than an address; write `b@example.com`.',
      fixed: of('"b@example.com"'),
    },
    'an empty text, as information': { text: of('«""»'), severity: 'info' },
    'the second element': {
      text: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com" }, { "type": "home", "value": «"babs"» }] }',
    },
  },
});
