import { testRule } from '../tester.ts';
import rule from './one-certificate-per-value.ts';

const of = (value: string): string => `{ "userName": "bjensen", "x509Certificates": [{ "value": ${value} }] }`;
const base64 = (...bytes: number[]): string => `"${btoa(String.fromCharCode(...bytes))}"`;
/** The frame of a certificate: what a reader sees of it first. */
const certificate = [0x30, 0x07, 0x30, 0x05, 0xa0, 0x03, 0x02, 0x01, 0x02];

testRule(rule, {
  valid: {
    'one certificate': of(base64(...certificate)),
    'one of version 1, which begins with its serial number': of(base64(0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x07)),
    'a length of two bytes': of(base64(0x30, 0x82, 0x00, 0x07, 0x30, 0x05, 0xa0, 0x03, 0x02, 0x01, 0x02)),
    'what is no base64': of('"%%%"'),
    'an empty text': of('""'),
    'a binary attribute of another name': '{ "userName": "bjensen", "photos": [{ "value": "SGVsbG8=" }] }',
  },
  invalid: {
    'two certificates one after the other': {
      text: of(`«${base64(...certificate, ...certificate)}»`),
      severity: 'error',
      message: '`x509Certificates.value` holds several certificates in one value; write each into an element of its own.',
    },
    'a SEQUENCE OF certificates': { text: of(`«${base64(0x30, 0x09, ...certificate)}»`), severity: 'error' },
    'a PKCS #7 bundle': { text: of(`«${base64(0x30, 0x04, 0x06, 0x02, 0x2a, 0x86)}»`), severity: 'error' },
    'a certificate that was cut off': {
      text: of(`«${base64(...certificate.slice(0, 8))}»`),
      severity: 'warning',
      message: '`x509Certificates.value` begins as a certificate and ends too early: 8 bytes of 9.',
    },
    'something after the certificate': { text: of(`«${base64(...certificate, 1)}»`), severity: 'info' },
    'other bytes': { text: of('«"SGVsbG8gV29ybGQ="»'), severity: 'info' },
    'a single byte': { text: of('«"MA=="»'), severity: 'info' },
  },
});
