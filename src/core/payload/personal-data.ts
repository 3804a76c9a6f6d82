import { applyEdits, type TextEdit } from '../finding.ts';
import type { PersonalKind } from './personal-attributes.ts';
import { findPersonalValues, type PersonalValue } from './personal-values.ts';
import { StandIns } from './stand-ins.ts';

export interface PersonalDataKind {
  readonly kind: PersonalKind;
  /** Different values. */
  readonly count: number;
  /** At most three; secrets are not shown. */
  readonly samples: readonly string[];
}

export interface PersonalData {
  /** Only kinds that were found. */
  readonly kinds: readonly PersonalDataKind[];
}

export interface Replacement {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

const order: readonly PersonalKind[] = ['name', 'email', 'phone', 'address', 'link', 'id', 'secret'];

/**
 * What texts tell about persons, and the secrets in them: by attribute in JSON, also in lists, bulk data, PATCH values and paths, and in
 * a filter; mail addresses, UUIDs and tokens by their form in any text.
 */
export function findPersonalData(...texts: readonly string[]): PersonalData {
  const values = texts.flatMap(findPersonalValues);
  return {
    kinds: order.flatMap((kind) => {
      const different = [...new Set(values.filter((value) => value.kind === kind).map(({ value }) => value))];
      const samples = different.slice(0, 3).map((value) => (kind === 'secret' ? '•'.repeat(Math.min(8, value.length)) : value));
      return different.length === 0 ? [] : [{ kind, count: different.length, samples }];
    }),
  };
}

/**
 * Puts stand-ins of the same shape where a text tells about persons: the same value gets the same one everywhere, so the text draws
 * the same findings. Replacing twice is replacing once.
 */
export function replacePersonalData(text: string): Replacement {
  const standIns = new StandIns();
  const values = findPersonalValues(text);
  learn(values, standIns);
  return replaced(text, values, standIns);
}

/**
 * The same over several texts that belong together, as a resource and its PATCH do: a value gets the same stand-in in all of them.
 * @returns one replacement for each text, in their order.
 */
export function replacePersonalDataTogether(texts: readonly string[]): readonly Replacement[] {
  const standIns = new StandIns();
  const found = texts.map((text) => ({ text, values: findPersonalValues(text) }));
  for (const { values } of found) learn(values, standIns);
  return found.map(({ text, values }) => replaced(text, values, standIns));
}

function learn(values: readonly PersonalValue[], standIns: StandIns): void {
  for (const value of values) if (value.isLearnt) value.replace(standIns);
}

function replaced(text: string, values: readonly PersonalValue[], standIns: StandIns): Replacement {
  const edits = values
    .map((value) => editOf(text, value, standIns))
    .filter((edit) => edit.text !== text.slice(edit.offset, edit.offset + edit.length));
  return { text: applyEdits(text, edits), edits };
}

function editOf(text: string, value: PersonalValue, standIns: StandIns): TextEdit {
  const standIn = value.replace(standIns);
  const { offset, length } = value;
  return {
    offset,
    length,
    text: standIn === value.value ? text.slice(offset, offset + length) : value.isQuoted ? JSON.stringify(standIn).slice(1, -1) : standIn,
  };
}
