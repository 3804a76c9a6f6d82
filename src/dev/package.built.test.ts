import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npm, root, tool } from './command.mjs';

/** An empty folder in which somebody installs the packed package and nothing else. */
const folder = mkdtempSync(join(tmpdir(), 'scimlab-package-'));
const consumer = join(folder, 'consumer');
const installed = join(consumer, 'node_modules', 'scimlab');

function runNpm(args: readonly string[], cwd: string): string {
  const [command = '', ...first] = npm();
  return execFileSync(command, [...first, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(() => {
  runNpm(['pack', '--pack-destination', folder, '--ignore-scripts'], root);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  runNpm(['install', '--offline', '--no-audit', '--no-fund', join(folder, tarball)], consumer);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what is built and its papers, and brings nothing along', () => {
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
    expect(readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['scimlab']);
    expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).dependencies).toBeUndefined();
  });

  it('imports nothing but Node in its library and command line', () => {
    const files = ['lib', 'cli'].flatMap((name) =>
      readdirSync(join(installed, 'dist', name)).map((file) => join(installed, 'dist', name, file)),
    );
    const specifiers = files
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b.*?\bfrom "([^"]+)"/gmu)].map(([, specifier]) => specifier),
      );
    expect(specifiers.filter((specifier) => !specifier?.startsWith('node:') && !specifier?.startsWith('.'))).toEqual([]);
  });

  it('lints from the library under plain Node', () => {
    const program = `
      import { buildCatalog, catalogs, lint, rules } from 'scimlab';
      const report = lint('{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "a", "active": "False" }');
      console.log(JSON.stringify({
        findings: report.findings.map(({ rule, pointer }) => [rule, pointer]),
        rules: rules.length > 20,
        schemas: catalogs['2.0'].schemas.size > 5,
        built: buildCatalog([], []).findings,
      }));
    `;
    writeFileSync(join(consumer, 'program.js'), program);
    const { stdout, stderr } = spawnSync(process.execPath, ['program.js'], { cwd: consumer, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ findings: [['no-boolean-as-text', '/active']], rules: true, schemas: true, built: [] });
  });

  it('runs the command line under plain Node', () => {
    const program = join(consumer, 'node_modules', '.bin', process.platform === 'win32' ? 'scimlab.cmd' : 'scimlab');
    const { status, stdout } = spawnSync(program, ['lint', '-'], {
      cwd: consumer,
      encoding: 'utf8',
      input: '{}',
      shell: process.platform === 'win32',
    });
    expect(status).toBe(1);
    expect(stdout).toContain('<stdin>:1:1');
  });

  it('shows its types to a NodeNext consumer', () => {
    const program = `
      import { catalogs, lint, rules, type Catalog, type Finding, type Report } from 'scimlab';
      const report: Report = lint('{}', { direction: 'request', rules: { 'json-text': 'off' } });
      const findings: readonly Finding[] = report.findings;
      const catalog: Catalog = catalogs['2.0'];
      const title: string | undefined = rules[0]?.title;
      // @ts-expect-error: no version 3
      lint('{}', { version: '3.0' });
      // @ts-expect-error: were Report any, this would compile
      const wrong: number = report.findings;
      export { catalog, findings, title, wrong };
    `;
    writeFileSync(join(consumer, 'program.ts'), program);
    const options = {
      strict: true,
      noEmit: true,
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      target: 'ES2022',
      lib: ['ES2022'],
      types: [],
    };
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['program.ts'] }));
    const [node = '', tsc = ''] = tool('typescript', 'tsc');
    const { status, stdout } = spawnSync(node, [tsc, '-p', consumer], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
