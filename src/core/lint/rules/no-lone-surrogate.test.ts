import { testRule } from '../tester.ts';
import rule from './no-lone-surrogate.ts';

testRule(rule, {
  valid: {
    'a pair of escapes': '{ "displayName": "\\uD83D\\uDE00" }',
    'a character beyond the first plane as it is': '{ "displayName": "😀" }',
    'a backslash that is escaped itself': '{ "displayName": "\\\\ud83d" }',
  },
  invalid: {
    'the first half alone': {
      text: '{ "userName": "bjensen", "displayName": «"Babs \\ud83d"» }',
      message: '`\\ud83d` is half of a character, most likely cut by a length limit; write the whole character or remove it.',
    },
    'the second half alone': { text: '{ "userName": "bjensen", "displayName": «"\\uDE00 Babs"» }' },
    'the halves in the wrong order': { text: '{ "userName": "bjensen", "displayName": «"\\uDE00\\uD83D"» }' },
    'half a character that stands in the text itself': { text: '{ "userName": "bjensen", "displayName": «"Babs \uD83D"» }' },
  },
});
