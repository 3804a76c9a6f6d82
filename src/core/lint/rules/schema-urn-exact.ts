import type { JsonNode } from '../../json/document.ts';
import { defineRule, type Use } from '../rule.ts';

const messages = { otherCase: '`{urn}` differs in case from `{known}`; the values of `schemas` are compared exactly.' } as const;

const check = (object: JsonNode, { report, schemasOf }: Use<typeof messages>): void => {
  for (const { node, urn, means, status } of schemasOf(object).entries) {
    if (status !== 'otherCase') continue;
    const edits = [{ offset: node.start, length: node.end - node.start, text: JSON.stringify(means) }];
    report('otherCase', node, { urn, known: means }, { fix: () => ({ title: 'Write the URN as it is registered', safe: true, edits }) });
  }
};

export default defineRule({
  id: 'schema-urn-exact',
  severity: 'error',
  spec: ['RFC 7643 3', 'RFC 7643 2.1'],
  checks: [9, 10],
  title: 'The URNs in `schemas` are spelt in the registered case',
  why: 'Attribute names ignore case, the values of `schemas` do not: a strict server does not find the schema.',
  messages,
  valid: [{ text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen" }' }],
  invalid: [{ text: '{ "schemas": [«"urn:ietf:params:scim:schemas:core:2.0:user"»], "userName": "bjensen" }', covers: ['RFC7643-4.1-01'] }],
  resource: check,
  message: check,
});
