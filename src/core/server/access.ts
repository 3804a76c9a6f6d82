/** Who may ask (RFC 7644 2; RFC 6750 3), and from which pages (CORS). */
import { ScimError } from './scim-error.ts';
import type { ServerSettings } from './settings.ts';
import type { Route } from './routes.ts';

/** 401 where the request has no token, a wrong one or an expired one; what the server says of itself can be read without (RFC 7643 5). */
export function accessFault(header: string | null, { token, expiredTokens }: ServerSettings, route: Route): ScimError | undefined {
  if (token === null || (route.kind === 'discovery' && route.endpoint === 'ServiceProviderConfig')) return undefined;
  if (header === null) return unauthorised('The request has no token: send `Authorization: Bearer` and the token.', undefined);
  const [, given] = /^Bearer +([\w.~+/-]+=*)$/iu.exec(header.trim()) ?? [];
  if (given === undefined)
    return unauthorised('The Authorization header holds no bearer token: write `Bearer`, a blank and the token.', undefined);
  if (given === token) return undefined;
  if (expiredTokens.includes(given)) return unauthorised('The token has expired: get a new one.', 'The token has expired');
  return unauthorised('The token is not one that this server knows.', 'The token is unknown');
}

/** @param error for the header, where a token was given. */
function unauthorised(detail: string, error: string | undefined): ScimError {
  const challenge = error === undefined ? '' : `, error="invalid_token", error_description="${error}"`;
  return new ScimError(401, detail, undefined, { 'www-authenticate': `Bearer realm="SCIM"${challenge}` });
}

/** So that pages of other origins can call the server and read what it answers; it knows no cookies. */
export const crossOrigin: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Location, Content-Location, ETag, WWW-Authenticate, Allow',
};

/** What a browser asks before it sends a request of another origin. */
export function preflightHeaders(methods: string): Readonly<Record<string, string>> {
  return {
    allow: methods,
    'access-control-allow-methods': methods,
    'access-control-allow-headers': 'Authorization, Content-Type, Accept, If-Match, If-None-Match',
    'access-control-max-age': '600',
  };
}
