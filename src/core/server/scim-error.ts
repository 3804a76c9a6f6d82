/** Errors as the service provider answers them (RFC 7644 3.12). */
import { messageUrn } from '../schema/urns.ts';

/** RFC 7644 table 9, and what RFC 9865 adds for cursors. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive'
  | 'invalidCursor'
  | 'expiredCursor'
  | 'invalidCount';

/** Why a request is refused. A class of its own, so that it can stand in for any value. */
export class ScimError {
  /** HTTP status. */
  readonly status: number;
  /** What is wrong and what to write instead. */
  readonly detail: string;
  readonly scimType: ScimType | undefined;
  /** HTTP headers that belong to the answer, such as `Allow` of a 405. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, scimType?: ScimType, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.detail = detail;
    this.scimType = scimType;
    this.headers = headers;
  }

  /** The Error message; `status` is text there. */
  body(): Readonly<Record<string, unknown>> {
    const { status, scimType, detail } = this;
    return { schemas: [messageUrn('Error')], ...(scimType !== undefined && { scimType }), detail, status: String(status) };
  }
}
