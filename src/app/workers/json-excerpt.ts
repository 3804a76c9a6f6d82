import { pointerToken } from '../../core/json/pointer.ts';
import type { Stretch } from './filter-protocol.ts';

export type Marks = ReadonlyMap<string, 'holds' | 'fails'>;

/** Characters that a line may have before its value is broken over several. */
const lineLength = 88;

/** Elements of an array that are shown; where none of those is marked, the rest is counted. */
const mostElements = 6;

/**
 * Prints some members of a resource, with the values at the marked pointers set apart.
 * @param members names of members, as the resource spells them.
 * @returns lines, each cut where a mark begins or ends.
 */
export function excerptOf(
  resource: Readonly<Record<string, unknown>>,
  members: readonly string[],
  marks: Marks,
): readonly (readonly Stretch[])[] {
  return members.flatMap((name, index) => {
    const comma = index < members.length - 1 ? ',' : '';
    return linesOf(`${JSON.stringify(name)}: `, resource[name], `/${pointerToken(name)}`, marks, comma);
  });
}

function linesOf(before: string, value: unknown, pointer: string, marks: Marks, after: string): readonly (readonly Stretch[])[] {
  const flat = [plain(before), ...flatOf(value, pointer, marks), plain(after)];
  const isShort = textOf(flat).length <= lineLength || typeof value !== 'object' || value === null;
  if (isShort) return [flat.filter(({ text }) => text !== '')];
  const entries = entriesOf(value, pointer);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const marked = entries.filter(([, inner]) => hasMark(inner, marks));
  const shown = entries.filter((entry, index) => index < mostElements || marked.includes(entry));
  const left = entries.length - shown.length;
  return [
    [plain(before + open)],
    ...shown.map(([label, inner, one], index) => [
      plain(`  ${label}`),
      ...flatOf(one, inner, marks),
      plain(index < shown.length - 1 || left > 0 ? ',' : ''),
    ]),
    ...(left > 0 ? [[plain(`  … ${left} more`)]] : []),
    [plain(close + after)],
  ];
}

function entriesOf(value: object, pointer: string): readonly (readonly [label: string, pointer: string, value: unknown])[] {
  if (Array.isArray(value)) return value.map((one: unknown, index) => ['', `${pointer}/${index}`, one]);
  return Object.entries(value).map(([name, one]: [string, unknown]) => [
    `${JSON.stringify(name)}: `,
    `${pointer}/${pointerToken(name)}`,
    one,
  ]);
}

function flatOf(value: unknown, pointer: string, marks: Marks): readonly Stretch[] {
  const mark = marks.get(pointer);
  if (mark !== undefined) return [{ text: textOf(flatOf(value, pointer, new Map())), mark }];
  if (typeof value !== 'object' || value === null) return [plain(JSON.stringify(value) ?? 'null')];
  if (Object.keys(value).length === 0) return [plain(Array.isArray(value) ? '[]' : '{}')];
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }'];
  return [
    plain(open),
    ...entriesOf(value, pointer).flatMap(([label, inner, one], index) => [
      plain(`${index === 0 ? '' : ', '}${label}`),
      ...flatOf(one, inner, marks),
    ]),
    plain(close),
  ];
}

function hasMark(pointer: string, marks: Marks): boolean {
  for (const at of marks.keys()) if (at === pointer || at.startsWith(`${pointer}/`)) return true;
  return false;
}

function textOf(stretches: readonly Stretch[]): string {
  return stretches.map(({ text }) => text).join('');
}

function plain(text: string): Stretch {
  return { text, mark: null };
}
