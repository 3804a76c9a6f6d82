/** POST to the endpoint of a resource type (RFC 7644 3.3). */
import type { ResourceType } from '../../schema/catalog.ts';
import { acceptResource } from '../accept-resource.ts';
import { answerResource, selectionOf } from '../answer-resource.ts';
import type { Answer, Call, Service } from '../call.ts';
import { createResource as create } from '../save-resource.ts';
import { ScimError } from '../scim-error.ts';

/** 201 with the new resource, 400 or 409. */
export function createResource(service: Service, call: Call, resourceType: ResourceType): Answer | ScimError {
  const selection = selectionOf(service, call);
  if (selection instanceof ScimError) return selection;
  const accepted = acceptResource(call.body, resourceType, service.catalog, service.settings);
  if (accepted instanceof ScimError) return accepted;
  const setAt = service.now().toISOString();
  const secrets = Object.fromEntries(accepted.secrets.map((name) => [name, setAt]));
  const stored = create(service, resourceType, call.idToUse ?? service.newId(), { attributes: accepted.attributes, secrets });
  return stored instanceof ScimError ? stored : answerResource(service, call, stored, 201);
}
