import type { Report } from './finding.ts';
import { parseJson } from './json/parse.ts';
import { Collector } from './lint/collector.ts';
import { lintDocument } from './lint/lint.ts';
import type { LintOptions } from './lint/options.ts';
import { detect } from './payload/detect.ts';
import { catalogs } from './schema/catalogs.ts';

const MAX_FINDINGS = 1_000;

/**
 * Lints one payload.
 * @param text any text: what is no JSON, or no SCIM, gets a finding that says so.
 * @param options what the caller decides; the rest is detected.
 * @returns what the payload is, and what is wrong with it; never throws.
 */
export function validate(text: string, options: LintOptions = {}): Report {
  const catalog = options.catalog ?? catalogs['2.0'];
  const document = parseJson(text);
  const detected = detect(document, catalog, options);
  const collector = new Collector(options.rules ?? {}, options.maxFindings ?? MAX_FINDINGS);
  lintDocument(document, detected, catalog, collector);
  return { form: 'payload', subjects: [detected.subject], ...collector.finish(document) };
}
