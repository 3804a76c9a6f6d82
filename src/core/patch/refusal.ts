import type { PatchScimType } from './trace.ts';

/** What is said of a refusal. */
export interface Fault {
  readonly scimType: PatchScimType;
  readonly detail: string;
  readonly sections: readonly string[];
  /** The place in the operation, for example `/value/emails/0`; in the message where no operation is at fault. */
  readonly pointer: string;
  /** Inside the path of the operation. */
  readonly span?: { readonly offset: number; readonly length: number };
  readonly suggestion?: string;
}

/** Why an operation cannot be applied. A class of its own, so that it can stand in for any value. */
export class Refusal {
  readonly fault: Fault;

  constructor(fault: Fault) {
    this.fault = fault;
  }
}

/** The value at fault lies at `pointer` in the operation. */
export function refuseValue(detail: string, pointer: string, sections: readonly string[] = ['RFC 7643 2.3']): Refusal {
  return new Refusal({ scimType: 'invalidValue', detail, pointer, sections });
}

/** The attribute may not change so (RFC 7644 3.5.2, 3.5.2.2). */
export function refuseMutability(detail: string, pointer: string, sections: readonly string[] = ['RFC 7644 3.5.2']): Refusal {
  return new Refusal({ scimType: 'mutability', detail, pointer, sections });
}
