/** A character that stands in no URI (RFC 3986 2). */
export const FOREIGN = /[^A-Za-z\d\-._~:/?#[\]@!$&'()*+,;=%]/u;
/** A percent sign that begins no escape (RFC 3986 2.1). */
export const LOOSE_PERCENT = /%(?![\dA-F]{2})/iu;
