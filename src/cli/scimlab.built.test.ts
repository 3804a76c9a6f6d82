import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../dev/command.mjs';
import { clean, fixedBoolean, lines, program, Scratch, textBoolean, unknown } from './cli-tester.ts';

let scratch: Scratch;
beforeEach(() => {
  scratch = new Scratch();
});
afterEach(() => scratch.remove());

const write: Scratch['write'] = (name, content) => scratch.write(name, content);
const scimlab: Scratch['run'] = (line, input, env) => scratch.run(line, input, env);

describe('scimlab', () => {
  it('starts as a program of its own', () => {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, `${packageJson.version}\n`]);
  });

  it.each(['--help', '-h', 'help', 'lint --help', 'lint -h', 'explain --help', 'lint none.json --help'])('%s prints help', (line) => {
    expect(scimlab(line)).toMatchObject({ status: 0, out: expect.stringContaining('Usage'), err: '' });
  });

  it.each<[string, string]>([
    ['', 'Usage'],
    ['lnt', 'There is no command "lnt"; did you mean lint?'],
    ['filter', 'scimlab filter needs a filter'],
    ['patch a', 'scimlab patch takes two files'],
    ['convert a', 'scimlab convert is not built yet.'],
    ['lint --format sarif', 'scimlab lint --format sarif is not built yet'],
    ['lint --client okta', 'scimlab lint --client is not built yet.'],
    ['lint --rule no-multiple-primry=off', 'did you mean no-multiple-primary?'],
    ['explain no-multiple-primry', 'There is no rule "no-multiple-primry"; did you mean no-multiple-primary?'],
    ['explain a b', 'scimlab explain takes one rule.'],
  ])('refuses "%s" with a sentence on standard error', (line, sentence) => {
    expect(scimlab(line)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(sentence) });
  });
});

describe('scimlab lint', () => {
  it('exits with 0 when all is well', () => {
    write('a.json', clean);
    expect(scimlab('lint a.json')).toEqual({ status: 0, out: 'no findings in 1 file\n', err: '' });
  });

  it('exits with 1 on an error and shows it', () => {
    write('a.json', textBoolean);
    const { status, out, err } = scimlab('lint a.json');
    expect([status, err]).toEqual([1, '']);
    expect(out).toContain('a.json:1:89  error  ');
    expect(out).toContain('no-boolean-as-text  RFC 7643');
    expect(out).toMatch(/\n {2}1 \| .*"active": "False" \}\n {4}\| +\^{7}\n/u);
    expect(out).toMatch(/\n1 error in 1 file\n$/u);
  });

  it('counts warnings only against --max-warnings', () => {
    write('a.json', unknown);
    expect(scimlab('lint a.json')).toMatchObject({ status: 0, out: expect.stringContaining('1 warning in 1 file') });
    expect(scimlab('lint --max-warnings 1 a.json').status).toBe(0);
    expect(scimlab('lint --max-warnings 0 a.json').status).toBe(1);
  });

  it('takes levels of rules', () => {
    write('a.json', unknown);
    expect(scimlab('lint --rule known-attribute=error a.json').status).toBe(1);
    expect(scimlab('lint --rule known-attribute=off --max-warnings 0 a.json').status).toBe(0);
  });

  it('takes what the payload is', () => {
    write('a.json', clean);
    const { out } = scimlab('lint --direction response --format json a.json');
    expect(JSON.parse(out)).toMatchObject([{ file: 'a.json', report: { subjects: [{ direction: 'response', given: ['direction'] }] } }]);
  });

  it('reads standard input, also when nothing is named', () => {
    expect(scimlab('lint -', textBoolean)).toMatchObject({ status: 1, out: expect.stringContaining('<stdin>:1:89') });
    expect(scimlab('lint', clean)).toMatchObject({ status: 0, out: 'no findings in 1 file\n' });
  });

  it('writes JSON and Markdown and nothing else to standard output', () => {
    write('a.json', clean);
    write('b.json', textBoolean);
    const json = scimlab('lint a.json b.json --format json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject([
      { file: 'a.json', report: { form: 'payload', findings: [], counts: { error: 0, warning: 0, info: 0 }, truncated: false } },
      {
        file: 'b.json',
        report: { findings: [{ rule: 'no-boolean-as-text', pointer: '/active', range: { start: { line: 1, column: 89 } } }] },
      },
    ]);
    const markdown = scimlab('lint a.json b.json --format markdown').out;
    expect(markdown).toMatch(/^## a\.json: no findings\n[^#]*\n## b\.json: 1 error\n/u);
    expect(markdown).toContain('| `no-boolean-as-text` |');
  });

  it.each<[string, string, () => void]>([
    ['a missing file', 'x.json: there is no such file.', () => undefined],
    ['a binary file', 'x.json: is no text (it holds NUL bytes).', () => write('x.json', Uint8Array.of(123, 34, 0, 125))],
    ['text that is not UTF-8', 'x.json: is not UTF-8 text.', () => write('x.json', Uint8Array.of(0x7b, 0xe9, 0x7d))],
  ])('names %s in one line and goes on', (_name, line, make) => {
    make();
    write('a.json', textBoolean);
    const { status, out, err } = scimlab('lint x.json a.json');
    expect([status, err]).toEqual([2, `scimlab: ${line}\n`]);
    expect(out).toMatch(/1 error in 1 file\n$/u);
  });

  it.each([
    '',
    ' ',
    '<a/>',
    'eyJhbGciOiJub25lIn0.e30.',
    '7',
    '[1]',
    '{"a":1}{"b":2}',
    '\uFEFF{}',
    '{"a":',
    '{"__proto__":{}}',
    '['.repeat(100_000),
  ])('has findings for %.20s and no crash', (text) => {
    const { status, out, err } = scimlab('lint --format json -', text);
    expect([status, err]).toEqual([1, '']);
    expect(JSON.parse(out)[0].report.counts.error).toBeGreaterThan(0);
  });

  it('takes folders, quoted globs and standard input among files', () => {
    mkdirSync(join(scratch.folder, 'x/y'), { recursive: true });
    write('a.json', clean);
    write('x/b.json', textBoolean);
    write('x/y/c.ndjson', `${clean}\n${textBoolean}`);
    const { status, out } = scimlab('lint x - *.json --format ndjson', unknown);
    expect(status).toBe(1);
    expect(lines(out)).toMatchObject([
      {
        file: 'x/b.json',
        rule: 'no-boolean-as-text',
        pointer: '/active',
        subject: { resourceType: 'User' },
        resource: { name: 'a', line: 1 },
      },
      { file: 'x/y/c.ndjson', rule: 'no-boolean-as-text', range: { start: { line: 3 } }, subject: { line: 3 } },
      { file: '<stdin>', rule: 'known-attribute', severity: 'warning' },
    ]);
    expect(scimlab('lint x/**/*.{json,ndjson}').out).toMatch(/\n2 errors in 2 files\n$/u);
  });

  it.each(['lint none/*.json', 'lint a.json empty'])('refuses "%s", which stands for no file', (line) => {
    write('a.json', clean);
    mkdirSync(join(scratch.folder, 'empty'));
    expect(scimlab(line)).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(/^scimlab: (?:No file matches|There is no) .*\.\n$/u),
    });
  });

  it('reads UTF-16 with a byte order mark', () => {
    write('a.json', Buffer.from(`\uFEFF${textBoolean}`, 'utf16le'));
    expect(lines(scimlab('lint --format ndjson a.json').out)).toMatchObject([{ rule: 'json-syntax' }, { rule: 'no-boolean-as-text' }]);
  });

  it('writes workflow commands for GitHub', () => {
    write('a,b.json', textBoolean);
    expect(scimlab('lint --format github a,b.json').out).toBe(
      '::error file=a%2Cb.json,line=1,col=89,endLine=1,endColumn=96,title=no-boolean-as-text::`active` is a boolean; write `false` without quotes. (RFC 7643 2.3.2)\n',
    );
  });

  it('keeps colours to terminals', () => {
    expect(scimlab('lint -', textBoolean, { FORCE_COLOR: '1' }).out).not.toContain('\u001B');
  });

  it('ends quietly when its reader goes away', async () => {
    write('a.json', `[${'{"a":1},'.repeat(3000)}{}]`);
    const child = spawn(process.execPath, [program, 'lint', '--format', 'json', 'a.json', 'a.json', 'a.json'], { cwd: scratch.folder });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.destroy();
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });
});

describe('scimlab lint --fix', () => {
  it('rewrites a file once, keeps its mode and leaves nothing behind', () => {
    write('a.json', textBoolean);
    chmodSync(join(scratch.folder, 'a.json'), 0o640);
    expect(scimlab('lint --fix a.json')).toEqual({ status: 0, out: 'no findings in 1 file, 1 fixed\n', err: '' });
    expect(readFileSync(join(scratch.folder, 'a.json'), 'utf8')).toBe(fixedBoolean);
    expect(statSync(join(scratch.folder, 'a.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(scratch.folder)).toEqual(['a.json']);
  });

  it('does not touch a file that needs nothing', () => {
    write('a.json', clean);
    const before = statSync(join(scratch.folder, 'a.json'));
    scimlab('lint --fix a.json');
    const after = statSync(join(scratch.folder, 'a.json'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('keeps a byte order mark and follows a symbolic link', () => {
    write('a.json', `\uFEFF${textBoolean}`);
    symlinkSync('a.json', join(scratch.folder, 'link.json'));
    scimlab('lint --fix --rule json-text=off link.json');
    expect(lstatSync(join(scratch.folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(scratch.folder, 'a.json'), 'utf8')).toContain('"active": false');
  });

  it('writes the fixed standard input to standard output and the findings to standard error', () => {
    const both = textBoolean.replace('"userName": "a", ', '');
    const { status, out, err } = scimlab('lint --fix -', both);
    expect([status, out]).toEqual([1, both.replace('"False"', 'false')]);
    expect(err).toContain('<stdin>:1:');
    expect(err).toContain('1 error in 1 file, 1 fixed');
    expect(scimlab('lint --fix -', clean)).toEqual({ status: 0, out: clean, err: 'no findings in 1 file\n' });
  });
});

describe('scimlab explain', () => {
  it('shows a rule in full', () => {
    const { status, out } = scimlab('explain no-boolean-as-text');
    expect(status).toBe(0);
    expect(out).toMatch(/^no-boolean-as-text: .+\n\nerror · RFC 7643 .+\n\n.+\n\nFails\n {2}.+\n +\^+\n\nPasses\n {2}/u);
    expect(out).not.toMatch(/[«»]/u);
  });

  it('lists all rules', () => {
    const ids = scimlab('explain')
      .out.trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    const files = readdirSync(join(root, 'src/core/lint/rules')).filter((file) => !file.includes('.test.'));
    expect(ids).toEqual(files.map((file) => file.replace(/\.ts$/u, '')).sort());
  });
});
