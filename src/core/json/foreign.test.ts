import { describe, expect, test } from 'vitest';
import { foreignForm } from './foreign.ts';

describe('foreignForm', () => {
  test.each([
    ['', 'empty'],
    [' \r\n\t', 'empty'],
    ['\uFEFF', 'empty'],
    ['<?xml version="1.0"?><User/>', 'xml'],
    ['<scim:User xmlns:scim="urn:scim:schemas:core:1.0">', 'xml'],
    ['<!doctype HTML><title>Sign in</title>', 'html'],
    ['<html lang="en">', 'html'],
    ['Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.c2ln', 'jwt'],
    ["curl https://example.com/v2/Users -d '{}'", 'curl'],
    ['$ curl -s https://example.com/v2/Users', 'curl'],
    ['GET /v2/Users HTTP/1.1\nHost: example.com\n', 'http'],
    ['HTTP/1.1 204 No Content\r\n\r\n', 'http'],
    ['grant_type=client_credentials&scope=scim', 'form'],
    ['userName: bjensen\nemails:\n  - value: b@example.com\n', 'yaml'],
    ['---\nuserName: bjensen\nactive: true', 'yaml'],
    ['userName eq "bjensen"', 'filter'],
    ['emails[type eq "work"].value', 'filter'],
    ['not (active eq true)', 'filter'],
    ['userName pr and title pr', 'filter'],
    ['hello', 'other'],
    ['https://example.com/v2/Users', 'other'],
  ])('%j is %s', (text, form) => expect(foreignForm(text)).toBe(form));

  test.each([
    '{}',
    '  [1]',
    '\uFEFF{ "a": 1 }',
    '"a text"',
    "{'a': 1}",
    '42',
    'true',
    'null',
    '-',
    '// a comment\n{ "a": 1 }',
    '{{user}}',
    '{ broken',
    'body: { "a": 1 }',
  ])('%j is JSON, or was meant to be', (text) => expect(foreignForm(text)).toBeUndefined());
});
