import { enterpriseUserUrn, groupUrn, messageUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './schemas-fit-type.ts';

testRule(rule, {
  valid: {
    'a URN that no catalog knows': `{ "schemas": ["${userUrn}", "urn:example:scim:Badge"], "userName": "bjensen" }`,
    'another base schema alone, which is a missing one': {
      text: `{ "schemas": ["${groupUrn}"], "userName": "bjensen" }`,
      resourceType: 'User',
    },
    'the extension first': `{ "schemas": ["${enterpriseUserUrn}", "${userUrn}"], "userName": "bjensen" }`,
    'the base schema in another case': `{ "schemas": ["${userUrn}", "${userUrn.toLowerCase()}"], "userName": "bjensen" }`,
  },
  invalid: {
    'the base schema of another type': {
      text: `{ "schemas": ["${userUrn}", «"${groupUrn}"»], "userName": "bjensen" }`,
      resourceType: 'User',
      severity: 'error',
      message: `\`${groupUrn}\` is the base schema of a Group, and this is a User; remove it.`,
      fixed: `{ "schemas": ["${userUrn}"], "userName": "bjensen" }`,
    },
    'the extension of another type': {
      text: `{ "schemas": [«"${enterpriseUserUrn}"», "${groupUrn}"], "displayName": "Tours" }`,
      resourceType: 'Group',
      message: `\`${enterpriseUserUrn}\` extends a User, and this is a Group; remove it.`,
    },
    'in a resource of a list': {
      text: `{ "schemas": ["${messageUrn('ListResponse')}"], "totalResults": 1, "Resources": [{ "schemas": ["${groupUrn}", «"${enterpriseUserUrn}"»], "id": "1", "displayName": "Tours" }] }`,
    },
    'the URN of a message in a resource': {
      text: `{ "schemas": ["${messageUrn('ListResponse')}"], "totalResults": 1, "Resources": [{ "schemas": ["${userUrn}", «"${messageUrn('PatchOp')}"»], "id": "1", "userName": "bjensen" }] }`,
      severity: 'error',
    },
    'anything beside the URN of a message': {
      text: `{ "schemas": [«"urn:example:scim:Note"», "${messageUrn('PatchOp')}"], "Operations": [{ "op": "remove", "path": "nickName" }] }`,
      severity: 'warning',
      message: `\`urn:example:scim:Note\` says nothing here: a PatchOp is named by \`${messageUrn('PatchOp')}\` alone.`,
    },
  },
});
