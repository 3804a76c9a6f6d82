import type { Definition } from './rule.ts';

/** Names of SCIM 1.1, of vendors and of habit, too far from the right ones to be slips: by the attribute that holds them ('' for a resource). */
const ALIASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // OneLogin sends the name of SCIM 1.1; others the one of the text beside it.
  manager: { managerid: 'value', id: 'value', name: 'displayName', display: 'displayName' },
  // What the Microsoft validator and SCIMReferenceCode send.
  members: { displayname: 'display', id: 'value', userid: 'value' },
  name: { firstname: 'givenName', lastname: 'familyName', first: 'givenName', last: 'familyName', surname: 'familyName' },
  emails: { email: 'value', address: 'value', mail: 'value' },
  phoneNumbers: { number: 'value', phone: 'value' },
  addresses: {
    street: 'streetAddress',
    city: 'locality',
    state: 'region',
    zip: 'postalCode',
    zipcode: 'postalCode',
    countrycode: 'country',
  },
  roles: { displayname: 'display', id: 'value' },
  groups: { displayname: 'display', id: 'value' },
  entitlements: { displayname: 'display', id: 'value' },
  '': { login: 'userName', enabled: 'active', phone: 'phoneNumbers', mail: 'emails', language: 'preferredLanguage' },
};

/** The attribute that a well-known wrong name stands for, when the object has it. */
export function aliasOf(name: string, parent: Definition, names: readonly string[]): string | undefined {
  const holder = parent.role === 'attribute' ? parent.path : '';
  const aliases = Object.hasOwn(ALIASES, holder) ? ALIASES[holder] : undefined;
  const wanted = name.toLowerCase();
  const known = aliases && Object.hasOwn(aliases, wanted) ? aliases[wanted] : undefined;
  return known !== undefined && names.includes(known) ? known : undefined;
}
