/** GET of one resource (RFC 7644 3.4.1). */
import { answerResource, headersOf } from '../answer-resource.ts';
import type { Answer, Call, Service } from '../call.ts';
import { namesVersion, preconditionFault } from '../entity-tag.ts';
import type { ScimError } from '../scim-error.ts';
import type { StoredResource } from '../stored-resource.ts';

/** 200, or 304 where the client has this version already (RFC 7644 3.14). */
export function getResource(service: Service, call: Call, stored: StoredResource): Answer | ScimError {
  const fault = preconditionFault({ ifMatch: call.ifMatch, ifNoneMatch: null }, stored);
  if (fault !== undefined) return fault;
  if (call.ifNoneMatch === null || !namesVersion(call.ifNoneMatch, stored.revision)) return answerResource(service, call, stored, 200);
  return { status: 304, headers: headersOf(service, call, stored) };
}
