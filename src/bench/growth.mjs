/** Lint of hostile texts: ten times as long a text may take about ten times as long; quadratic time would be a hundred. */
const user = '"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bjensen"';
const patchOp = '"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"]';
const [short, long] = [2_000, 20_000];

/** @type {Record<string, (count: number) => string>} */
const texts = {
  'findings in one array': (count) => `{${user},"emails":[${'{"primary":"x"},'.repeat(count)}{}]}`,
  'unknown attributes': (count) => `{${user},${Array.from({ length: count }, (_, index) => `"attr${index}":1`).join(',')}}`,
  'equal members': (count) => `{${user}${',"title":"a"'.repeat(count)}}`,
  'PATCH operations': (count) =>
    `{${patchOp},"Operations":[${Array.from({ length: count }, () => '{"op":"Replace","path":"active","value":"False"}').join(',')}]}`,
  'commas alone': (count) => `{${user},"emails":[${','.repeat(count * 10)}]}`,
  'objects in other quotes': (count) => `{${user},"emails":[${"{'value':1},".repeat(count)}]}`,
  'brackets that nobody closes': (count) => `{${user},"emails":[${'{"value":"a"'.repeat(count)}`,
  'lines of NDJSON': (count) => '{}\n'.repeat(count),
  placeholders: (count) => `{${user},"x":${'{{a}}'.repeat(count)}}`,
  URNs: (count) => `{"schemas":[${Array.from({ length: count }, (_, index) => `"urn:x:${index}"`).join(',')}],"userName":"a"}`,
  resources: (count) => `[${Array.from({ length: count }, () => `{${user},"active":"x"}`).join(',')}]`,
};

/**
 * @param {typeof import('../index.ts').lint} lint
 * @returns {{ name: string, value: number, bar: number, unit: string, note: string }} the worst of all.
 */
export function growth(lint) {
  const found = Object.entries(texts).map(([name, make]) => {
    const [few, many] = [make(short), make(long)];
    const best = (/** @type {string} */ text) => Math.min(...[1, 2, 3].map(() => time(() => lint(text))));
    best(few);
    return { name, ratio: best(many) / best(few) };
  });
  const worst = found.reduce((one, other) => (other.ratio > one.ratio ? other : one));
  return { name: 'hostile texts, ten times as long', value: worst.ratio, bar: 30, unit: '× the time', note: `worst: ${worst.name}` };
}

/** @param {() => unknown} act */
function time(act) {
  const start = performance.now();
  act();
  return performance.now() - start;
}
