/** The URNs of SCIM: those of the RFCs, and the older spellings that are still met in the field. */
import type { PayloadKind } from '../finding.ts';

export type MessageKind = Exclude<PayloadKind, 'Resource'>;

const core = 'urn:ietf:params:scim:schemas:core:2.0:';
const message = 'urn:ietf:params:scim:api:messages:2.0:';

/** RFC 7643 10.3.1. */
export const userUrn = `${core}User`;
export const groupUrn = `${core}Group`;
export const serviceProviderConfigUrn = `${core}ServiceProviderConfig`;
export const resourceTypeUrn = `${core}ResourceType`;
export const schemaUrn = `${core}Schema`;
export const enterpriseUserUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const baseUrns: ReadonlyMap<string, string> = new Map(
  [userUrn, groupUrn, serviceProviderConfigUrn, resourceTypeUrn, schemaUrn].map((urn) => [urn.slice(core.length), urn]),
);

/** The schemas by which a service provider describes itself (RFC 7644 4): served, never created or changed. */
export const discoveryUrns: ReadonlySet<string> = new Set([serviceProviderConfigUrn, resourceTypeUrn, schemaUrn]);

/** RFC 7644 8.2. */
export const messageKinds: readonly MessageKind[] = ['PatchOp', 'ListResponse', 'SearchRequest', 'BulkRequest', 'BulkResponse', 'Error'];

/** The URN of a message kind (RFC 7644 8.2). */
export function messageUrn(kind: MessageKind): string {
  return message + kind;
}

/** The message URNs, spelt exactly, and the kinds that they name. */
export const messageUrns: ReadonlyMap<string, MessageKind> = new Map(messageKinds.map((kind) => [messageUrn(kind), kind]));

/** Whether a URN is one of the core schemas of RFC 7643, in which the sub-attributes of section 2.4 are never unknown. */
export function isCoreUrn(urn: string): boolean {
  return urn === enterpriseUserUrn || baseUrns.get(urn.slice(core.length)) === urn;
}

/** Whether a URN names an extension by its spelling (RFC 7643 10.3.1: `…:extension:…`). */
export function isExtensionUrn(urn: string): boolean {
  return /:extension:/i.test(urn);
}

const knownWithoutAttributes: readonly RegExp[] = [
  /^urn:ietf:params:scim:schemas:core:2\.0:(?:Device|EndpointApp)$/,
  // The spelling of the endpoint-app and pairing extensions is the one that public implementations use.
  /^urn:ietf:params:scim:schemas:extension:(?:ble|dpp|ethernet-mab|fido-device-onboard|zigbee|endpointAppsExt|pairing[A-Za-z]+):2\.0:Device$/,
  /^urn:ietf:params:scim:event:(?:feed|prov|misc):./,
];

/**
 * Whether a URN is registered by a later RFC whose attributes no catalog here describes: devices (RFC 9944) and security events (RFC 9967).
 * Such a URN, and what stands under it, is not called unknown.
 */
export function isKnownUrn(urn: string): boolean {
  return knownWithoutAttributes.some((pattern) => pattern.test(urn));
}

/** What an outdated URN should be today. */
export interface ModernUrn {
  readonly urn: string;
  /** False when the old URN fits every resource type and the caller does not know which: then it is the one of User, the most frequent. */
  readonly certain: boolean;
  readonly since: 'SCIM 1.1' | 'an early draft of SCIM 2.0';
}

const oldCore = /^urn:(?:ietf:params:)?scim:schemas:core:(1\.[01]|2\.0)(?::([A-Za-z]+))?$/i;
const oldEnterprise = /^urn:(?:ietf:params:)?scim:schemas:extension:enterprise:(1\.[01]|2\.0)(?::User)?$/i;
const oldMessage = /^urn:scim:(?:api|schemas):messages:2\.0:([A-Za-z]+)$/i;

/**
 * The SCIM 2.0 URN for one of SCIM 1.1 or of an early draft of 2.0.
 * @param urn as it stands in the payload; compared without case.
 * @param resourceTypeName decides where the URN is the same for all resource types, as `urn:scim:schemas:core:1.0`.
 * @returns undefined when the URN is none of these: a right one, a misspelt one, or a stranger.
 */
export function modernUrn(urn: string, resourceTypeName: string | undefined): ModernUrn | undefined {
  const enterprise = oldEnterprise.exec(urn);
  if (enterprise !== null) return replacedBy(enterpriseUserUrn, urn, enterprise[1]);
  const kindNamed = messageKindNamed(oldMessage.exec(urn)?.[1]);
  if (kindNamed !== undefined) return replacedBy(messageUrn(kindNamed), urn, '2.0');
  const match = oldCore.exec(urn);
  if (match === null) return undefined;
  const [, release, name] = match;
  if (name === undefined) {
    const base = baseUrnNamed(resourceTypeName);
    return { urn: base ?? userUrn, certain: base !== undefined, since: origin(release) };
  }
  const kind = messageKindNamed(name);
  return replacedBy(kind === undefined ? baseUrnNamed(name) : messageUrn(kind), urn, release);
}

/** Nothing when the URN is the modern one already, in whatever case. */
function replacedBy(modern: string | undefined, urn: string, release: string | undefined): ModernUrn | undefined {
  if (modern === undefined || modern.toLowerCase() === urn.toLowerCase()) return undefined;
  return { urn: modern, certain: true, since: origin(release) };
}

function origin(release: string | undefined): ModernUrn['since'] {
  return release === '2.0' ? 'an early draft of SCIM 2.0' : 'SCIM 1.1';
}

function messageKindNamed(name: string | undefined): MessageKind | undefined {
  return messageKinds.find((kind) => kind.toLowerCase() === name?.toLowerCase());
}

/** Takes `User`, `user` and `Users`, as servers of SCIM 1.1 spell their schemas. */
function baseUrnNamed(name: string | undefined): string | undefined {
  const wanted = name?.toLowerCase();
  for (const [known, urn] of baseUrns) {
    if (wanted === known.toLowerCase() || wanted === `${known.toLowerCase()}s`) return urn;
  }
  return undefined;
}
