import type { Fix, Severity } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { sourceOf } from '../plurality.ts';
import { defineRule, type Definition } from '../rule.ts';
import { FOREIGN, LOOSE_PERCENT } from '../uri.ts';

/** What stands in no IRI either, which has letters beyond ASCII. */
const FOREIGN_IN_IRI = /[^A-Za-z\d\-._~:/?#[\]@!$&'()*+,;=%\u{80}-\u{10FFFF}]/u;
/** RFC 3986 3.1. */
const SCHEME = /^([A-Za-z][A-Za-z\d+.-]*):/u;

/** What a reference may point to, by its referenceTypes (RFC 7643 2.3.7). */
type Target = 'web' | 'resource' | 'any';

export default defineRule({
  id: 'reference-is-uri',
  severity: 'error',
  spec: ['RFC 7643 2.3.7', 'RFC 3986 4.1'],
  checks: [44],
  title: 'A reference is a URI, absolute or relative',
  why: 'The receiver follows it or refuses it: parsers stop at a blank, and a URL without its scheme leads to a place on the server itself.',
  messages: {
    character: '{found} is no URI: `{character}` cannot stand in one.',
    nonAscii: '{found} holds letters that no URI has; percent-encode them.',
    percent: '{found} is no URI: after `%` come two hexadecimal digits.',
    host: '{found} is a URL without a host; write it as `https://host/path`.',
    colon: '{found} is no URI: before its colon stands no scheme.',
    relative: '{found} is a relative reference; `{attribute}` points outside the server, so write the whole URL with `https://`.',
    scheme:
      '{found} is no http URL; RFC 7643 2.3.7 wants a reference that HTTP can reach, though the same section allows other identifiers.',
    empty: '`{attribute}` is an empty text, which is a value and leads nowhere; leave it out.',
  },
  valid: [
    {
      text: '{ "userName": "bjensen", "profileUrl": "https://login.example.com/bjensen" }',
      covers: ['RFC7643-2.3.7-02', 'RFC7643-4.1.1-11'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": "2819c223", "$ref": "../Users/2819c223" }, { "value": "902c246b" }] }',
      covers: ['RFC7643-2.3.7-02', 'RFC7643-2.3.7-09'],
    },
  ],
  invalid: [
    {
      text: '{ "userName": "bjensen", "profileUrl": «"my profile"» }',
      covers: ['RFC7643-2.3.7-02', 'RFC7643-4.1.1-11'],
    },
    { text: '{ "userName": "bjensen", "photos": [{ "value": «"www.example.com/p.png"» }] }', severity: 'warning' },
    {
      text: '{ "userName": "bjensen", "profileUrl": «"ftp://example.com/bjensen"» }',
      severity: 'warning',
      covers: ['RFC7643-2.3.7-06'],
    },
  ],
  value: (definition) => {
    if (definition.attribute.type !== 'reference' || isListOfSchemas(definition)) return undefined;
    const target = targetOf(definition.attribute.referenceTypes);
    const attribute = definition.path;
    return (node, { report }) => {
      const text = node.string;
      const fault = text === undefined ? undefined : faultOf(text, target);
      if (text === undefined || fault === undefined) return;
      // Where a value is required, an empty one has a rule of its own.
      if (fault === 'empty' && definition.attribute.required) return;
      const found = `\`${sourceOf(node)}\``;
      const options = { severity: SEVERITIES[fault], fix: () => fixFor(node, text, fault) };
      if (fault === 'character') report('character', node, { found, character: FOREIGN.exec(text)?.[0] ?? '' }, options);
      else if (fault === 'relative') report('relative', node, { found, attribute }, options);
      else if (fault === 'empty') report('empty', node, { attribute }, options);
      else report(fault, node, { found }, options);
    };
  },
});

type Fault = 'character' | 'nonAscii' | 'percent' | 'host' | 'colon' | 'relative' | 'scheme' | 'empty';

const SEVERITIES: Readonly<Partial<Record<Fault, Severity>>> = {
  nonAscii: 'warning',
  relative: 'warning',
  scheme: 'warning',
  empty: 'info',
};

/** `schemas` is checked against the catalog by rules of its own. */
function isListOfSchemas({ attribute, parent }: Definition): boolean {
  return attribute.name === 'schemas' && parent?.role !== 'attribute';
}

function targetOf(types: readonly string[]): Target {
  if (types.length === 0 || types.includes('uri')) return 'any';
  return types.includes('external') ? 'web' : 'resource';
}

function faultOf(text: string, target: Target): Fault | undefined {
  if (text.trim() === '') return 'empty';
  if (FOREIGN.test(text)) return FOREIGN_IN_IRI.test(text) ? 'character' : 'nonAscii';
  if (text.includes('%') && LOOSE_PERCENT.test(text)) return 'percent';
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return /^\w+:\/\/[^/?#]/u.test(text) ? undefined : 'host';
  // "host:8080" and "bulkId:qwerty" look like schemes as well.
  if (scheme !== undefined) return target === 'any' || scheme === 'bulkid' ? undefined : 'scheme';
  if (/^[^/?#]*:/u.test(text)) return 'colon';
  return target === 'web' ? 'relative' : undefined;
}

function fixFor(node: JsonNode, text: string, fault: Fault): Fix | undefined {
  const write = (title: string, uri: string, safe: boolean): Fix => ({ title, safe, edits: [replaceValue(node, JSON.stringify(uri))] });
  const trimmed = text.trim();
  if (fault === 'nonAscii') return write('Percent-encode them', encodeForeign(text), true);
  if (fault === 'relative' && /^(?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/u.test(text)) {
    return write('Write https:// before it', `https://${text.replace(/^\/\//u, '')}`, false);
  }
  if (fault !== 'character') return undefined;
  if (!FOREIGN.test(trimmed)) return write('Take the blanks off', trimmed, true);
  return /^https?:\/\/[^\s{}<>]+/iu.test(trimmed) && !/[{}<>]/u.test(trimmed)
    ? write('Percent-encode it', encodeForeign(trimmed), false)
    : undefined;
}

/** Percent-encodes what no URI has, and leaves the rest alone. A lone surrogate, which has no bytes, becomes U+FFFD. */
function encodeForeign(text: string): string {
  return text.replaceAll(/[^A-Za-z\d\-._~:/?#[\]@!$&'()*+,;=%]+/gu, (foreign) =>
    encodeURIComponent(foreign.replaceAll(/\p{Surrogate}/gu, '\uFFFD')),
  );
}
