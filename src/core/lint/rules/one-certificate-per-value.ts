import { base64Fault, byteLength, bytesAt } from '../base64.ts';
import { isUserAttribute } from '../schema-of.ts';
import { defineRule } from '../rule.ts';

/** DER tags (X.690): SEQUENCE, OBJECT IDENTIFIER, and the two that a certificate's first field may have: version [0], or its serial number. */
const SEQUENCE = 0x30;
const OBJECT_IDENTIFIER = 0x06;
const VERSION = 0xa0;
const INTEGER = 0x02;

type Content = 'one' | 'several' | 'bundle' | 'cut' | 'other';

export default defineRule({
  id: 'one-certificate-per-value',
  severity: 'error',
  spec: ['RFC 7643 4.1.2', 'RFC 5280 4'],
  checks: [61, 62],
  title: 'A certificate value holds exactly one DER certificate',
  why: 'A receiver reads one certificate and stops: the others are lost, or the value is refused with an ASN.1 error that names no attribute.',
  messages: {
    several: '`{attribute}` holds several certificates in one value; write each into an element of its own.',
    bundle: '`{attribute}` holds a PKCS #7 bundle; write each certificate in it into an element of its own.',
    cut: '`{attribute}` begins as a certificate and ends too early: {has} bytes of {says}.',
    other: '`{attribute}` is base64, but of no DER certificate; write the certificate itself, whose base64 begins with `MI`.',
  },
  valid: [{ text: '{ "userName": "bjensen", "x509Certificates": [{ "value": "MAcwBaADAgEC" }] }', covers: ['RFC7643-4.1.2-27'] }],
  invalid: [
    {
      text: '{ "userName": "bjensen", "x509Certificates": [{ "value": «"MAcwBaADAgECMAcwBaADAgEC"» }] }',
      severity: 'error',
      covers: ['RFC7643-4.1.2-28'],
    },
    {
      text: '{ "userName": "bjensen", "x509Certificates": [{ "value": «"SGVsbG8gV29ybGQ="» }] }',
      severity: 'info',
      covers: ['RFC7643-4.1.2-27'],
    },
  ],
  value: (definition, context) => {
    if (!isUserAttribute(definition, context, 'x509Certificates.value')) return undefined;
    const attribute = definition.path;
    return (node, { report }) => {
      const text = node.string;
      if (text === undefined || text === '' || base64Fault(text) !== undefined) return;
      const outer = elementAt(text, 0);
      const content = contentOf(text, outer);
      if (content === 'several' || content === 'bundle') report(content, node, { attribute });
      // Test data and examples often stand in for a certificate; nothing but the certificate's reader minds.
      else if (content === 'other') report('other', node, { attribute }, { severity: 'info' });
      else if (content === 'cut') {
        report('cut', node, { attribute, has: byteLength(text), says: outer?.end ?? 0 }, { severity: 'warning' });
      }
    };
  },
});

interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Reads tag and length of the DER element at a byte (X.690 8.1). */
function elementAt(text: string, at: number): Element | undefined {
  const [tag, first, ...more] = bytesAt(text, at, 6);
  if (tag === undefined || first === undefined) return undefined;
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || more.length < count) return undefined;
  const length = more.slice(0, count).reduce((sum, byte) => sum * 256 + byte, 0);
  return { tag, start: at + 2 + count, end: at + 2 + count + length };
}

/** `Certificate ::= SEQUENCE { tbsCertificate SEQUENCE { version [0] …, serialNumber INTEGER, … }, … }` (RFC 5280 4.1). */
function contentOf(text: string, outer: Element | undefined): Content {
  const inner = outer?.tag === SEQUENCE ? elementAt(text, outer.start) : undefined;
  if (!outer || !inner) return 'other';
  if (inner.tag === OBJECT_IDENTIFIER) return 'bundle';
  const first = inner.tag === SEQUENCE ? elementAt(text, inner.start) : undefined;
  if (first?.tag === SEQUENCE) return 'several';
  if (first?.tag !== VERSION && first?.tag !== INTEGER) return 'other';
  const length = byteLength(text);
  if (length < outer.end) return 'cut';
  return length > outer.end ? (elementAt(text, outer.end)?.tag === SEQUENCE ? 'several' : 'other') : 'one';
}
