/** Members of JSON objects whose names compare without case (RFC 7643 2.1). */
import { isJsonObject } from '../schema/json-object.ts';

/** The key under which an object holds the member of that name: spelt exactly, else without case; undefined when it holds none. */
export function memberKey(object: Readonly<Record<string, unknown>>, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const wanted = name.toLowerCase();
  for (const key in object) {
    if (key.length === name.length && key.toLowerCase() === wanted && Object.hasOwn(object, key)) return key;
  }
  return undefined;
}

/** Absent, null, an empty array and an empty object are one state (RFC 7643 2.5). */
export function isUnassigned(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}

/** Names through which JavaScript reaches prototypes; no attribute is called so, whatever a catalog says. */
export function isForbiddenName(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype';
}

/** A JSON value for a message, cut where it is long. */
export function shown(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
