import type { Leniency } from '../../../core/filter/leniency.ts';
import type { Version } from '../../../core/finding.ts';
import { useApp } from '../../state/store.ts';
import type { FilterAsk } from '../../workers/filter-protocol.ts';
import { sampleResources } from './sample-resources.ts';

export type Mode = FilterAsk['mode'];

/** The inputs of the Filter tool, by the names under which the page keeps them. */
export const names = {
  expression: 'filter/expression',
  resources: 'filter/resources',
  mode: 'filter/mode',
  version: 'filter/version',
  leniency: 'filter/leniency',
  type: 'filter/type',
} as const;

export interface FilterInputs {
  readonly expression: string;
  /** As the user has them; '' while the samples stand in. */
  readonly resources: string;
  readonly mode: Mode;
  readonly version: Version;
  readonly leniency: Leniency | '';
  readonly type: string;
}

const leniencyWords: Readonly<Record<Leniency, string>> = {
  entra: 'as Entra ID needs it',
  'lenient-whitespace': 'any blanks',
  'lenient-not': 'not without parentheses',
  'lenient-unquoted': 'text without quotes',
  'lenient-literals': 'TRUE, False, NULL',
  'lenient-names': 'names that start with a digit',
  'lenient-dates': 'dates without a time',
  'lenient-escapes': 'stray backslashes',
};

/** The leniencies with what each takes, for menus. */
export const leniencyChoices = Object.entries(leniencyWords).map(([id, label]) => ({ id, label, detail: id }));

function leniencyOf(word: string | undefined): Leniency | '' {
  return Object.keys(leniencyWords).find((id): id is Leniency => id === word) ?? '';
}

/** How an expression is read, in words: `RFC 7644`, `RFC 7644, any blanks`. */
export function readingWords({ version, leniency }: Pick<FilterInputs, 'version' | 'leniency'>): string {
  const standard = version === '1.1' ? 'SCIM 1.1' : 'RFC 7644';
  return leniency === '' ? standard : `${standard}, ${leniencyWords[leniency]}`;
}

/** The inputs out of the drafts; what is damaged falls back to its start. */
export function readInputs(drafts: Readonly<Record<string, string>>): FilterInputs {
  const mode = drafts[names.mode];
  return {
    expression: drafts[names.expression] ?? '',
    resources: drafts[names.resources] ?? '',
    mode: mode === 'filter' || mode === 'path' ? mode : 'auto',
    version: drafts[names.version] === '1.1' ? '1.1' : '2.0',
    leniency: leniencyOf(drafts[names.leniency]),
    type: drafts[names.type] ?? '',
  };
}

/** What the worker is asked. */
export function askOf({ expression, resources, mode, version, leniency, type }: FilterInputs): FilterAsk {
  return {
    expression,
    mode,
    version,
    leniencies: leniency === '' ? [] : [leniency],
    resourceType: type,
    resources: resources.trim() === '' ? sampleResources : resources,
  };
}

export function setInput(name: keyof typeof names, value: string): void {
  useApp.getState().setDraft(names[name], value);
}
