/** PATCH against a peer, in turns in one process, and the cost of an operation on small and large groups. */
import { scimPatch } from 'scim-patch';
import { median } from './lint-speed.mjs';
import { user as userAt } from './user-list.mjs';

/** @typedef {typeof import('../index.ts').applyPatch} ApplyPatch */

const requests = 4_000;
const rounds = 9;
const removals = 10_000;

/** The same five operations for both. */
const operations = [
  { op: 'replace', path: 'emails[type eq "work"].value', value: 'new@example.com' },
  { op: 'add', path: 'phoneNumbers', value: [{ value: 'tel:+1-201-555-0199', type: 'mobile' }] },
  { op: 'replace', path: 'active', value: false },
  { op: 'replace', path: 'name.familyName', value: 'Jensen' },
  { op: 'remove', path: 'nickName' },
];
const patchOp = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations };

/**
 * @param {ApplyPatch} applyPatch
 * @returns {{ name: string, value: number, bar: number, unit: string, note: string, atLeast?: boolean }[]}
 */
export function patchSpeed(applyPatch) {
  // As JSON.parse makes them, since that is where resources come from.
  const users = Array.from({ length: requests }, (_, index) => JSON.parse(JSON.stringify(userAt(index, false))));
  const text = JSON.stringify(users[0]);
  const result = applyPatch(users[0], patchOp);
  if (!result.ok || result.trace.length !== operations.length || JSON.stringify(users[0]) !== text)
    throw new Error('The PATCH should apply.');
  /** @type {Record<'peer' | 'traced' | 'bare', number[]>} */
  const times = { peer: [], traced: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    times.peer.push(time(() => users.forEach((one) => peer(one))));
    times.traced.push(time(() => users.forEach((one) => applyPatch(one, patchOp, { resourceType: 'User' }))));
    times.bare.push(time(() => users.forEach((one) => applyPatch(one, patchOp, { resourceType: 'User', trace: false }))));
  }
  const [theirs, traced, bare] = [median(times.peer), median(times.traced), median(times.bare)];
  const note = (/** @type {number} */ ours) => `${perSecond(ours)} requests/s against ${perSecond(theirs)} of scim-patch`;
  const small = perRemoval(applyPatch, 10_000);
  const large = perRemoval(applyPatch, 100_000);
  return [
    {
      name: 'PATCH of 5 operations, with trace',
      value: theirs / traced,
      bar: 1.2,
      unit: '× scim-patch',
      note: note(traced),
      atLeast: true,
    },
    { name: 'PATCH of 5 operations, without', value: theirs / bare, bar: 2, unit: '× scim-patch', note: note(bare), atLeast: true },
    {
      name: '10,000 filtered removes, an operation at 100,000 members',
      value: large / small,
      bar: 2,
      unit: '× at 10,000',
      note: `${large.toFixed(1)} µs against ${small.toFixed(1)} µs`,
    },
  ];
}

/**
 * The peer writes into the resource unless told otherwise.
 * @param {Record<string, unknown>} user
 */
function peer(user) {
  return scimPatch(/** @type {never} */ (user), /** @type {never} */ (operations), { mutateDocument: false });
}

/**
 * Microseconds that an operation takes among 10,000 that remove one member each, with trace.
 * @param {ApplyPatch} applyPatch
 * @param {number} members
 */
function perRemoval(applyPatch, members) {
  const step = members / removals;
  const id = (/** @type {number} */ index) => `2819c223-7f76-453a-919d-${String(index).padStart(12, '0')}`;
  const group = {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName: 'Everybody',
    members: Array.from({ length: members }, (_, index) => ({ value: id(index), display: `Member ${index}` })),
  };
  const message = {
    schemas: patchOp.schemas,
    Operations: Array.from({ length: removals }, (_, index) => ({ op: 'remove', path: `members[value eq "${id(index * step)}"]` })),
  };
  const times = Array.from({ length: 5 }, () =>
    time(() => {
      const result = applyPatch(group, message);
      if (!result.ok || !result.changed) throw new Error('The members should go.');
    }),
  );
  return (median(times) * 1000) / removals;
}

/** @param {() => unknown} act */
function time(act) {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** @param {number} milliseconds for all requests */
function perSecond(milliseconds) {
  return Math.round((requests / milliseconds) * 1000).toLocaleString('en');
}
