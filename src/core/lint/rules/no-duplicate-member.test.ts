import { testRule } from '../tester.ts';
import rule from './no-duplicate-member.ts';

const many = Array.from({ length: 40 }, (_, index) => `"x${index}": ${index}`).join(', ');

testRule(rule, {
  valid: {
    'the same name in two objects': '{ "emails": [{ "value": "a@example.com" }, { "value": "b@example.com" }], "name": {} }',
    'names that share length and letters': '{ "ab": 1, "ba": 2, "aab": 3, "aba": 4 }',
    'the empty name once': '{ "": 1 }',
    'forty names': `{ ${many} }`,
  },
  invalid: {
    'a name twice with one value': {
      text: '{ "userName": "bjensen", "active": true, «"active"»: true }',
      message: '`active` stands twice in this object; keep one.',
      fixed: '{ "userName": "bjensen", "active": true }',
    },
    'a name twice with two values, and lets you choose': {
      text: '{ "userName": "bjensen", "active": true, «"active"»: false }',
      fixed: '{ "userName": "bjensen", "active": false }',
    },
    'a name in another case': {
      text: '{ "userName": "bjensen", «"username"»: "bjensen" }',
      message: '`username` is `userName` in another case, and names ignore case; keep one.',
    },
    'a name written with an escape': { text: '{ "userName": "bjensen", «"user\\u004eame"»: "bjensen" }' },
    'the third as well as the second': { text: '{ "active": true, «"active"»: true, «"active"»: true }' },
    'a name twice among forty': { text: `{ ${many}, «"X7"»: 1 }` },
    'a name twice in an element': {
      text: '{ "userName": "bjensen", "emails": [{ "value": "a@example.com", «"value"»: "b@example.com" }] }',
    },
    'a name twice in what no catalog describes': { text: '{ "userName": "bjensen", "urn:example:scim:Badge": { "a": 1, «"a"»: 2 } }' },
  },
});
