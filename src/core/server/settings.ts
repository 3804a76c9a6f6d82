/** How the server behaves; the names are those of the switches that real servers are described by. */
export interface ServerSettings {
  /** The path under which the server answers, without a slash at its end. */
  basePath: string;
  /** Bodies above this many bytes are answered with 413. */
  'body.maxBytes': number;
  /** Attributes in a POST or PUT that no schema defines: left out, or answered with 400 (reading 39). */
  unknownAttributes: 'ignore' | 'refuse';
  /** Whether a member has to exist (RFC 7643 2.3.7). */
  'group.membersMustExist': boolean;
}

export const defaultSettings: Readonly<ServerSettings> = {
  basePath: '/scim/v2',
  'body.maxBytes': 10_000_000,
  unknownAttributes: 'ignore',
  'group.membersMustExist': false,
};
