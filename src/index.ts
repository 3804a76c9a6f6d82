export { lint } from './core/exchange/lint-text.ts';
export { applyEdits } from './core/finding.ts';
export { rules } from './core/lint/registry.ts';
export { buildCatalog } from './core/schema/build-catalog.ts';
export { catalogs } from './core/schema/catalogs.ts';
export type {
  Counts,
  Direction,
  Evidence,
  Finding,
  Fix,
  Method,
  PayloadKind,
  Place,
  Range,
  Report,
  ReportedResource,
  Severity,
  Subject,
  TextEdit,
  Version,
} from './core/finding.ts';
export type { LintOptions } from './core/lint/options.ts';
export type { Rule } from './core/lint/rule.ts';
export type { Attribute } from './core/schema/attribute.ts';
export type { BuildOptions, BuiltCatalog } from './core/schema/build-catalog.ts';
export type { Catalog, ResourceType, Schema, SchemaExtension } from './core/schema/catalog.ts';
