import type { ToolExample } from '../../state/samples-slice.ts';
import { asText } from './example-resources.ts';
import { names } from './patch-drafts.ts';

const patchOpUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

interface PatchExample {
  readonly id: string;
  readonly title: string;
  readonly teaches: string;
  readonly before: { readonly schemas: readonly string[] };
  readonly operations: readonly unknown[];
  /** Id of the reading that is shown; the standard where it is left out. */
  readonly reading?: string;
}

function requestFor({ schemas }: PatchExample['before'], method: string): string {
  return `${method} /${schemas[0]?.endsWith(':Group') === true ? 'Groups' : 'Users'}/{id}`;
}

/** An example that applies a PATCH. */
export function applied({ id, title, teaches, before, operations, reading }: PatchExample): ToolExample {
  return {
    id,
    title,
    teaches,
    request: requestFor(before, 'PATCH'),
    drafts: {
      [names.mode]: 'apply',
      [names.resource]: asText(before),
      [names.patchOp]: asText({ schemas: [patchOpUrn], Operations: operations }),
      ...(reading === undefined ? {} : { [names.reading]: reading }),
    },
  };
}

interface WriteExample extends Pick<PatchExample, 'id' | 'title' | 'teaches' | 'before'> {
  readonly request: string;
  readonly after: unknown;
}

/** An example that has the PATCH written. */
export function written({ id, title, request, teaches, before, after }: WriteExample): ToolExample {
  return {
    id,
    title,
    teaches,
    request,
    drafts: { [names.mode]: 'write', [names.resource]: asText(before), [names.after]: asText(after) },
  };
}
