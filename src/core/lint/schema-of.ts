import { userUrn } from '../schema/urns.ts';
import type { Context, Definition } from './rule.ts';

/** The URN of the schema in which an attribute stands; that of the base schema also for a common attribute. Undefined in a message, or where the type is unknown. */
export function schemaOf(definition: Definition, context: Context): string | undefined {
  let holder = definition;
  while (holder.role === 'attribute' && holder.parent) holder = holder.parent;
  if (holder.role === 'extension') return holder.attribute.name;
  return holder.role === 'resource' || holder.role === 'patchValue' ? context.resourceType?.schema : undefined;
}

/** Whether this is the attribute of that path in the User schema of RFC 7643 4.1, not a namesake elsewhere. */
export function isUserAttribute(definition: Definition, context: Context, path: string): boolean {
  return definition.path === path && schemaOf(definition, context) === userUrn;
}
