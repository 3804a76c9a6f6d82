import { countryCodes } from './countries.ts';

/** What is wrong with a language tag; `part` is the subtag at fault, `meant` the tag that it most likely stands for. */
export interface TagFault {
  readonly kind: 'underscore' | 'form' | 'language' | 'region';
  readonly part: string;
  readonly meant: string | undefined;
}

/**
 * ```
 * langtag    = language ["-" script] ["-" region] *("-" variant) *("-" extension) ["-" privateuse]
 * language   = 2*3ALPHA ["-" extlang] / 4ALPHA / 5*8ALPHA
 * extlang    = 3ALPHA *2("-" 3ALPHA)
 * script     = 4ALPHA
 * region     = 2ALPHA / 3DIGIT
 * variant    = 5*8alphanum / (DIGIT 3alphanum)
 * extension  = singleton 1*("-" (2*8alphanum))
 * privateuse = "x" 1*("-" (1*8alphanum))
 * ```
 * (RFC 5646 2.1)
 */
const LANGTAG =
  /^([a-z]{2,8})((?:-[a-z]{3}){0,3})(?:-[a-z]{4})?(?:-([a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[\da-wyz](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/iu;
const PRIVATE_USE = /^x(?:-[a-z\d]{1,8})+$/iu;
/** The tags that were registered before there was a grammar, and break it (RFC 5646 2.2.8). */
const IRREGULAR: ReadonlySet<string> = new Set(
  'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-be-fr sgn-be-nl sgn-ch-de'.split(
    ' ',
  ),
);
/** Regions of the registry that are no countries of ISO 3166-1 today: reserved, withdrawn, or private use. */
const OTHER_REGIONS = /^(?:A[ACN]|BU|CP|CQ|CS|D[DG]|E[AUZ]|FX|IC|NT|Q[M-Z]|SU|T[AP]|UN|X[A-Z]|Y[DU]|Z[RZ])$/u;

let languages: Intl.DisplayNames | undefined;

/** Whether a two-letter code is a language of ISO 639-1. Longer ones are too many for `Intl` to know them all. */
function isLanguage(code: string): boolean {
  languages ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return languages.of(code) !== undefined;
}

/** What is wrong with a tag by RFC 5646; undefined where nothing is. */
export function tagFault(tag: string): TagFault | undefined {
  const parts = LANGTAG.exec(tag);
  const lower = tag.toLowerCase();
  if (!parts) return PRIVATE_USE.test(tag) || IRREGULAR.has(lower) ? undefined : formFault(tag);
  const [, language = '', , region = ''] = parts;
  // Four letters are reserved, and no language is registered with more.
  if (language.length > 3 || (language.length === 2 && !isLanguage(language.toLowerCase()))) {
    return { kind: 'language', part: language, meant: undefined };
  }
  const upper = region.toUpperCase();
  if (region.length !== 2 || countryCodes.has(upper) || OTHER_REGIONS.test(upper)) return undefined;
  return { kind: 'region', part: region, meant: upper === 'UK' ? tag.replace(/-uk\b/iu, '-GB') : undefined };
}

function formFault(tag: string): TagFault {
  // `en_US.UTF-8` is how POSIX writes it.
  const meant = tag.replace(/[.@].*$/u, '').replaceAll('_', '-');
  const isTag = meant !== '' && LANGTAG.test(meant) && tagFault(meant) === undefined;
  return { kind: tag.includes('_') && isTag ? 'underscore' : 'form', part: tag, meant: isTag ? meant : undefined };
}

/**
 * What is wrong with the value of an Accept-Language header (RFC 7231 5.3.5), such as `de-CH, de;q=0.9, *;q=0.1`.
 * @returns the first fault; its `meant` is a tag, not the whole value, unless the value is one tag.
 */
export function acceptLanguageFault(value: string): TagFault | undefined {
  for (const item of value.split(',')) {
    const [, range = '', weight] = /^\s*([^;\s]*)\s*(?:;\s*(.*?))?\s*$/u.exec(item) ?? [];
    if (range === '' || (weight !== undefined && !/^q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/iu.test(weight))) {
      return { kind: 'form', part: item.trim(), meant: undefined };
    }
    const fault = range === '*' ? undefined : tagFault(range);
    if (fault) return fault;
  }
  return undefined;
}
