import type { Fix } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { base64Fault, fromBase64Url, pemBodies, withoutBlanks } from '../base64.ts';
import { sourceOf } from '../plurality.ts';
import { defineRule, type ReportOptions } from '../rule.ts';

export default defineRule({
  id: 'binary-is-base64',
  severity: 'error',
  spec: ['RFC 7643 2.3.6', 'RFC 4648 4'],
  checks: [43],
  title: 'A binary value is base64',
  why: 'The receiver decodes it: strict decoders refuse the whole body, loose ones skip what they do not know and store other bytes.',
  messages: {
    alphabet: '`{attribute}` is binary, and {found} holds characters that base64 has not; write the base64 form of the bytes.',
    length: '`{attribute}` is binary, and {found} is cut off: {length} characters of base64 stand for no whole number of bytes.',
    padding: '`{attribute}` is binary, and the padding of {found} does not fit its length; write whole groups of four, or no `=` at all.',
    blanks: '`{attribute}` holds base64 with blanks or line ends in it; write it in one piece.',
    url: '`{attribute}` holds base64 in its URL form (`-`, `_`), which only a definition can allow; write `+` and `/`.',
    pem: '`{attribute}` holds PEM; write the base64 between its BEGIN and END lines in one piece.',
  },
  valid: [{ text: '{ "userName": "bjensen", "x509Certificates": [] }', covers: ['RFC7643-2.3.6-03'] }],
  invalid: [
    {
      text: '{ "userName": "bjensen", "x509Certificates": [{ "value": «"MIIC*"» }] }',
      covers: ['RFC7643-2.3.6-01'],
    },
    { text: '{ "userName": "bjensen", "x509Certificates": [{ "value": «"MIIB\\nMIIC"» }] }', covers: ['RFC7643-2.3.6-01'] },
  ],
  value: (definition) => {
    if (definition.attribute.type !== 'binary') return undefined;
    return (node, { report }) => {
      const text = node.string;
      const fault = text === undefined ? undefined : base64Fault(text);
      if (text === undefined || fault === undefined) return;
      const attribute = definition.path;
      const found = `\`${sourceOf(node)}\``;
      const options: ReportOptions = { severity: fault === 'url' ? 'warning' : undefined, fix: () => fixFor(node, text) };
      if (fault === 'length') report('length', node, { attribute, found, length: withoutBlanks(text).length }, options);
      else if (fault === 'alphabet' || fault === 'padding') report(fault, node, { attribute, found }, options);
      else report(fault, node, { attribute }, options);
    };
  },
});

function fixFor(node: JsonNode, text: string): Fix | undefined {
  const write = (title: string, value: string, safe = true): Fix | undefined =>
    base64Fault(value) === undefined ? { title, safe, edits: [replaceValue(node, JSON.stringify(value))] } : undefined;
  const bodies = pemBodies(text);
  const [body = ''] = bodies;
  if (bodies.length > 0) return bodies.length === 1 ? write('Write what stands between the lines', body) : undefined;
  const solid = withoutBlanks(text);
  return (
    write('Take the blanks out', solid) ??
    write('Write it in the plain alphabet', fromBase64Url(solid)) ??
    write('Leave the padding out', solid.replace(/=+$/u, ''), false)
  );
}
