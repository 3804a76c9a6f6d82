/** DELETE of one resource (RFC 7644 3.6). */
import { resourceTypeByName } from '../../schema/catalog.ts';
import { isJsonObject } from '../../schema/json-object.ts';
import type { Answer, Call, Service } from '../call.ts';
import { preconditionFault } from '../entity-tag.ts';
import { changeResource } from '../save-resource.ts';
import type { ScimError } from '../scim-error.ts';
import type { StoredResource } from '../stored-resource.ts';

/** 204 or 412. The resource leaves the groups that it is a member of. */
export function deleteResource(service: Service, call: Call, stored: StoredResource): Answer | ScimError {
  const fault = preconditionFault(call, stored);
  if (fault !== undefined) return fault;
  for (const group of service.store.groupsOf(stored.id)) if (group.id !== stored.id) leave(service, group, stored.id);
  service.store.remove(stored);
  return { status: 204 };
}

function leave(service: Service, group: StoredResource, id: string): void {
  const type = resourceTypeByName(service.catalog, group.resourceType);
  const { members, ...rest } = group.resource;
  if (type === undefined || !Array.isArray(members)) return;
  const others = members.filter((member: unknown) => !isJsonObject(member) || member['value'] !== id);
  const attributes = others.length === 0 ? rest : { ...rest, members: others };
  changeResource(service, type, group, { attributes, secrets: group.secrets }, false);
}
