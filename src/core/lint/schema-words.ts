import type { Context } from './rule.ts';
import { messageUrn } from '../schema/urns.ts';

/** The URN that `schemas` must hold: of the message, or the base schema of the resource type; undefined where neither is known. */
export function baseUrn(context: Context): string | undefined {
  if (context.kind === null) return undefined;
  return context.kind === 'Resource' ? context.resourceType?.schema : messageUrn(context.kind);
}

/** What the payload is, in words: `a User`, `a PatchOp`. */
export function payloadWords(context: Context): string {
  const name = context.kind === 'Resource' || context.kind === null ? (context.resourceType?.name ?? 'resource') : context.kind;
  return `${/^[AEIO]/u.test(name) ? 'an' : 'a'} ${name}`;
}

/** An extension in words: `the enterprise extension`, else its URN. */
export function extensionWords(urn: string): string {
  const name = /:extension:([\w.-]+):/u.exec(urn)?.[1];
  return name === undefined ? `\`${urn}\`` : `the ${name} extension`;
}
