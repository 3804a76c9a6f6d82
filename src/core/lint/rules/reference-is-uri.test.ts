import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './reference-is-uri.ts';

const profile = (value: string): string => `{ "userName": "bjensen", "profileUrl": ${value} }`;
const manager = (value: string): string =>
  `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { "manager": { "value": "1", "$ref": ${value} } } }`;

testRule(rule, {
  valid: {
    'a URL with query and fragment': profile('"https://example.com/a%20b?x=1&y=[2]#top"'),
    'a host that is an address': profile('"http://[2001:db8::1]:8080/b"'),
    'a relative reference to a resource': manager('"../Users/1"'),
    'a reference from the root': manager('"/scim/v2/Users/1"'),
    'a reference to what a bulk request makes': manager('"bulkId:qwerty"'),
    null: manager('null'),
    'a number, which is a type error': profile('7'),
    'a URN where any URI may stand': `{ "schemas": ["${userUrn}"], "id": "1", "userName": "bjensen", "meta": { "resourceType": "User", "location": "urn:uuid:2819c223-7f76-453a-919d-413861904646" } }`,
    'what stands in schemas': '{ "schemas": ["no uri"], "userName": "bjensen" }',
  },
  invalid: {
    'a blank': {
      text: profile('«"not a url"»'),
      severity: 'error',
      message: '`"not a url"` is no URI: ` ` cannot stand in one.',
    },
    'blanks around it': { text: profile('«" https://example.com/b "»'), fixed: profile('"https://example.com/b"') },
    'a blank inside a URL': { text: profile('«"https://example.com/a b"»'), fixed: profile('"https://example.com/a%20b"') },
    'a macro that was not filled in': { text: manager('«"Users/{$user.id}"»'), severity: 'error' },
    'letters beyond ASCII': {
      text: profile('«"https://example.com/jürgen"»'),
      severity: 'warning',
      fixed: profile('"https://example.com/j%C3%BCrgen"'),
    },
    'a loose percent sign': { text: profile('«"https://example.com/100%"»'), severity: 'error' },
    'no host': { text: profile('«"https:///bjensen"»'), severity: 'error' },
    'one solidus': { text: profile('«"https:/example.com"»') },
    'a colon without a scheme': { text: manager('«"10:30"»') },
    'a URL without its scheme': {
      text: profile('«"www.example.com/bjensen"»'),
      severity: 'warning',
      fixed: profile('"https://www.example.com/bjensen"'),
    },
    'a word': { text: profile('«"bjensen"»'), severity: 'warning' },
    'a picture inside the reference': {
      text: '{ "userName": "bjensen", "photos": [{ "value": «"data:image/png;base64,iVBORw0="» }] }',
      severity: 'warning',
    },
    'a URN for a resource': { text: manager('«"urn:uuid:2819c223"»'), severity: 'warning' },
    'an empty text, as information': { text: profile('«""»'), severity: 'info' },
  },
});
