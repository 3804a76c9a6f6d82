import type { ToolExample } from '../../state/samples-slice.ts';
import { clientExamples } from './patch-examples-clients.ts';
import { rfcExamples } from './patch-examples-rfc.ts';

/** First what breaks most servers, then what the RFC has. */
export const examples: readonly ToolExample[] = [...clientExamples, ...rfcExamples];
