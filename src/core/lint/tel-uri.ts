/**
 * ```
 * telephone-uri = "tel:" ( global-number / local-number )
 * global-number = "+" *phonedigit DIGIT *phonedigit *par
 * local-number  = *phonedigit-hex … *par context *par
 * par           = ";" pname ["=" pvalue]
 * ```
 * (RFC 3966 3)
 */
const GLOBAL = /^tel:\+[-.()]*\d[-.()\d]*(?:;[A-Za-z\d-]+(?:=[^;]+)?)*$/iu;
const LOCAL = /^tel:[-.()\dA-F*#]+(?:;[A-Za-z\d-]+(?:=[^;]+)?)*$/iu;

/** Whether a text is a tel URI (RFC 3966). A local number needs its context. */
export function isTelUri(text: string): boolean {
  return GLOBAL.test(text) || (LOCAL.test(text) && /;phone-context=[^;]+/iu.test(text));
}

const LONGEST = 100;

/** The URI of a number that is written with its country code; undefined for every other text. */
export function telUriOf(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [, number = '', extension] =
    /^\s*(?:tel:)?\s*(?:00|(?=\+))([+\d][\d\s./()-]*?)\s*(?:(?:;?ext[.=]?|x)\s*(\d+))?\s*$/iu.exec(text) ?? [];
  const joined = number
    .replaceAll(/[\s./()-]+/gu, '-')
    .replace(/^\+?-*/u, '+')
    .replace(/-+$/u, '');
  const uri = `tel:${joined}${extension === undefined ? '' : `;ext=${extension}`}`;
  return isTelUri(uri) ? uri : undefined;
}
