import type { ClientProfile } from './profile.ts';
import authentik from './data/authentik.ts';
import entraFlag from './data/entra-aadOptscim062020.ts';
import entraDefault from './data/entra-default.ts';
import googleWorkspace from './data/google-workspace.ts';
import jumpcloud from './data/jumpcloud.ts';
import keycloak from './data/keycloak-scim.ts';
import validator from './data/ms-scim-validator.ts';
import okta11 from './data/okta-1.1.ts';
import okta20 from './data/okta-2.0.ts';
import onelogin from './data/onelogin.ts';
import ping from './data/ping.ts';
import sailpoint from './data/sailpoint.ts';

const all: readonly ClientProfile[] = [
  okta20,
  okta11,
  entraDefault,
  entraFlag,
  validator,
  jumpcloud,
  onelogin,
  ping,
  sailpoint,
  authentik,
  keycloak,
  googleWorkspace,
];

/** The client profiles by id; of one product the usual set-up comes first. */
export const profiles: Readonly<Record<string, ClientProfile>> = Object.fromEntries(all.map((profile) => [profile.id, profile]));

const shortNames: ReadonlyMap<string, string> = new Map([
  ['okta', okta20.id],
  ['entra', entraDefault.id],
]);

/**
 * The profile of that name.
 * @param name an id, or `okta` or `entra` for short.
 * @returns undefined where there is none.
 */
export function profileNamed(name: string): ClientProfile | undefined {
  const id = shortNames.get(name) ?? name;
  return Object.hasOwn(profiles, id) ? profiles[id] : undefined;
}
