import { testRule } from '../tester.ts';
import rule from './language-is-tag.ts';

const locale = (value: string): string => `{ "userName": "bjensen", "locale": ${value} }`;
const preferred = (value: string): string => `{ "userName": "bjensen", "preferredLanguage": ${value} }`;

testRule(rule, {
  valid: {
    'a language alone': locale('"hi"'),
    'a language of three letters': locale('"gsw-CH"'),
    'a script': locale('"zh-Hant-TW"'),
    'an extended language': locale('"zh-yue-HK"'),
    'a region of three digits': locale('"es-419"'),
    'a variant and an extension': locale('"de-DE-1996-u-co-phonebk"'),
    'private use': locale('"x-whatever"'),
    'a tag from before the grammar': locale('"i-klingon"'),
    'a region that is no country': locale('"en-EU"'),
    'any case': locale('"EN-us"'),
    'any language': preferred('"*"'),
    'weights without blanks': preferred('"en-US,en;q=0.9"'),
    null: locale('null'),
    'a number, which is a type error': locale('7'),
    'a locale of another schema': '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "locale": "??" }',
  },
  invalid: {
    'an underscore': {
      text: locale('«"de_CH"»'),
      severity: 'warning',
      message: '`locale` has an underscore in `de_CH`; a language tag has a hyphen: write `de-CH`.',
      fixed: locale('"de-CH"'),
    },
    'an underscore in the preferred language': { text: preferred('«"en_US"»'), fixed: preferred('"en-US"') },
    'an underscore in a list': { text: preferred('«"de, en_US;q=0.5"»') },
    'the POSIX spelling': { text: locale('«"en_US.UTF-8"»'), fixed: locale('"en-US"') },
    'a word': {
      text: locale('«"foobar"»'),
      message: '`foobar` is no registered language; write a tag such as `en-US` into `locale`.',
    },
    'a code that is a country': { text: preferred('«"us"»') },
    'a region that is none': { text: locale('«"en-UK"»'), fixed: locale('"en-GB"') },
    'a list, which a locale is not': { text: locale('«"en, de"»') },
    'letters without end': { text: locale('«"RJWNTUNNOHNZ"»') },
    'a weight above one': { text: preferred('«"en;q=2"»') },
    'an empty item': { text: preferred('«"en,,de"»') },
    'an empty text, as information': { text: locale('«""»'), severity: 'info' },
    'an empty preferred language, as information': { text: preferred('«" "»'), severity: 'info' },
  },
});
