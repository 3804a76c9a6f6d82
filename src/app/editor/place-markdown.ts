import type { PlaceDescription } from '../../core/payload/describe-place.ts';

/**
 * What a hover says of an attribute, extension or schema: path and owner, characteristics in words, description, section.
 * Names and descriptions may come from schemas that somebody sent, so nothing in them is markup.
 */
export function placeMarkdown({ path, owner, ownerUrn, characteristics, description, spec }: PlaceDescription): string {
  const title = path === ownerUrn ? `${code(path)} ${escaped(owner)}` : `${code(path)} in ${escaped(owner)}`;
  const origin = [spec, path === ownerUrn ? undefined : ownerUrn].flatMap((words) => (words === undefined ? [] : [escaped(words)]));
  return [title, characteristics.map(escaped).join(' · '), escaped(description), origin.join(' · ')]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function code(words: string): string {
  return `\`${words.replaceAll(/[`\r\n]/gu, '')}\``;
}

function escaped(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_{}[\]()#+\-.!~|<>&:@]/gu, '\\$&');
}
