/** One switch each by which the filter and PATCH engines take what the RFC refuses; without any, they are strict. */
export const leniencies = [
  /** What Microsoft Entra ID sends: `emails[type eq "work"].value eq "x"`, and `"True"` where a boolean belongs. */
  'entra',
  /** More blanks than one, at the ends, inside parentheses and brackets. */
  'lenient-whitespace',
  /** `not` without parentheses: it takes the next term. */
  'lenient-not',
  /** Text values without quotes. */
  'lenient-unquoted',
  /** `TRUE`, `False`, `NULL`. */
  'lenient-literals',
  /** Attribute names that do not start with a letter. */
  'lenient-names',
  /** `2021-08-05` where a dateTime belongs: the first instant of it. */
  'lenient-dates',
  /** A backslash that starts no JSON escape stands for itself. */
  'lenient-escapes',
] as const;

export type Leniency = (typeof leniencies)[number];
