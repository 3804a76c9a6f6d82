import { describe, expect, it } from 'vitest';
import { lint } from '../../core/exchange/lint-text.ts';
import { isObject, type Json } from '../../core/lint/damages.ts';
import { unfoundDamages } from '../../core/lint/tester.ts';
import { samples } from './samples.ts';

const files = Object.keys(import.meta.glob(['./*.ts', '!./sample.ts', '!./samples.ts', '!./*.test.ts']));

describe('the gallery', () => {
  it('has at least 20 examples, each under the name of its file', () => {
    expect(samples.length).toBeGreaterThanOrEqual(20);
    expect(samples.map(({ id }) => `./${id}.ts`).sort()).toEqual([...files].sort());
  });

  it('has a title, a request and a lesson for each, and no title twice', () => {
    expect(samples.filter(({ title, request, teaches }) => title === '' || request === '' || teaches.length < 40)).toEqual([]);
    expect(new Set(samples.map(({ title }) => title)).size).toBe(samples.length);
  });

  it('starts with what people meet most', () => {
    expect(samples[0]?.id).toBe('entra-create-user');
  });

  it('holds no address that somebody could have', () => {
    const addresses = samples.flatMap(({ text }) => text.match(/[\w.+-]+@[\w.-]+/g) ?? []);
    expect(addresses.filter((address) => !/@example\.(com|org)$/.test(address))).toEqual([]);
  });
});

describe('the engine finds what each example says', () => {
  it.each(samples)('$title', ({ text, options, expects }) => {
    const { findings } = lint(text, options);
    expect(findings.map(({ rule, range }) => ({ rule, line: range.start.line }))).toEqual(expects);
  });
});

describe('an example that is right', () => {
  const tried = new Set<string>();
  it.each(samples.filter(({ expects }) => expects.length === 0))('$title: damaged is found out', ({ text, options }) => {
    const payload = JSON.parse(text) as Json;
    expect(isObject(payload) ? unfoundDamages(payload, options, tried) : ['is no object']).toEqual([]);
  });
});

describe('the seeds of this project', () => {
  it.each(['minimal-user', 'enterprise-user'])('%s draws no error and no warning', (id) => {
    const sample = samples.find((one) => one.id === id);
    const { counts } = lint(sample?.text ?? '', sample?.options);
    expect([counts.error, counts.warning]).toEqual([0, 0]);
  });
});
