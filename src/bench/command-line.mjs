/** Memory of the command line on big input: the peak resident set of a process of its own, read from the system (Linux). */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../dev/command.mjs';
import { userList } from './user-list.mjs';

const payloads = 1_000_000;
const users = 36_000;

/** @returns {Promise<{ name: string, value: number, bar: number, unit: string, note: string }[]>} none where the system does not tell. */
export async function commandLineInput() {
  if (process.platform !== 'linux') return [];
  const folder = mkdtempSync(join(tmpdir(), 'scimlab-bench-'));
  try {
    const lines = join(folder, 'million.ndjson');
    await writeLines(lines);
    const document = join(folder, 'list.json');
    writeFileSync(document, userList(users, { faulty: true }));
    const many = await peakOf(lines, `${payloads / 10}`.replace(/000$/u, ',000 errors'));
    const one = await peakOf(document, '36,000 errors, 36,000 warnings');
    const size = statSync(document).size / 1e6;
    return [
      { name: 'CLI, NDJSON of 1,000,000 lines', value: many.megabytes, bar: 300, unit: 'MB', note: note(lines, many) },
      { name: 'CLI, one 50 MB document', value: one.megabytes / size, bar: 12, unit: '× its size', note: note(document, one) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {{ megabytes: number, seconds: number }} run
 */
function note(file, { megabytes, seconds }) {
  return `${(statSync(file).size / 1e6).toFixed(0)} MB: ${megabytes.toFixed(0)} MB at most, ${seconds.toFixed(1)} s`;
}

/** One line in ten has an error. @param {string} file */
async function writeLines(file) {
  const out = createWriteStream(file);
  for (let start = 0; start < payloads; start += 1_000) {
    const block = Array.from({ length: 1_000 }, (_, index) => line(start + index)).join('');
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** @param {number} index */
function line(index) {
  const mail = `user.${index}@example.com`;
  return `${JSON.stringify({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    externalId: `ext-${index}`,
    userName: mail,
    name: { givenName: `Given${index % 997}`, familyName: `Family${index % 1009}` },
    active: index % 10 === 0 ? 'False' : true,
    emails: [{ value: mail, type: 'work', primary: true }],
  })}\n`;
}

/**
 * @param {string} file
 * @param {string} summary what the last line must begin with: the counts are exact.
 * @returns {Promise<{ megabytes: number, seconds: number }>}
 */
async function peakOf(file, summary) {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/cli/scimlab.js'), 'lint', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let end = '';
  child.stdout.on('data', (/** @type {Buffer} */ bytes) => (end = (end + bytes.toString()).slice(-200)));
  let kilobytes = 0;
  const watch = setInterval(() => (kilobytes = Math.max(kilobytes, highWater(child.pid))), 20);
  const [status] = await once(child, 'close');
  clearInterval(watch);
  if (status !== 1 || !end.includes(`\n${summary}`)) throw new Error(`scimlab lint ended with ${status} and: ${end}`);
  return { megabytes: (kilobytes * 1024) / 1e6, seconds: (performance.now() - start) / 1000 };
}

/** The high-water mark that the system keeps for a process, in kB. @param {number | undefined} pid */
function highWater(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
