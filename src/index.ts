export { lint } from './core/exchange/lint-text.ts';
export { applyEdits } from './core/finding.ts';
export { rules } from './core/lint/registry.ts';
export { profiles } from './core/profile/profiles.ts';
export { applyPatch } from './core/patch/apply.ts';
export { patchLeniencies } from './core/patch/leniency.ts';
export { buildCatalog } from './core/schema/build-catalog.ts';
export { catalogs } from './core/schema/catalogs.ts';
export type {
  Counts,
  Direction,
  Evidence,
  EvidenceLevel,
  Finding,
  Fix,
  Habit,
  LikelyClient,
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
export type {
  BodyFingerprint,
  ClientProfile,
  ClientRequest,
  Deviation,
  DeviationKind,
  Example,
  HeaderFingerprint,
  Json,
  Known,
  Source,
} from './core/profile/profile.ts';
export type { Shape } from './core/profile/shape.ts';
export type { Attribute } from './core/schema/attribute.ts';
export type { BuildOptions, BuiltCatalog } from './core/schema/build-catalog.ts';
export type { Catalog, ResourceType, Schema, SchemaExtension } from './core/schema/catalog.ts';
export type { PatchOptions } from './core/patch/apply.ts';
export type { PatchLeniency } from './core/patch/leniency.ts';
export type { LeniencyEntry } from './core/patch/leniency-entry.ts';
export type {
  OperationTrace,
  PatchApplied,
  PatchChange,
  PatchNote,
  PatchOpName,
  PatchRefused,
  PatchResult,
  PatchScimType,
  PathReading,
} from './core/patch/trace.ts';
