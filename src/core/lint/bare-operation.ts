import type { JsonNode } from '../json/document.ts';

/** An operation of a PATCH in the place of the message that carries it. */
export function isBareOperation(message: JsonNode): boolean {
  return message.member('op')?.kind === 'string' && message.member('Operations') === undefined;
}
