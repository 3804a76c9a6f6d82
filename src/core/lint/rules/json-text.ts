import { foreignForm } from '../../json/foreign.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'json-text',
  severity: 'error',
  spec: ['RFC 7644 3.8', 'RFC 7643 2.1'],
  checks: [1, 2, 3],
  applies: { versions: ['1.1', '2.0'] },
  title: 'The text is JSON',
  why: 'A server that expects JSON answers 400 or 415 to anything else, often without saying what it read.',
  messages: {
    empty: 'The text is empty; paste a SCIM payload.',
    xml: 'The text is XML; SCIM 2.0 speaks JSON. Ask for `application/scim+json` and paste the JSON body.',
    html: 'The text is an HTML page, most likely the error or login page of a proxy; paste the JSON body of the SCIM server.',
    jwt: 'The text is a JSON Web Token, a credential and no payload; paste the JSON body of the request.',
    curl: 'The text is a curl command; paste only its body, the JSON behind `-d` or `--data`.',
    http: 'The text is an HTTP message with its headers; paste only the body, the JSON behind the empty line.',
    form: 'The text is form-encoded; a SCIM body is JSON with the content type `application/scim+json`.',
    yaml: 'The text looks like YAML; write it as JSON, with braces and double quotes.',
    filter: 'The text is a filter or path and no payload; a filter stands in the URL of a GET, a path in a PATCH operation.',
    other: 'The text starts with `{start}` and holds no JSON; a payload starts with `{`.',
  },
  valid: [{ text: '{ "userName": "bjensen" }' }],
  invalid: [
    { text: '«<?xml version="1.0"?>»\n<User xmlns="urn:scim:schemas:core:1.0"><userName>bjensen</userName></User>' },
    { text: '«userName eq bjensen»' },
  ],
  document: (document, { report }) => {
    const form = foreignForm(document.text);
    if (form === undefined) return;
    const lead = /^\uFEFF?\s*/u.exec(document.text)?.[0].length ?? 0;
    const line = /^[^\r\n]*/u.exec(document.text.slice(lead, lead + 200))?.[0].trimEnd() ?? '';
    const where = {
      pointer: form === 'empty' ? '' : null,
      start: form === 'empty' ? 0 : lead,
      end: form === 'empty' ? 0 : lead + line.length,
    };
    if (form === 'other') report('other', where, { start: line.split(/\s/u)[0] ?? '' });
    else report(form, where, {});
  },
});
