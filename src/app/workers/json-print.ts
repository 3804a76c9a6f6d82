const lineLength = 72;

/**
 * Prints a JSON value as people lay it out: what fits on a line stands on one, the rest is indented by two blanks.
 * @param value as JSON; the outermost object is always broken over lines.
 */
export function printJson(value: unknown): string {
  return printed(value, '', 0, true);
}

function printed(value: unknown, indent: string, used: number, isRoot: boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const flat = flatText(value);
  if (flat.length <= lineLength - indent.length - used && (!isRoot || flat.length <= 2)) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((one: unknown) => inner + printed(one, inner, 0, false))
    : Object.entries(value).map(([name, one]: [string, unknown]) => {
        const key = `${JSON.stringify(name)}: `;
        return inner + key + printed(one, inner, key.length, false);
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function flatText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(flatText).join(', ')}]`;
  const members = Object.entries(value).map(([name, one]: [string, unknown]) => `${JSON.stringify(name)}: ${flatText(one)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
