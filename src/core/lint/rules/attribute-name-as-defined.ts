import { renameMember } from '../../json/edit.ts';
import { defineRule, keyOf } from '../rule.ts';

export default defineRule({
  id: 'attribute-name-as-defined',
  severity: 'info',
  spec: ['RFC 7643 2.1'],
  checks: [67],
  failures: [32],
  title: 'A name is spelt in the case of its definition',
  why: 'Names ignore case, so this is legal; but many programs read JSON members by their exact names, and see no value here.',
  messages: {
    otherCase: '`{name}` is read as `{known}`, since names ignore case; `{known}` is the spelling that every program knows.',
    message: '`{name}` is read as `{known}`, since names ignore case; programs that look for `{known}` alone see an empty message.',
  },
  valid: [{ text: '{ "userName": "bjensen", "displayName": "Babs" }', covers: ['RFC7643-2.1-01'] }],
  invalid: [
    {
      text: '{ «"username"»: "bjensen" }',
      message: '`username` is read as `userName`, since names ignore case; `userName` is the spelling that every program knows.',
      covers: ['RFC7643-2.1-01'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], «"operations"»: [{ "op": "remove", "path": "nickName" }] }',
      severity: 'warning',
    },
  ],
  otherCase: (definition) => {
    const known = definition.attribute.name;
    const isOfMessage = definition.parent?.role === 'message';
    return (node, { report }) => {
      const exact = node.parent?.member(known);
      // Both spellings in one object are a duplicate, which has a rule of its own.
      if (exact !== undefined && exact.index !== node.index) return;
      const fix = () => ({ title: `Write ${known}`, safe: true, edits: [renameMember(node, known)] });
      const severity = isOfMessage ? 'warning' : undefined;
      report(isOfMessage ? 'message' : 'otherCase', keyOf(node), { name: node.key ?? '', known }, { severity, fix });
    };
  },
});
