import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './country-is-alpha-2.ts';

const of = (value: string): string => `{ "userName": "bjensen", "addresses": [{ "country": ${value} }] }`;

testRule(rule, {
  valid: {
    'a code': of('"DE"'),
    'a code for a territory': of('"AX"'),
    null: of('null'),
    'a number, which is a type error': of('7'),
    'a country elsewhere': `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { "country": "Germany" } }`,
  },
  invalid: {
    'a code of three letters': {
      text: of('«"DEU"»'),
      severity: 'warning',
      message: '`DEU` is no two-letter country code; write `DE`.',
      fixed: of('"DE"'),
    },
    'a numeric code': { text: of('«"756"»'), fixed: of('"CH"') },
    'an English name': { text: of('«"Sierra Leone"»'), fixed: of('"SL"') },
    'the usual name, which is not the code': { text: of('«"UK"»'), fixed: of('"GB"') },
    'small letters, as information': { text: of('«"se"»'), severity: 'info', fixed: of('"SE"') },
    'no country at all': {
      text: of('«"Narnia"»'),
      message: '`Narnia` is no two-letter country code of ISO 3166-1; write one such as `US` or `SE`.',
    },
    'the code for an unknown region': { text: of('«"ZZ"»') },
    'an empty text, as information': { text: of('«""»'), severity: 'info' },
  },
});
