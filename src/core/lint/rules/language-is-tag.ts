import type { Fix, TextEdit } from '../../finding.ts';
import { replaceValue } from '../../json/edit.ts';
import { acceptLanguageFault, tagFault, type TagFault } from '../language-tag.ts';
import { remember } from '../remember.ts';
import { defineRule } from '../rule.ts';
import { isUserAttribute } from '../schema-of.ts';

const faultOfTag = remember(tagFault);
const faultOfList = remember(acceptLanguageFault);

export default defineRule({
  id: 'language-is-tag',
  severity: 'warning',
  spec: ['RFC 7643 4.1.1', 'RFC 5646 2.1'],
  title: 'A language or locale is a language tag',
  why: 'Programs look a tag up, and find nothing for other spellings: the user gets another language, or the import stops. Okta sends `en_US`.',
  messages: {
    underscore: '`{attribute}` has an underscore in `{part}`; a language tag has a hyphen: write `{meant}`.',
    form: '`{part}` is no language tag; write one such as `en-US` into `{attribute}`.',
    language: '`{part}` is no registered language; write a tag such as `en-US` into `{attribute}`.',
    region: '`{part}` is no registered region; write a tag such as `en-GB` into `{attribute}`.',
    empty: '`{attribute}` is an empty text, which is a value and no language; leave it out.',
  },
  valid: [
    { text: '{ "userName": "bjensen", "locale": "de-CH", "preferredLanguage": "de" }', covers: ['RFC7643-4.1.1-13'] },
    { text: '{ "userName": "bjensen", "preferredLanguage": "da, en-GB;q=0.8, *;q=0.1" }', covers: ['RFC7643-4.1.1-12'] },
  ],
  invalid: [
    { text: '{ "userName": "bjensen", "locale": «"en_US"» }', covers: ['RFC7643-4.1.1-13', 'RFC7643-4.1.1-14'] },
    { text: '{ "userName": "bjensen", "preferredLanguage": «"english"» }', covers: ['RFC7643-4.1.1-12'] },
  ],
  value: (definition, context) => {
    const isList = isUserAttribute(definition, context, 'preferredLanguage');
    if (!isList && !isUserAttribute(definition, context, 'locale')) return undefined;
    const faultOf = isList ? faultOfList : faultOfTag;
    const attribute = definition.path;
    return (node, { report }) => {
      const value = node.string;
      const fault = value === undefined ? undefined : faultOf(value);
      if (value === undefined || fault === undefined) return;
      if (value.trim() === '') {
        report('empty', node, { attribute }, { severity: 'info' });
        return;
      }
      const { kind, part, meant } = fault;
      const fix = () => fixFor(value, fault, (text) => replaceValue(node, JSON.stringify(text)));
      if (kind === 'underscore') report('underscore', node, { attribute, part, meant: meant ?? '' }, { fix });
      else report(kind, node, { attribute, part }, { fix });
    };
  },
});

function fixFor(value: string, { kind, meant }: TagFault, edit: (text: string) => TextEdit): Fix | undefined {
  // In a list of several tags only a person can tell what was meant.
  if (meant === undefined || value.includes(',') || value.includes(';')) return undefined;
  return { title: `Write ${meant}`, safe: kind === 'underscore' && !/[.@]/u.test(value), edits: [edit(meant)] };
}
