import { describe, expect, it } from 'vitest';
import { readLintArguments } from './lint-arguments.ts';

const ids = ['schemas-present', 'unknown-attribute'];

describe('readLintArguments', () => {
  it('detects everything and reads standard input unless told otherwise', () => {
    expect(readLintArguments([], ids)).toEqual({
      help: false,
      files: ['-'],
      format: 'text',
      fix: false,
      maxWarnings: Infinity,
      options: { rules: {} },
    });
  });

  it('reads every option, in both spellings, between files', () => {
    const line =
      'a.json --format json --version=1.1 --direction response b.json --method put --rule schemas-present=off --rule unknown-attribute=error --max-warnings 3 --fix - a.json';
    expect(readLintArguments(line.split(' '), ids)).toEqual({
      help: false,
      files: ['a.json', 'b.json', '-'],
      format: 'json',
      fix: true,
      maxWarnings: 3,
      options: {
        version: '1.1',
        direction: 'response',
        method: 'PUT',
        rules: { 'schemas-present': 'off', 'unknown-attribute': 'error' },
      },
    });
  });

  it('takes what follows -- for files', () => {
    expect(readLintArguments(['--', '--fix', '-h'], ids).files).toEqual(['--fix', '-h']);
  });

  it.each<[string, string]>([
    ['--format xml', '--format cannot be "xml": write text, json, ndjson, github or markdown.'],
    ['--format markdwon', '--format cannot be "markdwon": write text, json, ndjson, github or markdown; did you mean markdown?'],
    ['--format sarif', 'scimlab lint --format sarif is not built yet: write text, json, ndjson, github or markdown.'],
    ['--format junit', 'scimlab lint --format junit is not built yet: write text, json, ndjson, github or markdown.'],
    ['--format', '--format needs a value.'],
    ['--format=', '--format needs a value.'],
    ['--fix=yes', '--fix takes no value.'],
    ['--client entra', 'scimlab lint --client is not built yet.'],
    ['--schema a.json', 'scimlab lint --schema is not built yet.'],
    ['--version 3', '--version cannot be "3": write 2.0 or 1.1.'],
    ['--direction sideways', '--direction cannot be "sideways": write request or response.'],
    ['--method DELETE', '--method cannot be "DELETE": write POST, PUT, PATCH or GET.'],
    ['--max-warnings few', '--max-warnings cannot be "few": write a whole number from 0.'],
    ['--max-warnings -1', '--max-warnings cannot be "-1": write a whole number from 0.'],
    ['--max-warning 1', 'scimlab lint has no option --max-warning; did you mean --max-warnings?'],
    ['--frobnicate', 'scimlab lint has no option --frobnicate.'],
    ['--toString', 'scimlab lint has no option --toString.'],
    ['-x', 'scimlab lint has no option -x.'],
    ['--rule schemas-present', '--rule needs ID=LEVEL, for example --rule schemas-present=off.'],
    ['--rule schema-present=off', 'There is no rule "schema-present"; did you mean schemas-present?'],
    ['--rule quite-another-thing=off', 'There is no rule "quite-another-thing".'],
    ['--rule schemas-present=warn', 'The level of schemas-present cannot be "warn": write off, info, warning or error.'],
    [
      '--rule schemas-present=eror',
      'The level of schemas-present cannot be "eror": write off, info, warning or error; did you mean error?',
    ],
  ])('refuses %s', (line, message) => {
    expect(() => readLintArguments(line.split(' '), ids)).toThrow(message);
  });
});
