/** Resources out of whatever text the Filter tool holds. */
import { rangeAt } from '../../core/json/locate.ts';
import { parseJson } from '../../core/json/parse.ts';
import type { ResourcesProblem } from './filter-protocol.ts';

export interface ReadResources {
  readonly resources: readonly unknown[];
  readonly problem: ResourcesProblem | null;
}

/** @param text a resource, an array or ListResponse of them, or one in each line. */
export function readResources(text: string): ReadResources {
  try {
    return { resources: resourcesIn(JSON.parse(text)), problem: null };
  } catch {
    return readLines(text) ?? { resources: [], problem: problemOf(text) };
  }
}

function resourcesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [value];
  const list: unknown = Object.entries(value).find(([name]) => name.toLowerCase() === 'resources')?.[1];
  return Array.isArray(list) ? list : [value];
}

/** One resource in each line; null where the first line is none. */
function readLines(text: string): ReadResources | null {
  const resources: unknown[] = [];
  let problem: ResourcesProblem | null = null;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    try {
      resources.push(...resourcesIn(JSON.parse(line)));
    } catch {
      if (resources.length === 0) return null;
      problem ??= { message: 'is no JSON and was left out; the other lines are searched.', line: index + 1 };
    }
  }
  return { resources, problem };
}

function problemOf(text: string): ResourcesProblem {
  const document = parseJson(text);
  const [first] = document.problems;
  if (first === undefined) return { message: 'The resources are no JSON. Paste a resource, an array or a ListResponse.', line: null };
  const expected = first.expected === '' ? '' : ` Expected ${first.expected}.`;
  return {
    message: `The resources are no JSON: nothing is searched until they are.${expected}`,
    line: rangeAt(document.lineStarts, first.start, first.end).start.line,
  };
}
