import type { Attribute } from '../schema/attribute.ts';

/** Text to write, with the place for the caret: `caret` code units from its start, `selected` of them chosen. */
export interface Skeleton {
  /** A tab is one level of indentation. */
  readonly text: string;
  readonly caret: number;
  readonly selected: number;
  /** What to write there can be completed again. */
  readonly goesOn: boolean;
}

/** A value of the right shape for an attribute, to be filled in. @param compact on one line. */
export function valueSkeleton(attribute: Attribute, compact: boolean): Skeleton {
  const one = singleSkeleton(attribute, compact);
  return attribute.multiValued ? wrap('[', one, ']', compact || attribute.type !== 'complex') : one;
}

/** One value: that of a singular attribute, or an element. */
export function singleSkeleton({ type, canonicalValues }: Attribute, compact: boolean): Skeleton {
  switch (type) {
    case 'boolean':
      return { text: 'true', caret: 0, selected: 4, goesOn: false };
    case 'integer':
    case 'decimal':
      return { text: '0', caret: 0, selected: 1, goesOn: false };
    case 'complex':
    case 'resource':
      return objectSkeleton(compact);
    case 'any':
      return { text: '', caret: 0, selected: 0, goesOn: true };
    case 'string':
    case 'dateTime':
    case 'binary':
    case 'reference':
      return { text: '""', caret: 1, selected: 0, goesOn: canonicalValues.length > 0 };
  }
}

/** An empty object. */
export function objectSkeleton(compact: boolean): Skeleton {
  return wrap('{', { text: '', caret: 0, selected: 0, goesOn: true }, '}', compact);
}

/** A skeleton with text around it. */
export function surround(before: string, { text, caret, ...rest }: Skeleton, after: string): Skeleton {
  return { ...rest, text: before + text + after, caret: before.length + caret };
}

function wrap(open: string, inner: Skeleton, close: string, compact: boolean): Skeleton {
  if (compact) return surround(open, inner, close);
  return surround(`${open}\n\t`, { ...inner, ...indented(inner) }, `\n${close}`);
}

function indented({ text, caret }: Skeleton): Pick<Skeleton, 'text' | 'caret'> {
  const lines = text.slice(0, caret).split('\n').length - 1;
  return { text: text.replaceAll('\n', '\n\t'), caret: caret + lines };
}
