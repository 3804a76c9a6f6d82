import type { Report } from '../finding.ts';

/**
 * Reports as JSON for programs: an array of `{ file, report }` in the order of the files, indented, with a line feed at the end.
 * The shape of a report is that of the library (design.md section 4).
 */
export function toJson(files: readonly { readonly file: string; readonly report: Report }[]): string {
  return `${JSON.stringify(
    files.map(({ file, report }) => ({ file, report })),
    null,
    2,
  )}\n`;
}
