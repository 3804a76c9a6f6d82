import type { Fix } from '../../finding.ts';
import { JsonNode, type JsonDocument } from '../../json/document.ts';
import { removeNode } from '../../json/edit.ts';
import { FLAG_DECODE_KEY, KIND } from '../../json/tape.ts';
import { defineRule, keyOf } from '../rule.ts';

const FEW = 32;

export default defineRule({
  id: 'no-duplicate-member',
  severity: 'error',
  spec: ['RFC 7643 2.1', 'RFC 8259 4'],
  applies: { versions: ['1.1', '2.0'] },
  title: 'An object has each member once',
  why: 'Which of the two counts differs from parser to parser: most take the last, some the first, some refuse the body.',
  messages: {
    twice: '`{name}` stands twice in this object; keep one.',
    otherCase: '`{name}` is `{first}` in another case, and names ignore case; keep one.',
  },
  valid: [{ text: '{ "displayName": "Babs", "nickName": "Babs" }', covers: ['RFC7643-2.1-01'] }],
  invalid: [
    { text: '{ "displayName": "Babs", «"displayName"»: "Barbara" }' },
    { text: '{ "displayName": "Babs", «"DisplayName"»: "Babs" }', covers: ['RFC7643-2.1-01'] },
  ],
  document: (document, { report }) => {
    for (const [first, second] of duplicates(document)) {
      const [firstName = '', name = ''] = [first.key, second.key];
      const fix = () => fixes(first, second);
      if (firstName === name) report('twice', keyOf(second), { name }, { fix });
      else report('otherCase', keyOf(second), { name, first: firstName }, { fix });
    }
  },
});

function fixes(first: JsonNode, second: JsonNode): Fix[] {
  if (first.source === second.source)
    return [{ title: 'Remove the second one, which says the same', safe: true, edits: [removeNode(second)] }];
  return [
    { title: `Keep ${shown(second)}, remove the first`, safe: false, edits: [removeNode(first)] },
    { title: `Keep ${shown(first)}, remove the second`, safe: false, edits: [removeNode(second)] },
  ];
}

function shown(node: JsonNode): string {
  return node.source.length > 30 ? `the one with ${node.source.length} characters` : node.source;
}

/** Pairs of members with one name, in any object of the text. */
function* duplicates(document: JsonDocument): Generator<[JsonNode, JsonNode]> {
  const { tape } = document;
  const signatures = new Int32Array(FEW);
  for (let index = 0; index < tape.length; index++) {
    if (tape.kind(index) !== KIND.object) continue;
    const end = tape.next(index);
    let count = 0;
    let hasEscapes = false;
    for (let at = index + 1; at < end; at = tape.next(at)) {
      count++;
      hasEscapes ||= tape.has(at, FLAG_DECODE_KEY);
    }
    if (count > FEW || hasEscapes || (count > 1 && mayRepeat(document, index, signatures))) yield* duplicatesIn(document, index);
  }
}

/**
 * Whether two names of an object, written without escapes, agree in length and two characters: no text is cut out for the usual object
 * without duplicates.
 * @param signatures room for those of the members.
 */
function mayRepeat({ tape, text }: JsonDocument, object: number, signatures: Int32Array): boolean {
  const end = tape.next(object);
  let count = 0;
  for (let at = object + 1; at < end; at = tape.next(at)) {
    const start = tape.keyStart(at);
    const length = tape.keyEnd(at) - start;
    const middle = start + (length >> 1);
    const signature = (length << 12) ^ ((text.charCodeAt(start + 1) | 32) << 6) ^ (text.charCodeAt(middle) | 32);
    for (let other = 0; other < count; other++) if (signatures[other] === signature) return true;
    signatures[count++] = signature;
  }
  return false;
}

function* duplicatesIn(document: JsonDocument, object: number): Generator<[JsonNode, JsonNode]> {
  const seen = new Map<string, JsonNode>();
  for (const member of new JsonNode(document, object).children()) {
    const name = member.key?.toLowerCase() ?? '';
    const first = seen.get(name);
    if (first) yield [first, member];
    else seen.set(name, member);
  }
}
