/** For the tests of PATCH. */
import { messageUrn } from '../schema/urns.ts';

/** A PatchOp message of these operations. */
export function patchOp(...operations: readonly unknown[]): {
  readonly schemas: readonly string[];
  readonly Operations: readonly unknown[];
} {
  return { schemas: [messageUrn('PatchOp')], Operations: operations };
}

/** A value in which nothing can be written to. */
export function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFrozen(member);
  }
  return value;
}
