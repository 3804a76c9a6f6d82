/** What a text is when it is no JSON at all. */
export type ForeignForm = 'empty' | 'xml' | 'html' | 'jwt' | 'curl' | 'http' | 'form' | 'yaml' | 'filter' | 'other';

const FORMS: readonly (readonly [ForeignForm, RegExp])[] = [
  ['empty', /^\s*$/u],
  ['html', /^\s*(?:<!doctype html|<html|<head|<body)/iu],
  ['xml', /^\s*<(?:\?xml|[!/]?[a-z][\w.-]*:?[\w.-]*[\s/>])/iu],
  ['jwt', /^\s*(?:Bearer\s+)?eyJ[\w-]{8,}\.[\w-]+\.[\w-]*\s*$/iu],
  ['curl', /^\s*(?:\$\s+)?curl\s/u],
  ['http', /^\s*(?:(?:GET|POST|PUT|PATCH|DELETE)\s+(?:\/|https?:)\S*(?:\s+HTTP\/[\d.]+)?\s*$|HTTP\/[\d.]+\s+\d{3})/mu],
  ['filter', /^\s*(?:\(|not\b|\s)*[\w.:$-]+(?:\[[^{}[\]]*\])?(?:\.[$\w-]+)?\s+(?:pr\b|(?:eq|ne|co|sw|ew|gt|ge|lt|le)\s)/iu],
  ['filter', /^\s*[\w.:$-]+\[[^{}[\]]*\s(?:eq|ne|co|sw|ew|gt|ge|lt|le|pr)\b[^{}[\]]*\](?:\.[$\w-]+)?\s*$/iu],
  ['form', /^\s*[\w.%-]+=[^\s{}"&]*(?:&[\w.%-]+=[^\s{}"&]*)*\s*$/u],
];

/** A line `name: value` or `- name: value`, and one behind it that goes on in that way. */
const YAML_FIRST = /^(?:- )?[A-Za-z_][\w.-]*:(?:[ \t][^{}[\]]*)?$/u;
const YAML_NEXT = /^(?:- )?[\w"'.-]+:?(?:[ \t][^{}]*)?$/u;

const HEAD = 4_000;

/**
 * Recognises a text that is no JSON, so that it gets one clear word instead of a hundred syntax errors.
 * @returns undefined for a text that is JSON or was meant to be.
 */
export function foreignForm(text: string): ForeignForm | undefined {
  const head = text.charCodeAt(0) === 0xfeff ? text.slice(1, HEAD) : text.slice(0, HEAD);
  const start = head.trimStart().charAt(0);
  if (start === '{' || start === '[' || start === '"') return undefined;
  if (start === '' && text.trim() !== '') return undefined;
  // Headers or a log line, and then the payload: that is read.
  if (/^\s*[{[]/mu.test(head) && !/^\s*(?:<|\$?\s*curl\s)/u.test(head)) return undefined;
  const known = FORMS.find(([form, pattern]) => pattern.test(form === 'jwt' || form === 'form' ? text.slice(0, 20_000) : head));
  if (known) return known[0];
  if (looksLikeYaml(head)) return 'yaml';
  // No brackets anywhere: prose, a name, an address; a lone number, literal or quoted text is JSON.
  const isScalar = /^\s*(?:[-+.\d]|(?:true|false|null)\b|[^\w\s])/iu.test(head);
  return /[{[]/u.test(head) || isScalar ? undefined : 'other';
}

function looksLikeYaml(head: string): boolean {
  const lines = head.split('\n').map((line) => line.trim());
  const [first = '', next = ''] = lines.filter((line) => line !== '' && line !== '---');
  return YAML_FIRST.test(first) && YAML_NEXT.test(next);
}
