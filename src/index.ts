export { lint } from './core/exchange/lint-text.ts';
export { applyEdits } from './core/finding.ts';
export { compileFilter } from './core/filter/compile.ts';
export { describeFilter } from './core/filter/describe.ts';
export { explainFilter } from './core/filter/explain.ts';
export { filterHints } from './core/filter/hints.ts';
export { leniencies } from './core/filter/leniency.ts';
export { parseFilter } from './core/filter/parse-filter.ts';
export { printFilter } from './core/filter/print.ts';
export { rules } from './core/lint/registry.ts';
export { profiles } from './core/profile/profiles.ts';
export { applyPatch } from './core/patch/apply.ts';
export { diffToPatch, planPatch } from './core/patch/diff.ts';
export { patchLeniencies } from './core/patch/leniency.ts';
export { parsePath } from './core/path/parse.ts';
export { buildCatalog } from './core/schema/build-catalog.ts';
export { catalogs } from './core/schema/catalogs.ts';
export { createMockServer } from './core/server/mock-server.ts';
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
export type { AttrExp, AttrPath, Comparison, CompValue, Filter, LogExp, Not, Presence, Span, ValuePath } from './core/filter/ast.ts';
export type { CompiledFilter, CompileOptions } from './core/filter/compile.ts';
export type { DescribeOptions } from './core/filter/describe.ts';
export type { ExplainedFilter, ExplainedValue, Explanation } from './core/filter/explain.ts';
export type { FilterError } from './core/filter/filter-error.ts';
export type { FilterHint, HintOptions } from './core/filter/hints.ts';
export type { Leniency } from './core/filter/leniency.ts';
export type { ParsedFilter } from './core/filter/parse-filter.ts';
export type { ParseOptions } from './core/filter/parser.ts';
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
export type { PatchPath } from './core/path/patch-path.ts';
export type { ReadPath } from './core/path/read-path.ts';
export type { ResolveOptions } from './core/path/resolve.ts';
export type { Attribute } from './core/schema/attribute.ts';
export type { BuildOptions, BuiltCatalog } from './core/schema/build-catalog.ts';
export type { Catalog, ResourceType, Schema, SchemaExtension } from './core/schema/catalog.ts';
export type { PatchOptions } from './core/patch/apply.ts';
export type { DiffHabit } from './core/patch/diff-habit.ts';
export type { DiffOptions, OutOfReach, PatchOp, PatchPlan } from './core/patch/diff.ts';
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
export type { MockServer, MockServerOptions } from './core/server/mock-server.ts';
export type { ServerSettings } from './core/server/settings.ts';
