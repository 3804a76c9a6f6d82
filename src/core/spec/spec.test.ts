import { expect, it } from 'vitest';
import failures from './failures.json' with { type: 'json' };
import requirements from './requirements.json' with { type: 'json' };

it('a requirement has an id that names its RFC and section, and none comes twice', () => {
  expect(requirements.filter(({ id, section }) => !new RegExp(`^RFC764[34]-${section.replaceAll('.', '\\.')}-\\d{2}$`).test(id))).toEqual(
    [],
  );
  expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
});

it('a requirement has a level, and can be seen in a payload, in an exchange or not at all', () => {
  const levels = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', 'DEFINES'];
  expect(requirements.filter(({ level }) => !levels.includes(level))).toEqual([]);
  expect(requirements.filter(({ seen }) => !['payload', 'exchange', 'none'].includes(seen))).toEqual([]);
  expect(requirements.filter(({ seen }) => seen === 'payload')).toHaveLength(252);
});

it('the failures are numbered without a gap, the most frequent first', () => {
  expect(failures.map(({ number }) => number)).toEqual(failures.map((_, index) => index + 1));
  expect(failures.map(({ met }) => met)).toEqual(failures.map(({ met }) => met).sort((a, b) => b - a));
});

it('a failure has a symptom, a cause, and threads written owner/repository#number', () => {
  expect(failures.filter(({ symptom, cause }) => symptom === '' || cause === '')).toEqual([]);
  expect(failures.flatMap(({ threads }) => threads).filter((thread) => !/^[\w.-]+\/[\w.-]+#\d+$/.test(thread))).toEqual([]);
});
