/** The examples of README.md: read, run, and, with `node src/dev/readme-examples.mjs`, written anew with what they really print. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './command.mjs';

/**
 * README.md with the output of every example as it is now. Blocks behind `<!-- file: name -->` are written to a folder, blocks behind
 * `<!-- run -->` are run there, in their order: a console block prints below its `$` line, a program into the text block that follows it.
 * Needs the built library.
 * @returns {string}
 */
export function readmeWithOutput() {
  const folder = mkdtempSync(join(tmpdir(), 'scimlab-readme-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'scimlab'), 'junction');
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  try {
    return readme
      .replace(/<!-- file: (\S+) -->\n\n```\w+\n(.*?)```\n/gsu, (block, name, content) => {
        writeFileSync(join(folder, name), content);
        return block;
      })
      .replace(/<!-- run -->\n\n```console\n\$ scimlab (.*?)\n.*?```\n/gsu, (_block, line) => {
        const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli/scimlab.js'), ...argumentsOf(line)], {
          cwd: folder,
          encoding: 'utf8',
        });
        return `<!-- run -->\n\n\`\`\`console\n$ scimlab ${line}\n${stdout}\`\`\`\n`;
      })
      .replace(/(<!-- run -->\n\n```js\n(.*?)```\n\nprints\n\n```text\n).*?```\n/gsu, (_block, head, program) => {
        writeFileSync(join(folder, 'program.mjs'), program);
        return `${head}${execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' })}\`\`\`\n`;
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The arguments of a command line, as a shell would cut it.
 * @param {string} line
 */
function argumentsOf(line) {
  return (line.match(/'[^']*'|\S+/gu) ?? []).map((argument) => argument.replace(/^'|'$/gu, ''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'README.md'), readmeWithOutput());
