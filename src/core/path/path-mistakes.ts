/** What stands in a PATCH path and should not, and what was meant. */
import type { Mistake } from '../filter/filter-error.ts';
import type { Token } from '../filter/lexer.ts';
import { nameMeant } from '../filter/term-mistakes.ts';

const paths = ['an attribute, as in `name.familyName`', 'a value path, as in `emails[type eq "work"].value`'];

/** The text does not start with an attribute. @param name what is wrong with its first word, if it is one. */
export function attributeMistake(text: string, token: Token | undefined, name: Mistake | undefined): Mistake {
  const all = { offset: 0, length: text.length, expected: paths };
  if (text.trim() === '')
    return { ...all, message: 'The path is empty; name an attribute, or leave `path` out to address the resource (RFC 7644 3.5.2).' };
  if (token?.kind === 'blank') {
    const correction = { offset: 0, length: text.length, text: text.trim() };
    return { ...all, length: token.length, message: 'No blank stands at the start of a path; take it away.', correction };
  }
  if (token?.kind === '[')
    return { ...all, length: 1, message: '`[` has no attribute before it; write for example `emails[type eq "work"]`.' };
  if (token?.kind !== 'word') {
    return {
      ...all,
      length: Math.max(token?.length ?? 1, 1),
      message: 'A path starts with the name of an attribute, without quotes or parentheses.',
    };
  }
  const notation = foreignNotation(token.text);
  if (notation !== undefined) return { ...all, length: token.length, ...notation };
  return name ?? { ...all, length: token.length, message: `\`${token.text}\` is no attribute.` };
}

function foreignNotation(word: string): Pick<Mistake, 'message' | 'correction'> | undefined {
  const meant = nameMeant(word);
  if (meant !== undefined) {
    const message = `\`${word}\` is ${meant.kind}; a PATCH path writes it \`${meant.text}\` (RFC 7644 3.10).`;
    return { message, correction: { offset: 0, length: word.length, text: meant.text } };
  }
  if (/^\/?[\w$-]+(?:\/[\w$~-]+)+$/u.test(word) || word.startsWith('/')) {
    return {
      message: `\`${word}\` is a JSON Pointer; a PATCH path has no index: choose elements by a filter, as in \`emails[type eq "work"]\`.`,
    };
  }
  if (word.startsWith('$.') || word === '$') {
    return { message: `\`${word}\` is a JSON Path; a PATCH path names the attribute alone, as in \`name.familyName\`.` };
  }
  return undefined;
}

/** Something stands behind a path that is complete. */
export function behindPath(text: string, tokens: readonly Token[], index: number): Mistake {
  const token = tokens[index];
  const offset = token?.offset ?? text.length;
  const rest = text.slice(offset);
  const found = { offset, length: Math.max(rest.length, 1), expected: ['the end'] };
  if (rest.trim() === '') {
    return {
      ...found,
      message: 'No blank stands at the end of a path; take it away.',
      correction: { offset, length: rest.length, text: '' },
    };
  }
  const bracket = token?.kind === 'blank' && tokens[index + 1]?.kind === '[';
  if (bracket) {
    const correction = { offset, length: token.length, text: '' };
    return { ...found, length: token.length, message: 'No blank stands before the `[` of a path; take it away.', correction };
  }
  const name = /^(\s*)\.?([a-z][\w-]*)$/iu.exec(rest);
  if (tokens[index - 1]?.kind === ']' && name !== null) {
    const message = `\`${rest}\` stands behind the bracket; a sub-attribute follows it with a dot and no blank: \`].${name[2] ?? ''}\`.`;
    return { ...found, message, correction: { offset, length: rest.length, text: `.${name[2] ?? ''}` } };
  }
  if (token?.kind === ']') {
    return {
      ...found,
      length: 1,
      message: '`]` closes nothing: there is no `[` for it; take it away.',
      correction: { offset, length: 1, text: '' },
    };
  }
  if (rest.startsWith('.')) {
    return { ...found, message: `\`${rest}\` goes deeper than a path can: one sub-attribute is the last thing in it (RFC 7644 figure 7).` };
  }
  const isFilter = /^\s(?:eq|ne|co|sw|ew|gt|ge|lt|le|pr|and|or)\b/iu.test(rest);
  const message = isFilter
    ? `\`${rest.trim()}\` belongs to a filter; a path names an attribute, and a filter stands in brackets behind it.`
    : `\`${rest.trim()}\` stands behind the path; one operation has one path, and nothing follows it.`;
  return { ...found, message };
}

/** A mistake inside the brackets; an index is called by its name. */
export function bracketMistake(text: string, mistake: Mistake | undefined): Mistake {
  const index = /\[\s*(\d+|\*|last\(\))?\s*\]/u.exec(text);
  if (index?.[1] !== undefined) {
    const message = `\`${index[0]}\` is an index; SCIM has none: choose the element by a filter, as in \`emails[type eq "work"]\`.`;
    return { message, offset: index.index, length: index[0].length, expected: ['a filter in brackets'] };
  }
  return mistake ?? { message: 'The brackets hold no filter.', offset: 0, length: text.length, expected: ['a filter in brackets'] };
}

/** The path that a text in URL encoding or in JSON Path brackets stands for; undefined when it is neither. */
export function foreignPath(text: string): string | undefined {
  if (!/%[\da-f]{2}|\+/iu.test(text) || text.includes('"')) return undefined;
  try {
    return decodeURIComponent(/\s/u.test(text) ? text : text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
