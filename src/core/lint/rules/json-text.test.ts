import { testRule } from '../tester.ts';
import rule from './json-text.ts';

testRule(rule, {
  valid: {
    'JSON that is no object': '42',
    'JSON that is broken': '{ "userName": ',
    'a text that holds JSON': '"{ \\"userName\\": \\"bjensen\\" }"',
    'a Python dictionary': "{'userName': 'bjensen'}",
  },
  invalid: {
    'an HTML page': {
      text: '\n«<!DOCTYPE html>»\n<html><body>502 Bad Gateway</body></html>',
      message: 'The text is an HTML page, most likely the error or login page of a proxy; paste the JSON body of the SCIM server.',
    },
    'a curl command': {
      text: "«curl -X POST https://example.com/v2/Users -d '{}'»",
      message: 'The text is a curl command; paste only its body, the JSON behind `-d` or `--data`.',
    },
    'an HTTP request whose body is missing': {
      text: '«POST /v2/Users HTTP/1.1»\r\nHost: example.com\r\n\r\n',
      message: 'The text is an HTTP message with its headers; paste only the body, the JSON behind the empty line.',
    },
    'the head of an HTTP response': { text: '«HTTP/1.1 204 No Content»\nDate: Mon, 23 Nov 2026 10:00:00 GMT\n' },
    'a JSON Web Token': { text: '«eyJhbGciOiJub25lIn0.eyJzdWIiOiJub2JvZHkifQ.»' },
    'a form': { text: '«userName=bjensen&active=true»' },
    YAML: { text: '«userName: bjensen»\nactive: true\n' },
    'a filter': {
      text: '«userName eq bjensen»',
      message: 'The text is a filter or path and no payload; a filter stands in the URL of a GET, a path in a PATCH operation.',
    },
  },
});
