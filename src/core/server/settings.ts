/** How the server behaves; the names are those of the switches that real servers are described by. */
export interface ServerSettings {
  /** The path under which the server answers, without a slash at its end. */
  basePath: string;
  /** The bearer token that a request must have (RFC 6750); null: none is asked for. */
  token: string | null;
  /** Tokens that are answered as expired. */
  expiredTokens: readonly string[];
  /** Bodies above this many bytes are answered with 413. */
  'body.maxBytes': number;
  /** Attributes in a POST or PUT that no schema defines: left out, or answered with 400 (reading 39). */
  unknownAttributes: 'ignore' | 'refuse';
  /** Of a bulk request: operations, and bytes of its body. More are answered with 413. */
  'bulk.maxOperations': number;
  'bulk.maxPayloadBytes': number;
  /** Resources on a page where the client does not say how many, and the most that one page holds. */
  'list.defaultCount': number;
  'list.maxCount': number;
  /** Queries that find more are answered with 400 tooMany (RFC 7644 3.4.2.1); null: no query is. */
  'filter.maxResults': number | null;
  /** How a list is paged where the client names neither `startIndex` nor `cursor` (RFC 9865). */
  'pagination.default': 'index' | 'cursor';
  /** How long a cursor can be used. */
  'pagination.cursorSeconds': number;
  /** The id or userName of the User whom `/Me` means (RFC 7644 3.11); null: `/Me` is answered with 501. */
  me: string | null;
  /** Whether a member has to exist (RFC 7643 2.3.7). */
  'group.membersMustExist': boolean;
}

export const defaultSettings: Readonly<ServerSettings> = {
  basePath: '/scim/v2',
  token: null,
  expiredTokens: [],
  'body.maxBytes': 10_000_000,
  unknownAttributes: 'ignore',
  'bulk.maxOperations': 1000,
  'bulk.maxPayloadBytes': 1_048_576,
  'list.defaultCount': 100,
  'list.maxCount': 1000,
  'filter.maxResults': null,
  'pagination.default': 'index',
  'pagination.cursorSeconds': 300,
  me: null,
  'group.membersMustExist': false,
};
