import type { StandIns } from './stand-ins.ts';
import { certificate, secret } from './stand-ins.ts';

/** What a value tells about a person, or opens. */
export type PersonalKind = 'name' | 'email' | 'phone' | 'address' | 'link' | 'id' | 'secret';

/** How the value of an attribute is named and replaced. */
export interface PersonalAttribute {
  readonly kind: PersonalKind;
  /** Names and handles are learnt before anything is replaced, so that they are known wherever they stand. */
  readonly learn?: true;
  readonly replace: (value: string, standIns: StandIns) => string;
}

const email: PersonalAttribute = {
  kind: 'email',
  learn: true,
  replace: (value, to) => (value.includes('@') ? to.email(value) : to.handle(value)),
};
const userName: PersonalAttribute = {
  kind: 'name',
  learn: true,
  replace: (value, to) => (/\s/u.test(value) ? to.fullName(value) : to.handle(value)),
};
const givenName: PersonalAttribute = { kind: 'name', learn: true, replace: (value, to) => to.givenName(value) };
const familyName: PersonalAttribute = { kind: 'name', learn: true, replace: (value, to) => to.familyName(value) };
const fullName: PersonalAttribute = { kind: 'name', replace: (value, to) => to.fullName(value) };
const phone: PersonalAttribute = { kind: 'phone', replace: (value, to) => to.phone(value) };
const street: PersonalAttribute = { kind: 'address', replace: (value, to) => to.street(value) };
const town: PersonalAttribute = { kind: 'address', replace: (value, to) => to.town(value) };
const postalCode: PersonalAttribute = { kind: 'address', replace: (value, to) => to.postalCode(value) };
const link: PersonalAttribute = { kind: 'link', replace: (value, to) => to.link(value) };
const id: PersonalAttribute = { kind: 'id', replace: (value, to) => to.id(value) };
const hidden: PersonalAttribute = { kind: 'secret', replace: secret };
const hiddenCertificate: PersonalAttribute = { kind: 'secret', replace: certificate };

/** By attribute or attribute and sub-attribute, in lower case (RFC 7643 4.1 to 4.3; names ignore case, 2.1). */
const attributes: Readonly<Record<string, PersonalAttribute>> = {
  username: userName,
  displayname: fullName,
  nickname: givenName,
  name: fullName,
  'name.formatted': fullName,
  'name.givenname': givenName,
  'name.middlename': givenName,
  'name.familyname': familyName,
  emails: email,
  'emails.value': email,
  'emails.display': email,
  phonenumbers: phone,
  'phonenumbers.value': phone,
  'phonenumbers.display': phone,
  ims: id,
  'ims.value': id,
  'ims.display': id,
  photos: link,
  'photos.value': link,
  profileurl: link,
  addresses: street,
  'addresses.formatted': street,
  'addresses.streetaddress': street,
  'addresses.locality': town,
  'addresses.postalcode': postalCode,
  id,
  externalid: id,
  employeenumber: id,
  members: id,
  'members.value': id,
  'members.display': fullName,
  manager: id,
  'manager.value': id,
  'manager.managerid': id,
  'manager.displayname': fullName,
  'groups.value': id,
  x509certificates: hiddenCertificate,
  'x509certificates.value': hiddenCertificate,
};

const secretName =
  /^(?:password|passwd|pwd|secret|token|authorization|bearer|credentials?|(?:client_?|access_?|refresh_?|id_?|api_?|private_?)(?:secret|token|key))$/u;

/** Attributes that tell nothing about a person in a Group (RFC 7643 4.2), where they name the group. */
const groupNames = new Set(['displayname', 'name']);

/**
 * How the value of an attribute is replaced; undefined where it tells nothing about a person.
 * @param steps attribute and sub-attribute, without URN, in lower case.
 * @param isGroup the resource says that it is a Group.
 */
export function personalAttribute(steps: readonly string[], isGroup: boolean): PersonalAttribute | undefined {
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  if (secretName.test(last)) return hidden;
  const name = steps.join('.');
  if (isGroup && groupNames.has(name)) return undefined;
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/**
 * The steps that a member name or a PATCH path stands for: `urn:…:User:name.familyName`, `emails[type eq "work"].value`.
 * A URN alone, the key of an extension, gives none.
 */
export function stepsOf(name: string): string[] {
  const bare = name.replaceAll(/\[[^\]]*\]?/gu, '');
  const isUrn = /^urn:/iu.test(bare);
  const urn = isUrn ? /^urn:.*:(?:User|Group)(?::|$)|^urn:(?:[^:]*:)*/iu.exec(bare)?.[0] : undefined;
  const path = urn === undefined ? bare : bare.slice(urn.length);
  return path === '' || (isUrn && !urn?.endsWith(':')) ? [] : path.toLowerCase().split('.');
}
