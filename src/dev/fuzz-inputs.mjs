/** Random and mutated texts, the same for the same seed. */

const SPLINTERS = '{}[],:;"\'\\/#*<>=&()\n\r\t\u0000\u00a0\uFEFF\ud83d…“”.-+0e'
  .split('')
  .concat(['//', '/*', '{{', '}}', '...', '\\u', '": "', 'null', 'true', ' eq ', 'urn:', '1e400', '__proto__', '\r\n', '{}\n{}']);

/**
 * @param {readonly string[]} samples what is cut, crossed and stuffed with splinters.
 * @param {number} seed
 * @returns {() => string} gives the next text.
 */
export function inputsFrom(samples, seed) {
  let state = seed >>> 0;
  /** A whole number below `limit` (mulberry32). @param {number} limit */
  const below = (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  /** @template T @param {readonly T[]} list */
  const one = (list) => list[below(list.length)];
  const noise = () => Array.from({ length: below(40) }, () => one(SPLINTERS) ?? '').join('');
  /** @param {string} text */
  const mutate = (text) => {
    const at = below(text.length + 1);
    const end = at + below(12);
    const other = one(samples) ?? '';
    switch (below(5)) {
      case 0:
        return text.slice(0, at) + text.slice(end);
      case 1:
        return text.slice(0, at) + (one(SPLINTERS) ?? '') + text.slice(at);
      case 2:
        return text.slice(0, at) + text.slice(at, end).repeat(1 + below(300)) + text.slice(end);
      case 3:
        return text.slice(0, at) + other.slice(below(other.length + 1));
      default:
        return text.slice(0, at);
    }
  };
  return () => {
    if (below(20) === 0) return noise();
    let text = one(samples) ?? '';
    for (let times = 1 + below(4); times > 0; times--) text = mutate(text);
    return text;
  };
}
