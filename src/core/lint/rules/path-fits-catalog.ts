import { parsePath } from '../../path/parse.ts';
import { readPath } from '../../path/read-path.ts';
import { schemaByUrnIgnoringCase } from '../../schema/catalog.ts';
import { fixOf, spotOf } from '../filter-text.ts';
import { defineRule } from '../rule.ts';
import { isPatchPath } from '../search-members.ts';

export default defineRule({
  id: 'path-fits-catalog',
  severity: 'error',
  spec: ['RFC 7644 3.5.2', 'RFC 7644 3.10'],
  applies: { kinds: ['PatchOp'], versions: ['2.0'] },
  title: 'The path of a PATCH operation names attributes that exist',
  why: 'An operation that is not compatible with the schema is refused, and with it the whole request.',
  messages: { mistake: '{mistake}' },
  valid: [
    {
      text: '{ "Operations": [{ "op": "add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "value": "Tours" }] }',
      resourceType: 'User',
      covers: ['RFC7644-3.10-01'],
    },
    {
      text: '{ "Operations": [{ "op": "replace", "path": "NICKNAME", "value": "Babs" }] }',
      resourceType: 'User',
      covers: ['RFC7644-3.10-05'],
    },
  ],
  invalid: [
    {
      text: '{ "Operations": [{ "op": "add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User«.»department", "value": "Tours" }] }',
      resourceType: 'User',
      covers: ['RFC7644-3.10-01'],
    },
    { text: '{ "Operations": [{ "op": "replace", "path": "«nikName»", "value": "Babs" }] }', resourceType: 'User' },
    { text: '{ "Operations": [{ "op": "replace", "path": "name.«firstName»", "value": "Barbara" }] }', resourceType: 'User' },
    { text: '{ "Operations": [{ "op": "remove", "path": "emails[«kind» eq \\"work\\"]" }] }', resourceType: 'User' },
  ],
  value: (definition, { catalog, resourceType }) => {
    if (!isPatchPath(definition)) return undefined;
    const options = { catalog, ...(resourceType && { resourceType: resourceType.name }) };
    return (node, { report }) => {
      const text = node.string;
      // What does not parse is found by its own rule.
      const path = text === undefined ? undefined : readPath(text, { catalog });
      if (text === undefined || path?.ok !== true) return;
      const read = parsePath(text, options);
      if (read.ok) return;
      const { error } = read;
      const { urn } = path.path;
      // A URN that nobody knows may be an extension of the service provider's own.
      const isOwn = urn !== undefined && !catalog.complete && schemaByUrnIgnoringCase(catalog, urn) === undefined;
      if (isOwn && error.suggestion === undefined) return;
      report('mistake', spotOf(node, error), { mistake: error.message }, { fix: () => fixOf(node, error) });
    };
  },
});
