import { testRule } from '../tester.ts';
import rule from './modified-after-created.ts';

const meta = (created: string, lastModified: string) => `{ "id": "1", "meta": { "created": ${created}, "lastModified": ${lastModified} } }`;

testRule(rule, {
  valid: {
    'an earlier text that is a later instant': meta('"2026-03-02T10:15:00+02:00"', '"2026-03-02T09:15:00+01:00"'),
    'the same second, with and without its fraction': meta('"2026-03-02T08:15:00.793Z"', '"2026-03-02T08:15:00Z"'),
    'a text without a zone, taken for UTC': meta('"2026-03-02T08:15:00"', '"2026-03-02T08:15:00Z"'),
    'what is no dateTime': meta('"yesterday"', '"2026-03-02T08:15:00Z"'),
    'a number': meta('1772439300', '1'),
    'a request, of which the server ignores it': {
      text: meta('"2026-03-02T08:15:00Z"', '"2025-03-02T08:15:00Z"'),
      direction: 'request',
    },
  },
  invalid: {
    'a later text that is an earlier instant': { text: meta('"2026-03-02T08:15:00Z"', '«"2026-03-02T09:15:00+02:00"»') },
    'one second': { text: meta('"2026-03-02T08:15:01Z"', '«"2026-03-02T08:15:00Z"»') },
    'the members in another order, in a list': {
      text: '{ "totalResults": 1, "Resources": [{ "id": "1", "meta": { "lastModified": «"2025-01-01T00:00:00Z"», "created": "2026-01-01T00:00:00Z" } }] }',
    },
  },
});
