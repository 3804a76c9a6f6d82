import { testRule } from '../tester.ts';
import rule from './time-zone-is-iana.ts';

const of = (value: string): string => `{ "userName": "bjensen", "timezone": ${value} }`;

testRule(rule, {
  valid: {
    'a zone with a region': of('"Europe/Berlin"'),
    'a zone with two solidi': of('"America/Argentina/Buenos_Aires"'),
    'an older name': of('"Asia/Calcutta"'),
    'an offset zone of the database': of('"Etc/GMT+5"'),
    'UTC, which is a zone': of('"UTC"'),
    'small letters': of('"europe/berlin"'),
    null: of('null'),
    'a number, which is a type error': of('7'),
  },
  invalid: {
    'a word': {
      text: of('«"foobar"»'),
      severity: 'warning',
      message: '`foobar` is no zone of the IANA time zone database; write a name such as `America/Los_Angeles`.',
    },
    'a place that has no zone': { text: of('«"Europe/Munich"»') },
    'an offset': { text: of('«"+01:00"»'), fixed: of('"Etc/GMT-1"') },
    'an offset from UTC': { text: of('«"UTC-08:00"»'), fixed: of('"Etc/GMT+8"') },
    'an offset with a solidus': { text: of('«"+01/00"»') },
    'an abbreviation': { text: of('«"PST"»'), fixed: of('"America/Los_Angeles"') },
    'a Windows name': { text: of('«"Eastern Standard Time"»'), fixed: of('"America/New_York"') },
    'blanks for underscores': { text: of('«"America/New York"»'), fixed: of('"America/New_York"') },
    'an empty text, as information': { text: of('«""»'), severity: 'info' },
  },
});
