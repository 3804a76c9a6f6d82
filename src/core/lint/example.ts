import { applyEdits } from '../finding.ts';
import { insertMember } from '../json/edit.ts';
import { parseJson } from '../json/parse.ts';
import { declaredSchemas } from '../payload/declared-schemas.ts';
import { detect } from '../payload/detect.ts';
import { attributesOf, type ResourceType } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { messageUrn, userUrn } from '../schema/urns.ts';
import type { LintOptions } from './options.ts';
import type { Example } from './rule.ts';

/** The text of an example without its marks, and what they enclose. */
export function readMarks(marked: string): { text: string; underlines: { start: number; end: number }[] } {
  const underlines: { start: number; end: number }[] = [];
  let text = '';
  let start = 0;
  for (const char of marked) {
    if (char === '«') start = text.length;
    else if (char === '»') underlines.push({ start, end: text.length });
    else text += char;
  }
  return { text, underlines };
}

/** What is known of an example beside its text. */
export function optionsOf(example: Example): LintOptions {
  const { direction, method, resourceType } = example;
  return {
    ...(direction === undefined ? {} : { direction }),
    ...(method === undefined ? {} : { method }),
    ...(resourceType === undefined ? {} : { resourceType }),
  };
}

/** Sets a fragment in the smallest complete payload of its kind: what it lacks is added, what it says stays. */
export function complete(example: Example): string {
  const catalog = catalogs['2.0'];
  const document = parseJson(example.text);
  const { root } = document;
  if (root?.kind !== 'object' || document.problems.length > 0) return example.text;
  const { subject, resourceType } = detect(document, catalog, optionsOf(example));
  const added: [name: string, json: string][] = [];
  const add = (name: string, json: string) => {
    if (root.member(name) === undefined) added.push([name, json]);
  };
  const type = resourceType ?? catalog.resourceTypes.find(({ schema }) => schema === userUrn);
  if (subject.kind === 'Resource' && type) {
    if (declaredSchemas(root, catalog, type.name).member === undefined)
      add('schemas', JSON.stringify([type.schema, ...subject.extensions]));
    for (const { name, mutability, required } of attributesOf(catalog, type)) {
      if (required && name !== 'schemas' && mutability !== 'readOnly') add(name, '"bjensen"');
    }
    if (subject.direction === 'response') {
      add('id', '"2819c223"');
      add('meta', JSON.stringify(metaOf(type)));
    }
  } else if (subject.kind !== null && subject.kind !== 'Resource') add('schemas', JSON.stringify([messageUrn(subject.kind)]));
  return added.reduce((text, [name, json]) => {
    const object = parseJson(text).root;
    return object ? applyEdits(text, [insertMember(object, name, json)]) : text;
  }, example.text);
}

/** What a server says of a resource (RFC 7643 3.1). */
function metaOf({ name, endpoint }: ResourceType) {
  const created = '2026-03-02T08:15:00Z';
  return { resourceType: name, created, lastModified: created, location: `https://example.com/v2${endpoint}/2819c223` };
}
