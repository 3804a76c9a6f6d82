import type { Choice } from '../../ui/chip.tsx';

/** What the client chip offers; a test keeps it equal to the profiles of the engine, which the page does not load. */
export const clientChoices: readonly Choice[] = [
  { id: 'okta-2.0', label: 'Okta (SCIM 2.0)' },
  { id: 'okta-1.1', label: 'Okta (SCIM 1.1)' },
  { id: 'entra-default', label: 'Entra ID (default)' },
  { id: 'entra-aadOptscim062020', label: 'Entra ID (aadOptscim062020)' },
  { id: 'ms-scim-validator', label: 'Microsoft SCIM Validator' },
  { id: 'jumpcloud', label: 'JumpCloud' },
  { id: 'onelogin', label: 'OneLogin' },
  { id: 'ping', label: 'Ping' },
  { id: 'sailpoint', label: 'SailPoint' },
  { id: 'authentik', label: 'authentik' },
  { id: 'keycloak-scim', label: 'Keycloak SCIM extension' },
  { id: 'google-workspace', label: 'Google Workspace' },
];

/** The choice that names nobody. */
export const noClient: Choice = { id: 'none', label: 'no client in particular' };
