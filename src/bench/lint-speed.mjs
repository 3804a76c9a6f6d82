/** Lint of a big list against JSON.parse of the same text: medians in one process, taken in turns. */
import { userList } from './user-list.mjs';

const users = 10_000;
const runs = 7;

/** Rounds before the first that counts: the engine's code is compiled while it runs, JSON.parse is compiled already. */
const warmUp = 4;

/**
 * @param {typeof import('../index.ts').lint} lint
 * @returns {{ name: string, value: number, bar: number, unit: string, note: string }[]} times of `JSON.parse`.
 */
export function lintSpeed(lint) {
  return [
    { name: 'lint of 10,000 users, clean', text: userList(users), bar: 5, perUser: 0 },
    { name: 'lint of 10,000 users, two findings each', text: userList(users, { faulty: true }), bar: 7, perUser: 2 },
  ].map(({ name, text, bar, perUser }) => {
    const { counts } = lint(text);
    const found = counts.error + counts.warning;
    if (found !== perUser * users) throw new Error(`The list should have ${perUser * users} errors and warnings and has ${found}.`);
    for (let round = 0; round < warmUp; round++) lint(text);
    /** @type {number[]} */
    const parse = [];
    /** @type {number[]} */
    const check = [];
    for (let run = 0; run < runs; run++) {
      parse.push(time(() => JSON.parse(text)));
      check.push(time(() => lint(text)));
    }
    const [ours, theirs] = [median(check), median(parse)];
    const note = `${(text.length / 1e6).toFixed(1)} MB: ${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms`;
    return { name, value: ours / theirs, bar, unit: '× JSON.parse', note };
  });
}

/** @param {() => unknown} act */
function time(act) {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
