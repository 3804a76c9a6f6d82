import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, tool } from './command.mjs';

/** A copy of what a rule needs, so that a run that is killed leaves nothing in the tree. */
const copy = mkdtempSync(join(tmpdir(), 'scimlab-template-'));
const id = 'user-name-is-trimmed';

beforeAll(() => {
  for (const name of ['package.json', 'tsconfig.json', 'vite.config.ts', 'src'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const files = [...guide.matchAll(/<!-- file: (\S+) -->\n\n```ts\n(.*?)```\n/gsu)];
  expect(files.map(([, path]) => path)).toEqual([`src/core/lint/rules/${id}.ts`, `src/core/lint/rules/${id}.test.ts`]);
  for (const [, path = '', content = ''] of files) writeFileSync(join(copy, path), content);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a program in the copy, without what this test run put into the environment. */
function run(program: readonly string[], input = ''): { status: number | null; output: string } {
  const [command = '', ...args] = program;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|VITE_|TEST$|NODE_ENV$)/u.test(name)));
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8', env, input });
  return { status, output: stdout + stderr };
}

describe('the rule of CONTRIBUTING.md, put in as two files', () => {
  it('compiles', () => {
    expect(run([...tool('typescript', 'tsc'), '-p', 'src/core'])).toEqual({ status: 0, output: '' });
  });

  it('passes the tests of all rules and its own', () => {
    const { status, output } = run([...tool('vitest'), 'run', '--project', 'unit', 'src/core/lint/rules.test.ts', id]);
    expect(output).toMatch(/Test Files.*2 passed/u);
    expect(status).toBe(0);
  });

  it('is known to registry, lint and explain', () => {
    expect(run([process.execPath, 'src/dev/build.mjs', 'library'])).toEqual({ status: 0, output: '' });
    const program = [process.execPath, 'dist/cli/scimlab.js'];
    expect(run([...program, 'explain', id]).output).toContain(`${id}: A userName has no blank at its ends\n\nwarning · RFC 7643 4.1.1\n`);
    expect(run([...program, 'explain']).output).toContain(`\n${id} `);
    expect(run([...program, 'lint', '-'], '{ "userName": "bjensen " }').output).toContain(
      '`userName` has a blank at an end; write `bjensen`.',
    );
  });
});
