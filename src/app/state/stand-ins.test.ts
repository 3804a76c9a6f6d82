import { describe, expect, test } from 'vitest';
import { lint } from '../../core/exchange/lint-text.ts';
import { replacePersonalData } from '../../core/payload/personal-data.ts';
import { rules } from '../../core/lint/registry.ts';
import { samples } from '../samples/samples.ts';

function findings(text: string, options: Parameters<typeof lint>[1] = {}): string[] {
  return lint(text, options).findings.map(({ rule, severity, pointer }) => `${rule} ${severity} ${String(pointer)}`);
}

describe('a payload with stand-ins draws the findings that it drew before', () => {
  test.each(samples.map((sample) => [sample.id, sample] as const))('example %s', (_, { text, options }) => {
    expect(findings(replacePersonalData(text).text, options)).toEqual(findings(text, options));
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('the examples of %s', (_, { valid, invalid }) => {
    for (const example of [...valid, ...invalid]) {
      const text = example.text.replaceAll(/[«»]/gu, '');
      expect(findings(replacePersonalData(text).text), text).toEqual(findings(text));
    }
  });
});
