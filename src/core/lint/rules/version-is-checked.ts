import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'version-is-checked',
  severity: 'info',
  spec: ['RFC 7643 3'],
  applies: { versions: ['1.1'] },
  title: 'The payload speaks a version that is checked in full',
  why: 'Of SCIM 1.1 only the JSON is checked so far. As SCIM 2.0 it shows what a 2.0 server would say to it.',
  messages: { older: 'This is SCIM 1.1, of which only the JSON is checked so far. Choose SCIM 2.0 to see what a 2.0 server would refuse.' },
  valid: [{ text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen" }' }],
  invalid: [{ text: '{ "schemas": «["urn:scim:schemas:core:1.0"]», "userName": "bjensen" }' }],
  document: (document, { report }) => {
    const { root } = document;
    if (root?.kind !== 'object') return;
    const schemas = root.member('schemas') ?? root.member('Errors');
    report('older', schemas ?? { pointer: '', start: root.start, end: root.start + 1 }, {});
  },
});
