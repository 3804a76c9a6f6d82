import type { Report, ReportedResource } from '../../../core/finding.ts';

/** `Resource 1,204, bjensen`, counted from 1 in its list; a line of NDJSON goes by its line. */
export function resourceWords({ pointer, name, range }: ReportedResource): string {
  const index = /^\/(?<list>Resources|Operations)?\/?(?<index>\d+)$/u.exec(pointer)?.groups;
  const what = index === undefined ? 'Line' : index.list === 'Operations' ? 'Operation' : 'Resource';
  const number = index === undefined ? range.start.line : Number(index.index) + 1;
  const words = `${what} ${number.toLocaleString('en')}`;
  return name === null ? words : `${words}, ${name}`;
}

/** What one of the resources of a text is called. */
export function resourceUnit({ form, subjects }: Report): 'resource' | 'operation' | 'payload' {
  if (form === 'ndjson') return 'payload';
  const kind = subjects[0]?.kind;
  return kind === 'BulkRequest' || kind === 'BulkResponse' ? 'operation' : 'resource';
}
