import { isObject, type Json } from '../lint/damages.ts';
import type { LintOptions } from '../lint/options.ts';
import { unfoundDamages } from '../lint/tester.ts';
import { groupUrn, messageUrn, userUrn } from '../schema/urns.ts';
import { lint } from './lint-text.ts';

export interface Payload {
  readonly [name: string]: unknown;
}
export type Case = Payload | { readonly text: string } | { readonly payload: Payload; readonly options: LintOptions };

export const user = { schemas: [userUrn], userName: 'jane.doe@example.com' };
export const reply = {
  schemas: [userUrn],
  id: '2b1f6a0c-5f1d-4f7e-9f0a-6b7c8d9e0f10',
  userName: 'jane.doe@example.com',
  meta: {
    resourceType: 'User',
    created: '2026-03-02T08:15:00Z',
    lastModified: '2026-03-02T09:15:00.123+01:00',
    version: 'W/"3694e05e9dff590"',
    location: 'https://example.com/v2/Users/2b1f6a0c-5f1d-4f7e-9f0a-6b7c8d9e0f10',
  },
};
export const group = { schemas: [groupUrn], displayName: 'Guides' };
export const patch = (...operations: Payload[]) => ({ schemas: [messageUrn('PatchOp')], Operations: operations });
export const list = (resources: Payload[], more: Payload = {}) => ({
  schemas: [messageUrn('ListResponse')],
  totalResults: resources.length,
  Resources: resources,
  ...more,
});

/** The errors and warnings that a payload draws, as it is written and in one line: none, since it is right. */
export function alarmsOf(one: Case): string[] {
  const { text, options } = read(one);
  return [text, minified(text)].flatMap((form) =>
    lint(form, options)
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule, pointer, message }) => `${rule} ${pointer ?? ''}: ${message}`),
  );
}

/** The client that a payload is taken for. */
export function clientOf(one: Case): string | undefined {
  const { text, options } = read(one);
  return lint(text, options).subjects[0]?.client?.id;
}

/** The damages to a payload that no finding shows, but those in `tried`, to which they are added. */
export function unfoundIn(one: Case, tried: Set<string>): string[] {
  const { text, options } = read(one);
  const value = JSON.parse(text) as Json;
  return isObject(value) ? unfoundDamages(value, options, tried) : [];
}

function read(one: Case): { text: string; options: LintOptions } {
  if ('text' in one && typeof one.text === 'string') return { text: one.text, options: {} };
  if ('payload' in one && 'options' in one) return { text: JSON.stringify(one.payload, null, 2), options: one.options as LintOptions };
  return { text: JSON.stringify(one, null, 2), options: {} };
}

function minified(text: string): string {
  return JSON.stringify(JSON.parse(text));
}
