import { testRule } from '../tester.ts';
import rule from './no-masked-email.ts';

testRule(rule, {
  valid: {
    'brackets in a name': '{ "userName": "bjensen", "displayName": "[Guide] Babs Jensen, protected" }',
    'an address that has the words in it': '{ "userName": "email.protected@example.com" }',
    'a name, which is no value': '{ "userName": "bjensen", "[email protected]": "x" }',
  },
  invalid: {
    'the mask as login name': {
      text: '{ "userName": «"[email protected]"» }',
      message: '`[email protected]` is how a web page hides an address; write the address itself, such as `bjensen@example.com`.',
    },
    'the mask with a no-break space': { text: '{ "userName": "bjensen", "emails": [{ "value": «"[email\u00a0protected]"» }] }' },
    'the mask with its space escaped': { text: '{ "userName": "bjensen", "emails": [{ "value": «"[email\\u00a0protected]"» }] }' },
    'the mask inside a longer text': { text: '{ "userName": "bjensen", "displayName": «"Babs <[email protected]>"» }' },
    'the mask in capitals': { text: '{ "userName": «"[EMAIL PROTECTED]"» }' },
  },
});
