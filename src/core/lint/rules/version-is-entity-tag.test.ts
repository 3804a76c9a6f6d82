import { testRule } from '../tester.ts';
import rule from './version-is-entity-tag.ts';

const user = (version: string) => `{ "id": "1", "userName": "b", "meta": { "version": ${version} } }`;

testRule(rule, {
  valid: {
    'a strong one': user('"\\"1\\""'),
    'an empty one': user('"W/\\"\\""'),
    'a number, which is another mistake': user('1'),
    'one of base64': user('"W/\\"wGB85s2QJMjiNnuI+/==\\""'),
  },
  invalid: {
    'a small w': {
      text: user('«"w/\\"1\\""»'),
      message: '`meta.version` is meant as a weak entity-tag; write `W/"1"`: a capital `W/` and double quotes.',
      fixed: user('"W/\\"1\\""'),
    },
    'single quotes': { text: user('«"W/\'1\'"»'), fixed: user('"W/\\"1\\""') },
    'a bare number as text': {
      text: user('«"3"»'),
      message: '`meta.version` has no quotes; as the ETag header has it, it is `"3"`, or `W/"3"` if it is weak.',
    },
    words: { text: user('«"version 2 of it"»'), severity: 'info' },
    nothing: { text: user('«""»'), severity: 'info' },
  },
});
