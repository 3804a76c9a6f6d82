/** What is kept for one tab. */
export interface Workspace {
  readonly tool: string;
  readonly text: string;
  readonly loaded: string;
  readonly origin:
    | { readonly kind: 'typed' }
    | { readonly kind: 'sample'; readonly id: string }
    | { readonly kind: 'file'; readonly name: string }
    | { readonly kind: 'link' };
  readonly overrides: {
    readonly form?: 'auto' | 'payload' | 'ndjson';
    readonly version?: 'auto' | '2.0' | '1.1';
    readonly direction?: 'auto' | 'request' | 'response';
    readonly method?: 'POST' | 'PUT' | 'PATCH' | 'GET';
    readonly kind?: string;
    readonly resourceType?: string;
    readonly client?: string;
  };
  /** The inputs of the other tools, by name. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly loadedDrafts: Readonly<Record<string, string>>;
  readonly hidden: readonly string[];
  readonly splits: Readonly<Record<string, number>>;
  /** That there is a big text, whose bytes lie beside the record, and which resource of it is in the editor. */
  readonly big: StoredBig | null;
}

export interface StoredBig {
  readonly isChanged: boolean;
  /** Bytes, to tell that those beside the record are the right ones. */
  readonly size: number;
  readonly within: {
    readonly start: number;
    readonly length: number;
    readonly name: string;
    readonly overrides: Workspace['overrides'];
  } | null;
}

type Members = Readonly<Record<string, unknown>>;

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

function readOrigin(value: unknown): Workspace['origin'] {
  if (!isMembers(value)) return { kind: 'typed' };
  if (value.kind === 'sample' && typeof value.id === 'string') return { kind: 'sample', id: value.id };
  if (value.kind === 'file' && typeof value.name === 'string') return { kind: 'file', name: value.name };
  if (value.kind === 'link') return { kind: 'link' };
  return { kind: 'typed' };
}

function readOverrides(value: unknown): Workspace['overrides'] {
  if (!isMembers(value)) return {};
  const form = oneOf(value.form, ['payload', 'ndjson']);
  const version = oneOf(value.version, ['2.0', '1.1']);
  const direction = oneOf(value.direction, ['request', 'response']);
  const method = oneOf(value.method, ['POST', 'PUT', 'PATCH', 'GET']);
  return {
    ...(form === undefined ? {} : { form }),
    ...(version === undefined ? {} : { version }),
    ...(direction === undefined ? {} : { direction }),
    ...(method === undefined ? {} : { method }),
    ...(typeof value.kind === 'string' ? { kind: value.kind } : {}),
    ...(typeof value.resourceType === 'string' ? { resourceType: value.resourceType } : {}),
    ...(typeof value.client === 'string' ? { client: value.client } : {}),
  };
}

function readDrafts(value: unknown): Workspace['drafts'] {
  if (!isMembers(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function readSplits(value: unknown): Workspace['splits'] {
  if (!isMembers(value)) return {};
  const sizes = Object.entries(value).filter((entry): entry is [string, number] => Number.isFinite(entry[1]));
  return Object.fromEntries(sizes);
}

function readBig(value: unknown): StoredBig | null {
  if (!isMembers(value)) return null;
  const { isChanged, size, within } = value;
  if (typeof size !== 'number') return null;
  if (!isMembers(within)) return { isChanged: isChanged === true, size, within: null };
  const { start, length, name, overrides } = within;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(length)) return null;
  return {
    isChanged: isChanged === true,
    size,
    within: {
      start: Number(start),
      length: Number(length),
      name: typeof name === 'string' ? name : '',
      overrides: readOverrides(overrides),
    },
  };
}

/**
 * Reads what the database holds under a workspace id. Whatever is damaged falls back to its start value, so that the text,
 * which matters most, survives a damaged neighbour.
 * @returns null when not even the text can be read.
 */
export function readWorkspace(value: unknown): Workspace | null {
  if (!isMembers(value) || typeof value.text !== 'string') return null;
  return {
    tool: typeof value.tool === 'string' ? value.tool : 'lint',
    text: value.text,
    loaded: typeof value.loaded === 'string' ? value.loaded : '',
    origin: readOrigin(value.origin),
    overrides: readOverrides(value.overrides),
    drafts: readDrafts(value.drafts),
    loadedDrafts: readDrafts(value.loadedDrafts),
    hidden: Array.isArray(value.hidden) ? value.hidden.filter((key) => typeof key === 'string') : [],
    splits: readSplits(value.splits),
    big: readBig(value.big),
  };
}
