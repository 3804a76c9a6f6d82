import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { hasZone, isDateTime, repairDateTime } from '../../schema/date-time.ts';
import { sourceOf } from '../plurality.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'date-time-format',
  severity: 'error',
  spec: ['RFC 7643 2.3.5'],
  checks: [42, 216],
  title: 'A dateTime has date and time in the form of xsd:dateTime',
  why: 'Servers parse it into an instant: anything else is a 400, or a silent null that breaks delta queries later.',
  messages: {
    format: '`{attribute}` is a dateTime; write it as `2024-05-13T04:42:34Z`, not `{found}`.',
    meant: '`{attribute}` is a dateTime; write `{meant}`, not `{found}`.',
    noZone: '`{attribute}` has no time zone; receivers take it for UTC or for their own time. Write `{meant}` if it is UTC.',
  },
  valid: [
    {
      text: '{ "id": "2819c223", "meta": { "resourceType": "User", "created": "2010-01-23T04:56:22Z", "lastModified": "2011-05-13T04:42:34.5+02:00", "location": "https://example.com/v2/Users/2819c223" } }',
      covers: ['RFC7643-2.3.5-01'],
    },
  ],
  invalid: [
    { text: '{ "id": "2819c223", "meta": { "created": «"2010-01-23"» } }', covers: ['RFC7643-2.3.5-01', 'RFC7643-3.1-19'] },
    {
      text: '{ "id": "2819c223", "meta": { "created": «"yesterday"», "location": "https://example.com/Users/2819c223" } }',
      covers: ['RFC7643-2.3.5-01'],
    },
    { text: '{ "id": "2819c223", "meta": { "created": «"2010-01-23T04:56:22"» } }', severity: 'info' },
  ],
  value: (definition) => {
    if (definition.attribute.type !== 'dateTime') return undefined;
    const attribute = definition.path;
    return (node, { report }) => {
      const text = node.string;
      if (text === undefined) return;
      if (isDateTime(text)) {
        if (hasZone(text)) return;
        const meant = `${text}Z`;
        report('noZone', node, { attribute, meant }, { severity: 'info', fix: () => write(node, meant, false) });
        return;
      }
      const repaired = repairDateTime(text);
      if (repaired === undefined) report('format', node, { attribute, found: sourceOf(node) });
      else {
        const { text: meant, safe } = repaired;
        report('meant', node, { attribute, meant, found: sourceOf(node) }, { fix: () => write(node, meant, safe) });
      }
    };
  },
});

function write(node: JsonNode, text: string, safe: boolean) {
  return { title: `Write ${text}`, safe, edits: [replaceValue(node, JSON.stringify(text))] };
}
