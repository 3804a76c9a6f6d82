import { lastUpTo, lineStarts } from './locate.ts';
import { pointerToken } from './pointer.ts';
import type { JsonProblem } from './problem.ts';
import { FLAG_DECODE_KEY, FLAG_DECODE_VALUE, FLAG_TOO_DEEP, KIND, type Tape } from './tape.ts';

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'broken';

const KINDS: readonly JsonKind[] = ['object', 'array', 'string', 'number', 'boolean', 'boolean', 'null', 'broken'];

/** In an array with no more values than this, counting is faster than a table. */
const LONG = 64;

/** A JSON text with the place of every value. It exists for every text; `root` is undefined when there is no value in it. */
export class JsonDocument {
  readonly text: string;
  readonly tape: Tape;
  /** In the order of the text. */
  readonly problems: readonly JsonProblem[];
  /** Names and texts that are not what a slice of the text says: by offset of their first character. */
  readonly decoded: ReadonlyMap<number, string>;
  private starts: Int32Array | undefined;
  private readonly positions = new Map<number, Int32Array>();

  constructor(text: string, tape: Tape, problems: readonly JsonProblem[], decoded: ReadonlyMap<number, string>) {
    this.text = text;
    this.tape = tape;
    this.problems = problems;
    this.decoded = decoded;
  }

  /** Offsets at which its lines begin, computed when first asked for. */
  get lineStarts(): Int32Array {
    this.starts ??= lineStarts(this.text);
    return this.starts;
  }

  get root(): JsonNode | undefined {
    return this.tape.length > 0 ? new JsonNode(this, 0) : undefined;
  }

  /** The tape indices of the members or elements of a value, ascending; computed once, for what asks again and again. */
  childIndices(parent: number): Int32Array {
    const known = this.positions.get(parent);
    if (known) return known;
    const found: number[] = [];
    for (let at = parent + 1; at < this.tape.next(parent); at = this.tape.next(at)) found.push(at);
    const indices = Int32Array.from(found);
    this.positions.set(parent, indices);
    return indices;
  }

  /** The node that a pointer names, by exact member names; the last of equal names, as JSON.parse has it. */
  at(pointer: string): JsonNode | undefined {
    let node = this.root;
    for (const token of pointer.split('/').slice(1)) {
      node = node && this.childAt(node, token);
    }
    return node;
  }

  private childAt(node: JsonNode, token: string): JsonNode | undefined {
    if (node.kind === 'array') {
      const index = /^(?:0|[1-9]\d*)$/u.test(token) ? this.childIndices(node.index)[Number(token)] : undefined;
      return index === undefined ? undefined : new JsonNode(this, index);
    }
    let found: JsonNode | undefined;
    for (const child of node.children()) if (pointerToken(child.step) === token) found = child;
    return found;
  }
}

/** One value of a JSON text: a light handle that reads tape and text when asked. */
export class JsonNode {
  readonly document: JsonDocument;
  readonly index: number;

  constructor(document: JsonDocument, index: number) {
    this.document = document;
    this.index = index;
  }

  get kind(): JsonKind {
    return KINDS[this.document.tape.kind(this.index)] ?? 'broken';
  }

  /** Offset of the first character. */
  get start(): number {
    return this.document.tape.start(this.index);
  }

  /** Offset after the last character. */
  get end(): number {
    return this.document.tape.end(this.index);
  }

  /** Offset of the member's name with its quotes; -1 where the value is no member of an object. */
  get keyStart(): number {
    return this.document.tape.keyStart(this.index);
  }

  get keyEnd(): number {
    return this.document.tape.keyEnd(this.index);
  }

  get isTooDeep(): boolean {
    return this.document.tape.has(this.index, FLAG_TOO_DEEP);
  }

  /** As it stands in the text. */
  get source(): string {
    return this.document.text.slice(this.start, this.end);
  }

  /** The member's name without quotes and escapes; undefined where the value is no member. */
  get key(): string | undefined {
    const { keyStart } = this;
    if (keyStart < 0) return undefined;
    const { document } = this;
    if (document.tape.has(this.index, FLAG_DECODE_KEY)) return document.decoded.get(keyStart) ?? '';
    return document.text.slice(keyStart + 1, this.keyEnd - 1);
  }

  /** The text of a string, undefined for every other kind. */
  get string(): string | undefined {
    if (this.document.tape.kind(this.index) !== KIND.string) return undefined;
    if (this.document.tape.has(this.index, FLAG_DECODE_VALUE)) return this.document.decoded.get(this.start) ?? '';
    return this.document.text.slice(this.start + 1, this.end - 1);
  }

  get isTrue(): boolean {
    return this.document.tape.kind(this.index) === KIND.true;
  }

  get parent(): JsonNode | undefined {
    const parent = this.document.tape.parent(this.index);
    return parent < 0 ? undefined : new JsonNode(this.document, parent);
  }

  /** Null, `[]` and `{}` count as no value (RFC 7643 2.5, and reading 23 for the empty object). */
  get isUnassigned(): boolean {
    const kind = this.document.tape.kind(this.index);
    if (kind === KIND.null) return true;
    return (kind === KIND.object || kind === KIND.array) && this.isEmpty && !this.isTooDeep;
  }

  /** Has neither members nor elements. */
  get isEmpty(): boolean {
    return this.document.tape.next(this.index) === this.index + 1;
  }

  /** The first member or element. */
  get first(): JsonNode | undefined {
    return this.isEmpty ? undefined : new JsonNode(this.document, this.index + 1);
  }

  /** The next member or element of the same parent. */
  get next(): JsonNode | undefined {
    const { tape } = this.document;
    const parent = tape.parent(this.index);
    const next = tape.next(this.index);
    return parent >= 0 && next < tape.next(parent) ? new JsonNode(this.document, next) : undefined;
  }

  /** Members or elements in the order of the text; none for other kinds. */
  *children(): Generator<JsonNode, void, undefined> {
    for (let child = this.first; child !== undefined; child = child.next) yield child;
  }

  /** The member of that name; exact before any other case (RFC 7643 2.1: names ignore case), the first of equal ones. */
  member(name: string): JsonNode | undefined {
    const { document, index } = this;
    const { tape, text } = document;
    const end = tape.next(index);
    let other: JsonNode | undefined;
    for (let at = index + 1; at < end; at = tape.next(at)) {
      const isEscaped = tape.has(at, FLAG_DECODE_KEY);
      const keyStart = tape.keyStart(at);
      if (!isEscaped && tape.keyEnd(at) - keyStart !== name.length + 2) continue;
      if (!isEscaped && keyStart >= 0 && text.startsWith(name, keyStart + 1)) return new JsonNode(document, at);
      const child = new JsonNode(document, at);
      const key = child.key;
      if (key === name) return child;
      if (other === undefined && key?.toLowerCase() === name.toLowerCase()) other = child;
    }
    return other;
  }

  /** Name of the member or index of the element that this node is; '' for the root. */
  get step(): string | number {
    const key = this.key;
    if (key !== undefined) return key;
    const { tape } = this.document;
    const parent = tape.parent(this.index);
    if (parent < 0) return '';
    // In a long array counting anew for each finding would take quadratic time.
    if (tape.next(parent) - parent > LONG) return lastUpTo(this.document.childIndices(parent), this.index);
    let position = 0;
    for (let at = parent + 1; at < this.index; at = tape.next(at)) position++;
    return position;
  }

  /** RFC 6901; '' for the root. */
  get pointer(): string {
    const parent = this.parent;
    return parent === undefined ? '' : `${parent.pointer}/${pointerToken(this.step)}`;
  }
}
