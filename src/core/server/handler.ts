/** Request in, Response out (RFC 7644 3): reads what HTTP says, has it carried out, writes the answer. */
import { accessFault, crossOrigin, preflightHeaders } from './access.ts';
import type { Answer, Call, Service } from './call.ts';
import { allowed, execute } from './execute.ts';
import { answerType, readBody, scimJson, type BodyLimit } from './request-body.ts';
import { routeOf, segmentsBehind, type Route } from './routes.ts';
import { ScimError } from './scim-error.ts';

/** Answers any request; an error of the server itself is a 500 with an Error body. */
export async function handle(service: Service, request: Request): Promise<Response> {
  const type = answerType(request.headers.get('accept'));
  const answer = type instanceof ScimError ? type : await answered(service, request);
  return responseOf(answer, type instanceof ScimError ? scimJson : type, request.method);
}

async function answered(service: Service, request: Request): Promise<Answer | ScimError> {
  try {
    const call = await readCall(service, request);
    return call instanceof ScimError || !('route' in call) ? call : executeWhole(service, call);
  } catch (error) {
    return new ScimError(
      500,
      `The server failed: ${error instanceof Error ? error.message : 'for a reason unknown'}. Nothing was changed.`,
    );
  }
}

/** All of it or, where the server itself fails, nothing. */
function executeWhole(service: Service, call: Call): Answer | ScimError {
  const { store } = service;
  try {
    const answer = execute(service, call);
    store.settle();
    return answer;
  } catch (error) {
    store.rollBack(0);
    throw error;
  }
}

/** @returns an answer where nothing has to be carried out. */
async function readCall(service: Service, request: Request): Promise<Call | Answer | ScimError> {
  const { basePath } = service.settings;
  const url = new URL(request.url);
  const segments = segmentsBehind(basePath, url.pathname);
  if (segments instanceof ScimError) return segments;
  const route = routeOf(service.catalog, segments);
  if (route instanceof ScimError) return route;
  if (request.method === 'OPTIONS') return { status: 204, headers: preflightHeaders(allowed(route.kind)) };
  const fault = accessFault(request.headers.get('authorization'), service.settings, route);
  if (fault !== undefined) return fault;
  const body = takesBody.has(request.method) ? await readBody(request, limitOf(service, route)) : undefined;
  if (body instanceof ScimError) return body;
  return {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    route,
    query: url.searchParams,
    body,
    ifMatch: request.headers.get('if-match'),
    ifNoneMatch: request.headers.get('if-none-match'),
    base: url.origin + basePath,
  };
}

function limitOf({ settings }: Service, { kind }: Route): BodyLimit {
  const bytes = settings['body.maxBytes'];
  const ofBulk = settings['bulk.maxPayloadBytes'];
  return kind === 'bulk' && ofBulk < bytes ? { bytes: ofBulk, name: 'maxPayloadSize' } : { bytes, name: 'the most that the server takes' };
}

const takesBody: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

function responseOf(answer: Answer | ScimError, type: string, method: string): Response {
  const body = answer instanceof ScimError ? answer.body() : answer.body;
  const headers = new Headers({ ...crossOrigin, ...answer.headers });
  if (body === undefined) return new Response(null, { status: answer.status, headers });
  headers.set('content-type', type);
  if (method === 'HEAD') return new Response(null, { status: answer.status, headers });
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}
