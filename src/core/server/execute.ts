/** Carries out one request, in one step: nothing else sees the store in between. */
import { userUrn } from '../schema/urns.ts';
import type { Answer, Call, Service } from './call.ts';
import { bulk } from './endpoints/bulk.ts';
import { createResource } from './endpoints/create-resource.ts';
import { deleteResource } from './endpoints/delete-resource.ts';
import { discover } from './endpoints/discover.ts';
import { getResource } from './endpoints/get-resource.ts';
import { listResources } from './endpoints/list-resources.ts';
import { patchResource } from './endpoints/patch-resource.ts';
import { replaceResource } from './endpoints/replace-resource.ts';
import { methodsOf, servedTypes, type Route } from './routes.ts';
import { ScimError } from './scim-error.ts';

export function execute(service: Service, call: Call): Answer | ScimError {
  const { route } = call;
  const fault = faultOfMethod(call.method, route);
  if (fault !== undefined) return fault;
  switch (route.kind) {
    case 'root':
      return listResources(service, call, servedTypes(service.catalog));
    case 'search':
      return listResources(service, call, route.resourceType === undefined ? servedTypes(service.catalog) : [route.resourceType]);
    case 'discovery':
      return discover(service, call, route);
    case 'bulk':
      return bulk(service, call, (operation) => execute(service, operation));
    case 'me':
      return onMe(service, call);
    case 'resources':
      if (call.method === 'GET') return listResources(service, call, [route.resourceType]);
      return createResource(service, call, route.resourceType);
    case 'resource':
      return onResource(service, call, route);
    default:
      return route satisfies never;
  }
}

function faultOfMethod(method: string, { kind }: Route): ScimError | undefined {
  const methods = methodsOf[kind];
  if (methods.includes(method)) return undefined;
  const allow = allowed(kind);
  return new ScimError(405, `${method} has no meaning here: this URL takes ${allow}.`, undefined, { allow });
}

/** The value of the `Allow` header. */
export function allowed(kind: Route['kind']): string {
  const methods = methodsOf[kind];
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/** The User of the settings, as if its own URL had been used (RFC 7644 3.11). */
function onMe(service: Service, call: Call): Answer | ScimError {
  const { me } = service.settings;
  if (me === null) return new ScimError(501, 'The server has no resource for `/Me`: use the URL of the resource itself.');
  const resourceType = servedTypes(service.catalog).find(({ schema }) => schema === userUrn);
  const userName = resourceType && service.store.indexedAttributes(resourceType).find(({ attribute }) => attribute.name === 'userName');
  const stored =
    resourceType &&
    (service.store.get(resourceType.name, me) ?? (userName && service.store.holderOf(resourceType, userName, me, undefined)));
  if (resourceType === undefined || stored === undefined) return new ScimError(404, `\`/Me\` is \`${me}\`, and there is no such User.`);
  return onResource(service, call, { kind: 'resource', resourceType, id: stored.id });
}

function onResource(service: Service, call: Call, { resourceType, id }: Extract<Route, { kind: 'resource' }>): Answer | ScimError {
  const stored = service.store.get(resourceType.name, id);
  if (stored === undefined) return new ScimError(404, `There is no ${resourceType.name} with the id \`${id}\`.`);
  switch (call.method) {
    case 'PUT':
      return replaceResource(service, call, resourceType, stored);
    case 'PATCH':
      return patchResource(service, call, resourceType, stored);
    case 'DELETE':
      return deleteResource(service, call, stored);
    default:
      return getResource(service, call, stored);
  }
}
