import type { Rule } from './rule.ts';

const modules = import.meta.glob<{ default: Rule }>(['./rules/*.ts', '!./rules/*.test.ts'], { eager: true });

/** All rules, by id. A rule is registered by being a file in `rules/`. */
export const rules: readonly Rule[] = Object.values(modules)
  .map((module) => module.default)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The rule of that id. */
export function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
