/** One segment of a glob: a name, a pattern of names, or `**` for any number of folders. */
export type Segment = string | RegExp;

/** Whether a name has characters that a glob gives a meaning. */
export function isGlob(name: string): boolean {
  return /[*?[{]/u.test(name);
}

/**
 * The segments of a glob: `*` and `?` within a name, `[a-z]`, `[!a]`, `{a,b}`, and `**` for any number of folders. Names that begin with
 * a dot match only a segment that does.
 * @param glob with `/` between segments.
 * @returns one list for each choice that its braces leave.
 */
export function globSegments(glob: string): Segment[][] {
  return withoutBraces(glob).map((one) =>
    one.split('/').map((segment) => {
      if (segment === '**' || !/[*?[]/u.test(segment)) return segment;
      return segmentPattern(segment);
    }),
  );
}

/** `a{b,c}` is `ab` and `ac`; braces nest; a brace that is never closed is a brace. */
function withoutBraces(glob: string): string[] {
  const open = glob.indexOf('{');
  if (open < 0) return [glob];
  let depth = 0;
  const commas: number[] = [open];
  for (let at = open; at < glob.length; at++) {
    const char = glob.charAt(at);
    if (char === '{') depth++;
    if (char === ',' && depth === 1) commas.push(at);
    if (char !== '}' || --depth > 0) continue;
    commas.push(at);
    const after = withoutBraces(glob.slice(at + 1));
    return commas
      .slice(1)
      .flatMap((end, index) => withoutBraces(glob.slice((commas[index] ?? 0) + 1, end)))
      .flatMap((choice) => after.map((rest) => glob.slice(0, open) + choice + rest));
  }
  return [glob];
}

function segmentPattern(segment: string): RegExp {
  const pattern = segment.replace(/\*+|\?|\[(!?)([^\]]+)\]|[\\^$.|+()[\]{}]/gu, (part: string, not?: string, set?: string) => {
    if (part.startsWith('*')) return '[^]*';
    if (part === '?') return '[^]';
    if (set !== undefined) return `[${not === '!' ? '^' : ''}${set.replace(/[\\^[]/gu, '\\$&')}]`;
    return `\\${part}`;
  });
  return new RegExp(`^${segment.startsWith('.') ? '' : '(?!\\.)'}${pattern}$`, 'u');
}
