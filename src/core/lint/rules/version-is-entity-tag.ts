import { replaceValue } from '../../json/edit.ts';
import { defineRule } from '../rule.ts';

/** RFC 7232 2.3: entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE */
const ENTITY_TAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\u{10ffff}]*"$/u;

export default defineRule({
  id: 'version-is-entity-tag',
  severity: 'warning',
  spec: ['RFC 7643 3.1', 'RFC 7644 3.14'],
  checks: [218, 219],
  applies: { direction: 'response' },
  title: '`meta.version` is an entity-tag',
  why: 'It equals the ETag header, and clients send it back in If-Match: without quotes, or with a small `w/`, it matches nothing and the answer is 412.',
  messages: {
    weak: '`meta.version` is meant as a weak entity-tag; write `{meant}`: a capital `W/` and double quotes.',
    bare: '`meta.version` has no quotes; as the ETag header has it, it is `{meant}`, or `W/{meant}` if it is weak.',
    form: '`meta.version` is no entity-tag; it has the form `W/"3694e05e9dff591"`.',
  },
  valid: [
    {
      text: '{ "id": "2819c223", "meta": { "resourceType": "User", "created": "2010-01-23T04:56:22Z", "lastModified": "2010-01-23T04:56:22Z", "location": "https://example.com/v2/Users/2819c223", "version": "W/\\"3694e05e9dff591\\"" } }',
      covers: ['RFC7643-3.1-23'],
    },
  ],
  invalid: [
    { text: '{ "id": "2819c223", "meta": { "version": «"w/\\"3694e05e\\""» } }', severity: 'warning', covers: ['RFC7643-3.1-23'] },
    { text: '{ "id": "2819c223", "meta": { "version": «"W/3694e05e"» } }', severity: 'warning' },
    { text: '{ "id": "2819c223", "meta": { "version": «"3694e05e"» } }', severity: 'info' },
  ],
  value: (definition) => {
    if (definition.path !== 'meta.version') return undefined;
    return (node, { report }) => {
      const found = node.string;
      if (found === undefined || ENTITY_TAG.test(found)) return;
      const [, prefix, tag = ''] = /^(w\/)?\s*["']?([^\s"']+)["']?$/iu.exec(found.trim()) ?? [];
      const meant = `${prefix === undefined ? '' : 'W/'}"${tag}"`;
      const isBare = found.trim() === tag;
      const fix = () => ({ title: `Write ${meant}`, safe: !isBare, edits: [replaceValue(node, JSON.stringify(meant))] });
      if (tag === '') report('form', node, {}, { severity: 'info' });
      else if (isBare) report('bare', node, { meant }, { severity: 'info', fix });
      else report('weak', node, { meant }, { fix });
    };
  },
});
