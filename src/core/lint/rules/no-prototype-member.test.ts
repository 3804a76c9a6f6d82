import { testRule } from '../tester.ts';
import rule from './no-prototype-member.ts';

testRule(rule, {
  valid: {
    'a value that says so': '{ "userName": "__proto__" }',
    'names that are close to it': '{ "userName": "bjensen", "proto": 1, "_proto_": 1 }',
    'constructor, which assignment does not treat apart': '{ "userName": "bjensen", "constructor": 1 }',
  },
  invalid: {
    'it at the top': {
      text: '{ "userName": "bjensen", «"__proto__"»: { "active": true } }',
      message: '`__proto__` is no attribute name; remove it.',
      fixed: '{ "userName": "bjensen" }',
    },
    'it first, without the comma behind it': { text: '{ «"__proto__"»: null, "userName": "bjensen" }', fixed: '{ "userName": "bjensen" }' },
    'it written with escapes': { text: '{ "userName": "bjensen", «"\\u005f_proto__"»: 1 }' },
    'it in an element': { text: '{ "userName": "bjensen", "emails": [{ «"__proto__"»: {} }] }' },
    'it twice, one inside the other': { text: '{ "userName": "bjensen", «"__proto__"»: { «"__proto__"»: 1 } }' },
  },
});
