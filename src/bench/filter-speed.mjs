/** A filter over many users against scim2-parse-filter: medians in one process, taken in turns, parsing included. */
import { filter as theirFilter, parse as theirParse } from 'scim2-parse-filter';
import { median } from './lint-speed.mjs';
import { user } from './user-list.mjs';

const users = 100_000;
const runs = 9;

/**
 * @param {typeof import('../index.ts').compileFilter} compileFilter
 * @returns {{ name: string, value: number, bar: number, atLeast: true, unit: string, note: string }[]} how many times as fast.
 */
export function filterSpeed(compileFilter) {
  // As JSON.parse makes them, since that is where resources come from.
  const resources = Array.from({ length: users }, (_, index) => JSON.parse(JSON.stringify(user(index, false))));
  const one = `userName eq "${resources[users / 2].userName}" and emails[type eq "work" and value co "@example.com"]`;
  const all = 'userName co "@example" and emails[type eq "work" and value co "@example.com"]';
  return [
    { name: 'filter over 100,000 users, one match', text: one, expected: 1 },
    { name: 'filter over 100,000 users, all match', text: all, expected: users },
  ].map(({ name, text, expected }) => {
    const ours = () => {
      const compiled = compileFilter(text, { resourceType: 'User' });
      if (!compiled.ok) throw new Error(compiled.error.message);
      return count(resources, compiled.match);
    };
    const theirs = () => count(resources, theirFilter(theirParse(text)));
    /** @type {number[]} */
    const own = [];
    /** @type {number[]} */
    const other = [];
    for (let run = 0; run < runs; run++) {
      own.push(time(ours, expected));
      other.push(time(theirs, expected));
    }
    const note = `${median(own).toFixed(0)} ms against ${median(other).toFixed(0)} ms`;
    return { name, value: median(other) / median(own), bar: 3, atLeast: true, unit: '× scim2-parse-filter', note };
  });
}

/**
 * @param {readonly unknown[]} resources
 * @param {(resource: any) => boolean} match
 */
function count(resources, match) {
  let matches = 0;
  for (const resource of resources) if (match(resource)) matches++;
  return matches;
}

/**
 * @param {() => number} act
 * @param {number} expected
 */
function time(act, expected) {
  const start = performance.now();
  const found = act();
  const taken = performance.now() - start;
  if (found !== expected) throw new Error(`${found} users match, not ${expected}.`);
  return taken;
}
