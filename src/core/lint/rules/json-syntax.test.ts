import { testRule } from '../tester.ts';
import rule from './json-syntax.ts';

testRule(rule, {
  valid: {
    'blanks, tabs and all three line ends': '\r\n{\t"userName"\r: "bjensen"\n}\r\n',
    'no JSON at all, of which another rule speaks': '<User/>',
    'half a surrogate pair, of which another rule speaks': '{ "userName": "\\ud83d" }',
    'slashes and hashes inside text': '{ "userName": "bjensen", "profileUrl": "https://example.com/#me" }',
  },
  invalid: {
    'a byte order mark, as a warning': {
      text: '«\uFEFF»{ "userName": "bjensen" }',
      severity: 'warning',
      message: 'A byte order mark stands before the JSON; many parsers stop at it. Save the text as UTF-8 without one.',
      fixed: '{ "userName": "bjensen" }',
    },
    'a comma that is missing at a line end': {
      text: '{\r\n  "userName": "bjensen"«\r»\n  "active": true\r\n}',
      message: 'A comma is missing here.',
      fixed: '{\r\n  "userName": "bjensen",\r\n  "active": true\r\n}',
    },
    'a Python dictionary': {
      text: "{ «'userName'»: «'bjensen'», «'active'»: «True», «'title'»: «None» }",
      message: '`\'userName\'` needs double quotes; write `"userName"`.',
    },
    'a literal of another language': {
      text: '{ "userName": "bjensen", "title": «None» }',
      message: '`None` is no JSON literal; write `null`.',
      fixed: '{ "userName": "bjensen", "title": null }',
    },
    'a text that is never closed': {
      text: '{\n  "userName": «"bjensen»,\n  "active": true\n}',
      message: 'The text that starts here is never closed; end it with a double quote.',
      fixed: '{\n  "userName": "bjensen",\n  "active": true\n}',
    },
    'a placeholder that nobody filled in': {
      text: '{ "userName": «<login>» }',
      message: '`<login>` is a placeholder that nobody filled in; write the value, or `"<login>"` as text.',
    },
    'what is open at the end': {
      text: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com«"»',
      message: '`}]}` is missing here.',
    },
    'a second document': {
      text: '{ "userName": "bjensen" }\n«{ "userName": "asmith" }»',
      message: 'A second JSON document starts here; a payload is one document, so check each alone.',
    },
    'a syntax error in SCIM 1.1 too': { text: '{ "schemas": ["urn:scim:schemas:core:1.0"], "userName": "bjensen"«,» }' },
  },
});
