import type { ClientRequest, Deviation, Json } from './profile.ts';
import { messageUrn } from '../schema/urns.ts';

/** Puts values in the place of the variables `{name}` of a text; those without a value stay. */
export function fillVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{([A-Za-z]\w*)\}/gu, (whole, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? whole) : whole,
  );
}

/** The body of a request as JSON text, its variables filled. */
export function requestText(request: ClientRequest, variables: Readonly<Record<string, string>>): string {
  return fillVariables(JSON.stringify(request.body, null, 2), variables);
}

/** The example of a deviation as a payload; undefined where it is none, such as a filter. */
export function exampleText({ example }: Deviation, variables: Readonly<Record<string, string>>): string | undefined {
  if (example === null) return undefined;
  let payload: Json | undefined;
  if ('resource' in example) payload = example.resource;
  if ('operations' in example) payload = { schemas: [messageUrn('PatchOp')], Operations: example.operations };
  return payload === undefined ? undefined : fillVariables(JSON.stringify(payload, null, 2), variables);
}
