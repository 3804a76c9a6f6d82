/** PATCH of one resource (RFC 7644 3.5.2). */
import { applyPatch } from '../../patch/apply.ts';
import type { PatchRefused } from '../../patch/trace.ts';
import { attributesOf, type ResourceType } from '../../schema/catalog.ts';
import { isJsonObject, listOf, memberOf, textOf, type JsonObject } from '../../schema/json-object.ts';
import { answerResource, selectionOf } from '../answer-resource.ts';
import type { Answer, Call, Service } from '../call.ts';
import { preconditionFault } from '../entity-tag.ts';
import { changeResource } from '../save-resource.ts';
import { ScimError } from '../scim-error.ts';
import type { StoredResource } from '../stored-resource.ts';

/** 200 with the resource as it is now, 400, 409 or 412; on any error nothing has changed. */
export function patchResource(service: Service, call: Call, resourceType: ResourceType, before: StoredResource): Answer | ScimError {
  const selection = selectionOf(service, call);
  const fault = selection instanceof ScimError ? selection : preconditionFault(call, before);
  if (fault !== undefined) return fault;
  const result = applyPatch(withStandIns(before), call.body, { resourceType, catalog: service.catalog, trace: false });
  if (!result.ok) return refusedBy(result, call.body);
  const { attributes, secrets } = withoutSecrets(service, resourceType, before, result.resource);
  if (!result.changed) return answerResource(service, call, before, 200);
  const stored = changeResource(service, resourceType, before, { attributes, secrets }, false);
  return stored instanceof ScimError ? stored : answerResource(service, call, stored, 200);
}

/** No client sends this text, so that a value is seen to be a new one. */
const standIn = '\u0000';

/** What is writeOnly is not kept, yet an operation may replace or remove it. */
function withStandIns({ resource, secrets }: StoredResource): JsonObject {
  const names = Object.keys(secrets);
  return names.length === 0 ? resource : { ...resource, ...Object.fromEntries(names.map((name) => [name, standIn])) };
}

function withoutSecrets(service: Service, resourceType: ResourceType, before: StoredResource, after: JsonObject) {
  const attributes: Record<string, unknown> = { ...after };
  const secrets: Record<string, string> = {};
  const setAt = service.now().toISOString();
  for (const { name, mutability } of attributesOf(service.catalog, resourceType)) {
    if (mutability !== 'writeOnly' || attributes[name] === undefined) continue;
    secrets[name] = attributes[name] === standIn ? (before.secrets[name] ?? setAt) : setAt;
    delete attributes[name];
  }
  return { attributes, secrets };
}

function refusedBy({ status, scimType, detail, operation, pointer, suggestion }: PatchRefused, body: unknown): ScimError {
  const place = pointer === '' ? '' : ` (at ${pointer})`;
  const mended = suggestion === undefined ? '' : ` Write \`${suggestion}\`.`;
  const hint = scimType === 'mutability' && namesGroups(body, operation) ? ' Membership changes by a PATCH of `members` of the Group.' : '';
  return new ScimError(status, `${detail}${mended}${hint}${place}`, scimType);
}

/** Whether the operation means the `groups` of a User, which follow from the members of Groups (RFC 7643 4.1.2). */
function namesGroups(body: unknown, operation: number | null): boolean {
  const operations = isJsonObject(body) ? listOf(memberOf(body, 'Operations')) : [];
  const one = operations[operation ?? -1];
  if (!isJsonObject(one)) return false;
  const path = textOf(memberOf(one, 'path'));
  const value = memberOf(one, 'value');
  return path === null ? isJsonObject(value) && memberOf(value, 'groups') !== undefined : /(?:^|:)groups\b/iu.test(path);
}
