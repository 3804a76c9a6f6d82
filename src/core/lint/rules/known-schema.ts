import { isKnownUrn } from '../../schema/urns.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import { defineRule } from '../rule.ts';

const ENTRA = 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/';

export default defineRule({
  id: 'known-schema',
  severity: 'warning',
  spec: ['RFC 7643 3', 'RFC 7643 8.7.1'],
  checks: [10],
  title: '`schemas` names schemas that are known',
  why: 'A server may define schemas of its own, so this may be right; if it is a slip, the data under it is ignored or refused.',
  messages: {
    unknown: '`{urn}` is in no catalog that is loaded; its attributes are not checked.',
    entra:
      '`{urn}` is what Entra ID lists for every group. No attribute stands under it, so a server may pass over it; strict ones refuse the group.',
    meant: '`{urn}` is in no catalog that is loaded. Did you mean `{known}`?',
  },
  valid: [{ text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen" }' }],
  invalid: [{ text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", «"urn:example:scim:Badge"»], "userName": "bjensen" }' }],
  resource: (resource, { report, context, schemasOf, willList }) => {
    for (const { node, urn, status } of schemasOf(resource).entries) {
      if (status !== 'unknown' || isKnownUrn(urn)) continue;
      if (urn.startsWith(ENTRA)) {
        report('entra', node, { urn });
        continue;
      }
      // The nearest known URN is asked for only where somebody will read it.
      const known = willList() ? didYouMean(urn, context.catalog.schemas.keys()) : undefined;
      if (known === undefined) {
        report('unknown', node, { urn });
        continue;
      }
      const edits = [{ offset: node.start, length: node.end - node.start, text: JSON.stringify(known) }];
      report('meant', node, { urn, known }, { fix: () => ({ title: 'Write the known URN', safe: false, edits }) });
    }
  },
});
