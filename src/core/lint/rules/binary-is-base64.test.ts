import { testRule } from '../tester.ts';
import rule from './binary-is-base64.ts';

const of = (value: string): string => `{ "userName": "bjensen", "x509Certificates": [{ "value": ${value} }] }`;

testRule(rule, {
  valid: {
    'padding of two': of('"TQ=="'),
    'padding of one': of('"TWE="'),
    'padding left out': of('"TWE"'),
    'both characters that are no letters or digits': of('"+/+/"'),
    'an escaped solidus': of('"TUlJ\\/w=="'),
    'no bytes at all': of('""'),
    null: of('null'),
    'a number, which is a type error': of('7'),
  },
  invalid: {
    'no base64 at all': {
      text: of('«"%%%"»'),
      message: '`x509Certificates.value` is binary, and `"%%%"` holds characters that base64 has not; write the base64 form of the bytes.',
    },
    'line ends': { text: of('«"TUlJ\\r\\nTUlJ\\n"»'), fixed: of('"TUlJTUlJ"') },
    'the URL alphabet, which a definition may allow': { text: of('«"a-_a"»'), severity: 'warning', fixed: of('"a+/a"') },
    'one character too many': {
      text: of('«"TUlJT"»'),
      message: '`x509Certificates.value` is binary, and `"TUlJT"` is cut off: 5 characters of base64 stand for no whole number of bytes.',
    },
    'padding that does not fit': { text: of('«"TWE=="»'), fixed: of('"TWE"') },
    'padding in the middle': { text: of('«"TQ==TQ=="»') },
    'a PEM file': {
      text: of('«"-----BEGIN CERTIFICATE-----\\nTUlJ\\nTUlJ\\n-----END CERTIFICATE-----\\n"»'),
      message: '`x509Certificates.value` holds PEM; write the base64 between its BEGIN and END lines in one piece.',
      fixed: of('"TUlJTUlJ"'),
    },
    'in the second element': {
      text: '{ "userName": "bjensen", "x509Certificates": [{ "value": "TUlJ" }, { "value": «"?"» }] }',
    },
  },
});
