import type { Finding, Report } from '../finding.ts';

/**
 * Findings as NDJSON for programs that read line by line: one finding a line, that of the library (design.md section 4) with `file` in
 * front, and `subject` and `resource` written out in place of their indices: `{ version, kind, direction, method, resourceType, line? }`
 * (`line` in NDJSON alone) and `{ pointer, name, line }` or null.
 * @returns lines that each end with a line feed; '' when there is no finding.
 */
export function toNdjson(file: string, report: Report): string {
  return report.findings.map((finding) => `${JSON.stringify(lineOf(file, finding, report))}\n`).join('');
}

function lineOf(file: string, finding: Finding, { subjects, resources }: Report): object {
  const subject = subjects[finding.subject];
  const resource = finding.resource === undefined ? undefined : resources[finding.resource];
  return {
    file,
    ...finding,
    subject: subject && {
      version: subject.version,
      kind: subject.kind,
      direction: subject.direction,
      method: subject.method,
      resourceType: subject.resourceType,
      ...(subject.range ? { line: subject.range.start.line } : {}),
    },
    resource: resource ? { pointer: resource.pointer, name: resource.name, line: resource.range.start.line } : null,
  };
}
