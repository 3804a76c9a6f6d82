/** What the path of an operation means for one resource type (RFC 7644 3.5.2, 3.10; readings 39, 43, 46). */
import type { Attribute } from '../schema/attribute.ts';
import type { ElementFilter } from './element-filter.ts';
import type { PathReading } from './trace.ts';

/** The resource itself: no path, or the URN of the base schema. */
interface ResourceTarget {
  readonly kind: 'resource';
}

interface ExtensionTarget {
  readonly kind: 'extension';
  readonly urn: string;
}

export interface AttributeTarget {
  readonly kind: 'attribute';
  /** Of the extension that holds it; undefined for an attribute of the resource itself. */
  readonly urn: string | undefined;
  readonly attribute: Attribute;
  readonly filter: ElementFilter | undefined;
  readonly subAttribute: Attribute | undefined;
}

export type Target = (ResourceTarget | ExtensionTarget | AttributeTarget) & { readonly reading: PathReading };
