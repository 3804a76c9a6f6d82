/** For tests of the server: a server with a clock and ids of its own, and requests written in one line. */
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { userUrn } from '../schema/urns.ts';
import { createMockServer, type MockServerOptions } from './mock-server.ts';

export const base = 'http://localhost/scim/v2';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON body; empty where there is none. */
  readonly body: JsonObject;
  /** The whole body as text. */
  readonly text: string;
}

export interface TestServer {
  /** @param body JSON, or a text that is sent as it is. @param path behind the base URL, or a whole URL. */
  readonly send: (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Reply>;
  /** Creates a resource and gives its id. */
  readonly create: (path: string, body: JsonObject) => Promise<string>;
  /** Moves the clock. */
  readonly wait: (milliseconds: number) => void;
  readonly server: ReturnType<typeof createMockServer>;
}

/** Ids are `1`, `2`, …; the clock stands at the start of 2026 until `wait` moves it. */
export function testServer(options: MockServerOptions = {}): TestServer {
  let time = Date.UTC(2026, 0, 1);
  let last = 0;
  const server = createMockServer({ now: () => new Date(time), newId: () => String(++last), ...options });
  const send: TestServer['send'] = async (method, path, body, headers = {}) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const url = path.includes('://') ? path : base + path;
    const init = { method, headers: { 'content-type': 'application/scim+json', ...headers } };
    const response = await server.fetch(new Request(url, text === undefined ? init : { ...init, body: text }));
    const answer = await response.text();
    const json: unknown = answer === '' ? {} : JSON.parse(answer);
    return { status: response.status, headers: response.headers, body: isJsonObject(json) ? json : {}, text: answer };
  };
  return {
    send,
    server,
    wait: (milliseconds) => void (time += milliseconds),
    create: async (path, body) => {
      const { body: created, status, text } = await send('POST', path, body);
      if (status !== 201) throw new Error(text);
      return String(created['id']);
    },
  };
}

export function user(userName: string, more: JsonObject = {}): JsonObject {
  return { schemas: [userUrn], userName, ...more };
}

export function group(displayName: string, ...members: readonly string[]): JsonObject {
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
  return { schemas, displayName, ...(members.length > 0 && { members: members.map((value) => ({ value })) }) };
}

export function patchOp(...operations: readonly JsonObject[]): JsonObject {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations };
}
