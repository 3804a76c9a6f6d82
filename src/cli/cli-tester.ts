import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const program = join(dirname(fileURLToPath(import.meta.url)), '../../dist/cli/scimlab.js');
export const clean = '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "a" }\n';
export const textBoolean = '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "a", "active": "False" }\n';
export const fixedBoolean = textBoolean.replace('"False"', 'false');
export const unknown = '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "a", "nicName": "b" }\n';

/** A folder to run the built command line in. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), 'scimlab-cli-'));

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), content);
  }

  /** @param line arguments between single blanks. */
  run(line: string, input = '', env: Record<string, string> = {}): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...(line === '' ? [] : line.split(' '))], {
      cwd: this.folder,
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, ...env },
    });
    return { status, out: stdout, err: stderr };
  }
}

/** What NDJSON on standard output says. */
export function lines(out: string): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
