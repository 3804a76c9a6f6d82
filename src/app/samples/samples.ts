import type { Sample } from './sample.ts';

/** The order of the gallery: what people meet most comes first, what only shows how it is done comes last. */
const order: readonly string[] = [
  'entra-create-user',
  'okta-deactivate',
  'entra-remove-member',
  'rfc-enterprise-user',
  'zero-based-start-index',
  'error-number-status',
  'scim-1-urn',
  'jumpcloud-create-user',
  'sailpoint-patch-user',
  'ndjson-export',
  'manager-as-text',
  'minimal-user',
  'enterprise-user',
  'missing-schemas',
  'two-primary-emails',
  'undeclared-extension',
  'group-bare-members',
  'plurality-and-types',
  'duplicate-members',
  'broken-json',
  'masked-email',
  'user-reply',
  'remove-one-member',
  'bulk-request',
  'custom-resource',
];

const modules = import.meta.glob<Sample>(['./*.ts', '!./sample.ts', '!./samples.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
});

function rank({ id }: Sample): number {
  const place = order.indexOf(id);
  return place < 0 ? order.length : place;
}

/** All examples, in curated order; one that the order forgot comes last. */
export const samples: readonly Sample[] = Object.values(modules).sort((one, other) => rank(one) - rank(other));

/** The example of that id. */
export function sampleById(id: string): Sample | undefined {
  return samples.find((sample) => sample.id === id);
}
