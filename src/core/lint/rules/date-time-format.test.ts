import { testRule } from '../tester.ts';
import rule from './date-time-format.ts';

const created = (value: string) => `{ "id": "2819c223", "userName": "bjensen", "meta": { "created": ${value} } }`;

testRule(rule, {
  valid: {
    'a fraction of any length': created('"2026-03-02T08:15:00.1234567Z"'),
    'an offset': created('"2026-03-02T08:15:00-08:30"'),
    'the end of the day as 24:00:00': created('"2026-03-02T24:00:00Z"'),
    'the 29th of February in a leap year': created('"2024-02-29T00:00:00Z"'),
    'a number, of which another rule speaks': created('1772439300'),
    'a text attribute that happens to hold a date': '{ "userName": "2026-03-02" }',
  },
  invalid: {
    'a blank in place of the T': {
      text: created('«"2026-03-02 08:15:00Z"»'),
      message: '`meta.created` is a dateTime; write `2026-03-02T08:15:00Z`, not `"2026-03-02 08:15:00Z"`.',
      fixed: created('"2026-03-02T08:15:00Z"'),
    },
    'an offset without its colon': { text: created('«"2026-03-02T08:15:00+0100"»'), fixed: created('"2026-03-02T08:15:00+01:00"') },
    'a zone that is missing, as information only': {
      text: created('«"2026-03-02T08:15:00"»'),
      severity: 'info',
      message:
        '`meta.created` has no time zone; receivers take it for UTC or for their own time. Write `2026-03-02T08:15:00Z` if it is UTC.',
      fixed: created('"2026-03-02T08:15:00Z"'),
    },
    'the 29th of February in a common year': {
      text: created('«"2026-02-29T00:00:00Z"»'),
      message: '`meta.created` is a dateTime; write it as `2024-05-13T04:42:34Z`, not `"2026-02-29T00:00:00Z"`.',
    },
    'a 13th month': { text: created('«"2026-13-01T00:00:00Z"»') },
    'a minute too much at the end of the day': { text: created('«"2026-03-02T24:01:00Z"»') },
    'the date of an HTTP header': { text: created('«"Mon, 02 Mar 2026 08:15:00 GMT"»'), fixed: created('"2026-03-02T08:15:00Z"') },
    'seconds left out': { text: created('«"2026-03-02T08:15Z"»'), fixed: created('"2026-03-02T08:15:00Z"') },
    'the empty text': { text: created('«""»') },
  },
});
