import type { Fix } from '../../finding.ts';
import type { JsonKind, JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import type { AttributeType } from '../../schema/attribute.ts';
import { sourceOf } from '../plurality.ts';
import { defineRule, type Check } from '../rule.ts';

const KINDS: readonly JsonKind[] = ['object', 'array', 'string', 'number', 'boolean', 'null', 'broken'];

/** What a type is in words, and what to write. */
const WORDS: Partial<Record<AttributeType, string>> = {
  string: 'a text; write it in double quotes',
  boolean: 'a boolean; write `true` or `false`',
  integer: 'an integer; write digits without quotes, fraction or exponent',
  decimal: 'a number; write it without quotes',
  dateTime: 'a dateTime; write a text such as `"2024-05-13T04:42:34Z"`',
  binary: 'binary; write its base64 form as a text',
  reference: 'a reference; write its URI as a text',
};

const messages = { type: '`{attribute}` is {expected}, not {found}.' } as const;

export default defineRule({
  id: 'value-has-type',
  severity: 'error',
  spec: ['RFC 7643 2.3'],
  checks: [8, 38, 40, 41, 188, 191],
  failures: [18],
  title: 'A value has the JSON type of its attribute',
  why: 'A typed server refuses the body with 400; a loose one stores what no filter and no client finds again.',
  messages,
  valid: [{ text: '{ "userName": "701984", "active": true }', covers: ['RFC7643-2.3-02'] }],
  invalid: [
    { text: '{ "userName": «701984» }', covers: ['RFC7643-2.3-02'] },
    { text: '{ "userName": "bjensen", "active": «1» }', covers: ['RFC7643-2.3.2-01'] },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": «2.5» }',
      covers: ['RFC7643-2.3.4-01'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": «404» }',
      covers: ['RFC7644-3.12-03'],
    },
  ],
  value: (definition, context) => {
    const { type } = definition.attribute;
    const expected = WORDS[type];
    // The status of a bulk operation has two forms in the RFC and a rule of its own.
    const hasOwnRule = context.kind === 'BulkResponse' && definition.path === 'Operations.status';
    if (expected === undefined || hasOwnRule) return undefined;
    const attribute = definition.role === 'extension' ? definition.attribute.name : definition.path;
    const check: Check<typeof messages> = (node, { report }) => {
      if (fits(type, node)) return;
      report('type', node, { attribute, expected, found: foundIn(node) }, { fix: () => fixFor(type, node) });
    };
    return { kinds: kindsToCheck(type), check };
  },
});

/** A text where a text belongs is right as it stands; so is a number or a boolean in its place. */
function kindsToCheck(type: AttributeType): readonly JsonKind[] {
  const right = type === 'boolean' || type === 'integer' ? type : type === 'decimal' ? 'number' : 'string';
  return KINDS.filter((kind) => kind !== right);
}

function fits(type: AttributeType, node: JsonNode): boolean {
  const { kind } = node;
  if (type === 'boolean') {
    // "true" as text has a rule of its own.
    return kind === 'boolean' || (kind === 'string' && /^\s*(?:true|false)\s*$/iu.test(node.string ?? ''));
  }
  if (type === 'integer') return kind === 'number' && /^-?\d+$/u.test(node.source);
  if (type === 'decimal') return kind === 'number';
  return kind === 'string';
}

function foundIn(node: JsonNode): string {
  if (node.kind === 'object') return 'an object';
  if (node.kind === 'array') return 'an array';
  return node.kind === 'string' ? `the text \`${sourceOf(node)}\`` : `\`${sourceOf(node)}\``;
}

function fixFor(type: AttributeType, node: JsonNode): Fix | undefined {
  const { kind, source } = node;
  const text = node.string?.trim() ?? '';
  const write = (json: string, safe: boolean): Fix => ({ title: `Write ${json}`, safe, edits: [replaceValue(node, json)] });
  if (type === 'boolean') {
    if (kind === 'number' && (source === '1' || source === '0')) return write(source === '1' ? 'true' : 'false', false);
    if (/^(?:yes|y|on|active|enabled|1)$/iu.test(text)) return write('true', false);
    if (/^(?:no|n|off|inactive|disabled|0)$/iu.test(text)) return write('false', false);
    return undefined;
  }
  if (type === 'integer') {
    if (/^-?(?:0|[1-9]\d*)$/u.test(text)) return write(text, true);
    const whole = /^(-?\d+)\.0+$/u.exec(kind === 'number' ? source : text)?.[1];
    return whole === undefined ? undefined : write(whole, kind === 'number');
  }
  if (type === 'decimal') return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) ? write(text, true) : undefined;
  if (type === 'string' && kind === 'number') return write(JSON.stringify(source), true);
  if (type === 'string' && kind === 'boolean') return write(JSON.stringify(source), false);
  return undefined;
}
