import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clean, fixedBoolean, lines, Scratch, textBoolean, unknown } from './cli-tester.ts';

let scratch: Scratch;
beforeEach(() => {
  scratch = new Scratch();
});
afterEach(() => scratch.remove());

const write: Scratch['write'] = (name, content) => scratch.write(name, content);
const scimlab: Scratch['run'] = (line, input, env) => scratch.run(line, input, env);

describe('scimlab lint of NDJSON', () => {
  const broken = '{"userName":\n';
  const many = clean.repeat(4_000) + broken + textBoolean.repeat(8_000);

  it.each<[string, string]>([
    ['a file named so, line by line', 'lint a.ndjson'],
    ['any file that holds it', 'lint a.json'],
    ['standard input', 'lint'],
  ])('checks %s, with exact counts', (_name, line) => {
    const file = line.split(' ')[1];
    if (file !== undefined) write(file, many);
    const { status, out } = scimlab(line, file === undefined ? many : '');
    expect(status).toBe(1);
    expect(out).toMatch(/^\S+: NDJSON, 12,001 payloads\n\n\S+:4001:/u);
    expect(out).toMatch(/:4002:89 +error .*\n +4002 \| .*"active": "False" \}\n +\| +\^{7}\n/u);
    expect(out).toMatch(/\nThe first 1,000 of 8,00\d findings are listed\.\n\n8,00\d errors in 1 file\n$/u);
  });

  it('says what it left out on standard error where a program reads the findings', () => {
    write('a.ndjson', many);
    const { out, err } = scimlab('lint --format ndjson a.ndjson');
    expect(lines(out)).toHaveLength(1_000);
    expect(err).toMatch(/^scimlab: a\.ndjson: The first 1,000 of 8,00\d findings are listed\.\n$/u);
  });

  it('mends it in place, line by line', () => {
    write('a.ndjson', many.replaceAll('\n', '\r\n'));
    const { status, out } = scimlab('lint --fix a.ndjson');
    expect(status).toBe(1);
    expect(out).toMatch(/, 8000 fixed\n$/u);
    expect(readFileSync(join(scratch.folder, 'a.ndjson'), 'utf8')).toBe(many.replaceAll('"False"', 'false').replaceAll('\n', '\r\n'));
    expect(readdirSync(scratch.folder)).toEqual(['a.ndjson']);
    const before = statSync(join(scratch.folder, 'a.ndjson'));
    expect(scimlab('lint --fix a.ndjson').out).not.toContain('fixed');
    expect(statSync(join(scratch.folder, 'a.ndjson')).ino).toBe(before.ino);
  });

  it('underlines the right place behind a mended line', () => {
    write('a.ndjson', textBoolean + unknown);
    expect(lines(scimlab('lint --fix --format ndjson a.ndjson').out)).toMatchObject([
      { rule: 'known-attribute', range: { start: { line: 2, offset: fixedBoolean.length + unknown.indexOf('"nicName"') } } },
    ]);
    expect(scimlab('lint a.ndjson').out).toMatch(/ 2 \| .*"nicName": "b" \}\n {4}\| +\^{9}\n/u);
  });

  it('mends standard input', () => {
    expect(scimlab('lint --fix', clean + textBoolean)).toMatchObject({ status: 0, out: clean + fixedBoolean });
    const long = many.replace(broken, '');
    expect(scimlab('lint --fix', long)).toMatchObject({ status: 0, out: long.replaceAll('"False"', 'false') });
  });

  it('of no payload has a finding', () => {
    write('a.ndjson', '\n');
    expect(lines(scimlab('lint --format ndjson a.ndjson').out)).toMatchObject([{ rule: 'json-text' }]);
  });
});
