/** What the trace of an operation says, in the rows of its card. */
import type { OperationTrace, PatchChange } from '../../../core/patch/trace.ts';

const longest = 48;

/** A value in as many characters as a row has. */
export function valueWords(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** `/emails/0/value` as `emails[0].value`; a URN as its last part. */
export function pointerWords(pointer: string): string {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const words = tokens.map((token, index) => {
    if (/^\d+$/u.test(token)) return `[${token}]`;
    const name = /^urn:.*:(?<rest>[^:]+)$/iu.exec(token) === null ? token : shortUrn(token);
    return index === 0 ? name : `.${name}`;
  });
  return words.join('') || 'the resource';
}

function shortUrn(urn: string): string {
  const [, extension] = /:extension:(?<name>[^:]+):/iu.exec(urn) ?? [];
  return extension ?? urn.slice(urn.lastIndexOf(':') + 1);
}

/** How many places the path selected: `1 value: emails[0].value`. */
export function selectedWords({ selected, path }: OperationTrace): string {
  const [first, second, ...others] = selected.map(pointerWords);
  if (first === undefined) return 'nothing is there';
  const isElement = path.kind === 'elements' || path.kind === 'elementsSubAttribute';
  if (second === undefined) return path.kind === 'resource' ? 'the whole resource' : isElement ? `1 element: ${first}` : first;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${selected.length} ${isElement ? 'elements' : 'values'}: ${first}, ${second}${more}`;
}

export interface ChangeWords {
  readonly place: string;
  readonly text: string;
}

/** What a change did: `"Ada" → "Eve"`, `added …`, `removed …`. */
export function changeWords(change: PatchChange): ChangeWords {
  const place = pointerWords(change.pointer);
  if (!('before' in change)) return { place, text: `added ${valueWords(change.after)}` };
  if (!('after' in change)) return { place, text: `removed ${valueWords(change.before)}` };
  return { place, text: `${valueWords(change.before)} → ${valueWords(change.after)}` };
}

/** `RFC 7644 3.5.2` as `RFC 7644 §3.5.2`. */
export function sectionWords(section: string): string {
  return section.replace(/^(RFC \d+) (\d)/u, '$1 §$2');
}

/** An operation as a title: `Replace displayName`; long URNs shortened. */
export function operationTitle(op: string | null, path: string | null): string {
  const name = op === null || op === '' ? 'Operation' : `${op.slice(0, 1).toUpperCase()}${op.slice(1).toLowerCase()}`;
  const short = path?.replace(/urn:[\w.:-]+:(?=[\w$-]+(?:[.[]|$))/iu, '…:');
  return short === undefined || short === '' ? `${name}, no path` : `${name} ${short}`;
}
