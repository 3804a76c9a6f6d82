import type { Evidence, LikelyClient, Subject } from '../finding.ts';
import type { JsonDocument, JsonNode } from '../json/document.ts';
import { placeAt } from '../json/locate.ts';
import type { BodyFingerprint, ClientProfile } from './profile.ts';
import { profiles } from './profiles.ts';
import { canHold, showShape, type Shape } from './shape.ts';

/** The client that a payload seems to come from, and what shows it. */
export interface Recognised {
  readonly profile: ClientProfile;
  readonly certainty: LikelyClient['certainty'];
  readonly evidence: readonly Evidence[];
}

interface Candidate {
  readonly profile: ClientProfile;
  readonly seen: readonly { readonly fingerprint: BodyFingerprint; readonly node: JsonNode }[];
  readonly score: number;
}

/** One strong mark, or three weak ones, carry a claim; weak ones alone never make it certain. */
const points = { unique: 6, strong: 3, weak: 1 };
const likely = 3;
const certain = 6;

/**
 * Names the client that sent a payload, where documented marks of its requests show it. Two products that fit equally well are no claim.
 * @param subject what the payload was detected to be; answers come from servers and are not looked at.
 * @returns undefined where the evidence is thin.
 */
export function recognise(document: JsonDocument, subject: Subject): Recognised | undefined {
  const { root } = document;
  if (root?.kind !== 'object' || !isAsked(root, subject)) return undefined;
  const look = lookerIn(root);
  const candidates = Object.values(profiles)
    .filter((profile) => profile.versions.includes(subject.version))
    .map((profile) => candidateOf(profile, look, subject))
    .filter(({ score }) => score >= likely)
    .sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (best === undefined) return undefined;
  const equals = candidates.filter(({ score }) => score === best.score);
  if (equals.some(({ profile }) => profile.product !== best.profile.product)) return undefined;
  const others = equals.slice(1).map(({ profile }) => profile.name);
  const isCertain = others.length === 0 && best.seen.some(({ fingerprint }) => fingerprint.strength !== 'weak') && best.score >= certain;
  return {
    profile: best.profile,
    certainty: isCertain ? 'certain' : 'likely',
    evidence: [
      ...best.seen.map(({ fingerprint, node }) => evidenceOf(fingerprint, node, document)),
      ...others.map((name): Evidence => ({ about: 'client', text: `${name} writes the same` })),
    ],
  };
}

/** A replace without `meta` cannot be told from an answer by its members, so a resource is left out only where the server's `meta` is there. */
function isAsked(root: JsonNode, subject: Subject): boolean {
  if (subject.kind !== 'Resource' && subject.kind !== 'PatchOp') return false;
  if (subject.direction === 'request') return true;
  const meta = root.member('meta');
  const isServed = meta?.kind === 'object' && ['created', 'lastModified', 'location', 'version'].some((name) => meta.member(name));
  return !isServed && !subject.given.includes('direction');
}

type Look = (shape: Shape) => JsonNode | undefined;

/** Finds shapes from the root on, each once: set-ups of one product share theirs. */
function lookerIn(root: JsonNode): Look {
  const names = new Set<string>();
  for (const { key } of root.children()) if (key !== undefined) names.add(key.toLowerCase());
  const found = new Map<Shape, JsonNode | undefined>();
  return (shape) => {
    if (!canHold(shape, names)) return undefined;
    if (!found.has(shape)) found.set(shape, showShape(shape, root));
    return found.get(shape);
  };
}

function candidateOf(profile: ClientProfile, look: Look, { kind }: Subject): Candidate {
  const seen = profile.fingerprints.bodies.flatMap((fingerprint) => {
    if (kind === null || !fingerprint.kinds.includes(kind)) return [];
    const node = look(fingerprint.shape);
    return node === undefined ? [] : [{ fingerprint, node }];
  });
  return { profile, seen, score: seen.reduce((sum, { fingerprint }) => sum + points[fingerprint.strength], 0) };
}

function evidenceOf({ shows }: BodyFingerprint, node: JsonNode, document: JsonDocument): Evidence {
  return { about: 'client', text: shows, pointer: node.pointer, line: placeAt(document.lineStarts, node.start).line };
}
