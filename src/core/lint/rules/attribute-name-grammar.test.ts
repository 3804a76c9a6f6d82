import { testRule } from '../tester.ts';
import rule from './attribute-name-grammar.ts';

testRule(rule, {
  valid: {
    'digits, dollar, hyphen and underscore behind the first letter': '{ "userName": "bjensen", "x-2_b$": 1 }',
    '$ref, which the RFC itself uses': '{ "userName": "bjensen", "emails": [{ "$ref": "../Users/1" }] }',
    'a URN as the name of an extension': '{ "userName": "bjensen", "urn:example:scim:Badge": { "colour": "red" } }',
    'a path as a name, of which another rule speaks': '{ "userName": "bjensen", "name.givenName": "Babs" }',
    '__proto__, of which another rule speaks': '{ "userName": "bjensen", "__proto__": 1 }',
  },
  invalid: {
    'a leading digit': { text: '{ "userName": "bjensen", «"2fa"»: true }' },
    'a leading underscore': { text: '{ "userName": "bjensen", «"_links"»: {} }' },
    'a leading dollar other than in $ref': { text: '{ "userName": "bjensen", «"$type"»: "user" }' },
    'the empty name': { text: '{ "userName": "bjensen", «""»: 1 }' },
    'a letter outside ASCII, even one that looks the same': { text: '{ "userName": "bjensen", «"título"»: "Guide" }' },
    'an at sign inside a complex attribute': { text: '{ "userName": "bjensen", "name": { «"@type"»: "x" } }' },
    'a blank, and names what was meant': {
      text: '{ "userName": "bjensen", «"display name"»: "Babs" }',
      message: '`display name` is no attribute name; write `displayName`.',
      fixed: '{ "userName": "bjensen", "displayName": "Babs" }',
    },
    'a blank where nothing known is near': {
      text: '{ "userName": "bjensen", «"shoe size in cm"»: 24 }',
      message: '`shoe size in cm` is no attribute name: only letters, digits, `$`, `-` and `_` may stand in it.',
    },
  },
});
