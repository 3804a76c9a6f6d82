/** PUT of one resource (RFC 7644 3.5.1; readings 20 to 22). */
import type { ResourceType } from '../../schema/catalog.ts';
import { acceptResource } from '../accept-resource.ts';
import { answerResource, selectionOf } from '../answer-resource.ts';
import type { Answer, Call, Service } from '../call.ts';
import { preconditionFault } from '../entity-tag.ts';
import { keepUnwritten } from '../keep-unwritten.ts';
import { changeResource } from '../save-resource.ts';
import { ScimError } from '../scim-error.ts';
import type { StoredResource } from '../stored-resource.ts';

/** 200 with the resource as it is now, 400, 409 or 412. */
export function replaceResource(service: Service, call: Call, resourceType: ResourceType, before: StoredResource): Answer | ScimError {
  const selection = selectionOf(service, call);
  const fault = selection instanceof ScimError ? selection : preconditionFault(call, before);
  if (fault !== undefined) return fault;
  const accepted = acceptResource(call.body, resourceType, service.catalog, service.settings);
  if (accepted instanceof ScimError) return accepted;
  const attributes = keepUnwritten(accepted.attributes, before.resource, resourceType, service.catalog);
  if (attributes instanceof ScimError) return attributes;
  const setAt = service.now().toISOString();
  const secrets = { ...before.secrets, ...Object.fromEntries(accepted.secrets.map((name) => [name, setAt])) };
  const stored = changeResource(service, resourceType, before, { attributes, secrets }, true);
  return stored instanceof ScimError ? stored : answerResource(service, call, stored, 200);
}
