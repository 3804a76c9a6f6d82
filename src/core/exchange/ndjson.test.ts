import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../finding.ts';
import { lint } from './lint-text.ts';

const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const good = `{"schemas":["${userUrn}"],"userName":"bjensen"}`;
const group = '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Tour Guides"}';
const textBoolean = `{"schemas":["${userUrn}"],"userName":"jsmith","active":"False"}`;
const broken = `{"schemas":["${userUrn}"],"userName":"x"`;

/** What a finding underlines in the whole text. */
function underlined(text: string, { range }: Finding): string {
  return text.slice(range.start.offset, range.end.offset);
}

function places({ findings }: Report): string[] {
  return findings.map(
    ({ rule, subject, pointer, range }) => `${rule} ${subject} ${pointer ?? '-'} ${range.start.line}:${range.start.column}`,
  );
}

describe('the form', () => {
  test.each<[string, string, 'payload' | 'ndjson']>([
    ['two documents on two lines', `${good}\n${group}`, 'ndjson'],
    ['CRLF, blank lines, a line end at the end', `${good}\r\n\r\n  \r\n${group}\r\n`, 'ndjson'],
    ['a byte order mark and a blank first line', `\uFEFF\n${good}\n${group}\n`, 'ndjson'],
    ['a second line that is broken', `${good}\n${broken}`, 'ndjson'],
    ['one broken line among whole ones', [good, 'oops', good, good].join('\n'), 'ndjson'],
    ['lines that are arrays', '[{"id":"1"}]\n[{"id":"2"}]', 'ndjson'],
    ['one document', good, 'payload'],
    ['one document with a line end', `\n${good}\n\n`, 'payload'],
    ['a pretty-printed document', JSON.stringify(JSON.parse(good), null, 2), 'payload'],
    ['a pretty-printed list', JSON.stringify([JSON.parse(good), JSON.parse(group)], null, 2), 'payload'],
    ['a list with an element a line', `[\n${good},\n${group},\n${good}\n]`, 'payload'],
    ['the same without its commas', `[\n${good}\n${good}\n${good}\n]`, 'payload'],
    ['resources a line each, commas missing, cut off', `{"Resources":[\n${good}\n${good}\n${good}`, 'payload'],
    ['two pretty-printed documents', `{\n  "a": 1\n}\n{\n  "a": 2\n}`, 'payload'],
    ['a document with a pretty-printed one behind it', `${good}\n{\n  "userName": "x"\n}`, 'payload'],
    ['a document with text behind it', `${good}\nHTTP/1.1 200 OK`, 'payload'],
    ['a document with a bracket too many', `${good}\n}`, 'payload'],
    ['an unclosed first line', `${broken}\n${good}`, 'payload'],
    ['lines that are no documents', '1\n2\n3', 'payload'],
    ['an empty object on two lines', '{\n}', 'payload'],
    ['nothing', '', 'payload'],
  ])('of %s', (_name, text, form) => {
    expect(lint(text).form).toBe(form);
  });

  test('is what the caller says', () => {
    expect(lint(`${good}\n${group}`, { form: 'payload' }).findings.map(({ rule }) => rule)).toContain('json-syntax');
    expect(lint(good, { form: 'ndjson' })).toMatchObject({ form: 'ndjson', payloads: 1, findings: [] });
    expect(lint('', { form: 'ndjson' })).toMatchObject({ form: 'ndjson', payloads: 1, findings: [{ rule: 'json-text' }] });
  });
});

describe('a line of NDJSON', () => {
  test('is a subject of its own, with its place', () => {
    const report = lint(`${good}\n\n${group}\n`);
    expect(report.payloads).toBe(2);
    expect(report.subjects).toMatchObject([
      { resourceType: 'User', range: { start: { offset: 0, line: 1, column: 1 }, end: { offset: good.length } } },
      {
        resourceType: 'Group',
        range: { start: { offset: good.length + 2, line: 3, column: 1 }, end: { line: 3, column: group.length + 1 } },
      },
    ]);
    const schemas = report.subjects[1]?.evidence.find(({ pointer }) => pointer === '/schemas/0');
    expect(schemas?.line).toBe(3);
    expect(report.findings).toEqual([]);
  });

  test.each(['\n', '\r\n', '\r'])('has pointers of its own and places in the whole text (%j)', (end) => {
    const text = [good, textBoolean, textBoolean].join(end);
    const report = lint(text, { form: 'ndjson' });
    const column = textBoolean.indexOf('"False"') + 1;
    expect(places(report)).toEqual([`no-boolean-as-text 1 /active 2:${column}`, `no-boolean-as-text 2 /active 3:${column}`]);
    expect(report.findings.map((finding) => underlined(text, finding))).toEqual(['"False"', '"False"']);
    for (const { fixes } of report.findings) {
      const [edit] = fixes[0]?.edits ?? [];
      expect(text.slice(edit?.offset, (edit?.offset ?? 0) + (edit?.length ?? 0))).toBe('"False"');
    }
  });

  test('that is broken gets its finding, the rest is linted', () => {
    const text = [good, broken, textBoolean, 'oops', good].join('\n');
    const report = lint(text);
    expect(report.payloads).toBe(5);
    expect(report.findings.map(({ rule, range }) => [rule, range.start.line])).toEqual([
      ['json-syntax', 2],
      ['no-boolean-as-text', 3],
      ['json-text', 4],
    ]);
  });

  test('is linted as what the caller says of all', () => {
    const report = lint(`${good}\n${good}`, { direction: 'response' });
    expect(report.subjects.map(({ direction }) => direction)).toEqual(['response', 'response']);
    expect(report.countsByRule['required-present']).toBe(2);
  });
});

describe('many payloads', () => {
  const text = `${`${good}\n`.repeat(1_500)}${`${textBoolean}\n`.repeat(2_500)}`;

  test('have exact counts, capped findings and bounded subjects', () => {
    const report = lint(text);
    expect(report).toMatchObject({ payloads: 4_000, truncated: true, counts: { error: 2_500, warning: 0, info: 0 } });
    expect(report.countsByRule).toEqual({ 'no-boolean-as-text': 2_500 });
    expect(report.findings).toHaveLength(1_000);
    expect(report.subjects).toHaveLength(2_000);
    for (const { subject, range } of report.findings) expect(report.subjects[subject]?.range?.start.line).toBe(range.start.line);
  });
});

describe('findings by resource', () => {
  const groupsOf = ({ resources, findings }: Report) =>
    resources.map(({ subject, pointer, name, range }, index) => {
      return [subject, pointer, name, range.start.line, findings.filter(({ resource }) => resource === index).length];
    });

  test('of NDJSON', () => {
    expect(groupsOf(lint([good, textBoolean, broken].join('\n')))).toEqual([
      [1, '', 'jsmith', 2, 1],
      [2, '', 'x', 3, 1],
    ]);
  });

  test('of a list; what is wrong with the list itself belongs to none', () => {
    const list = `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"Resources":[\n${good},\n${textBoolean},\n7,{"id":"4"}]}`;
    const report = lint(list);
    expect(groupsOf(report).map(([, pointer, name, line]) => [pointer, name, line])).toEqual(
      expect.arrayContaining([
        ['/Resources/1', 'jsmith', 3],
        ['/Resources/2', null, 4],
        ['/Resources/3', '4', 4],
      ]),
    );
    const about = report.findings.find(({ pointer }) => pointer === '/totalResults');
    expect(about).toBeDefined();
    expect(about?.resource).toBeUndefined();
  });

  test('of a bulk request, by the data or the path', () => {
    const bulk = `{"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
      {"method":"POST","path":"/Users","bulkId":"1","data":${textBoolean}},{"method":"DELETE","path":"/Users/7","active":1}]}`;
    expect(groupsOf(lint(bulk)).map(([, pointer, name]) => [pointer, name])).toEqual([
      ['/Operations/0', 'jsmith'],
      ['/Operations/1', 'DELETE /Users/7'],
    ]);
  });

  test('of one resource and of a bare array', () => {
    expect(groupsOf(lint(textBoolean))).toEqual([[0, '', 'jsmith', 1, 1]]);
    expect(lint(`[${good},${textBoolean}]`).resources.map(({ pointer }) => pointer)).toContain('/1');
  });

  test('a long name is cut', () => {
    expect(lint(textBoolean.replace('jsmith', 'j'.repeat(100_000))).resources[0]?.name).toHaveLength(60);
  });
});
