import { Funnel, GitPullRequest, ListChecks, type LucideIcon } from 'lucide-react';
import { lazy, type ComponentType } from 'react';
import type { ToolExample } from '../state/samples-slice.ts';
import { LintTool } from './lint/lint-tool.tsx';

/** A tool in the rail. A new one is a new entry; all but the first are given as `lazy(() => import(…))`. */
export interface Tool {
  /** The word after `#/`. */
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly Tool: ComponentType;
  /** What the menu of examples lists while the tool is in view; Lint has its samples. */
  readonly examples?: () => Promise<readonly ToolExample[]>;
}

/** In the order of the rail, which is also that of Alt 1, Alt 2, … */
export const tools: readonly [Tool, ...Tool[]] = [
  { id: 'lint', name: 'Lint', icon: ListChecks, Tool: LintTool },
  {
    id: 'patch',
    name: 'Patch',
    icon: GitPullRequest,
    Tool: lazy(() => import('./patch/patch-tool.tsx')),
    examples: async () => (await import('./patch/patch-examples.ts')).examples,
  },
  {
    id: 'filter',
    name: 'Filter',
    icon: Funnel,
    Tool: lazy(() => import('./filter/filter-tool.tsx')),
    examples: async () => (await import('./filter/filter-examples.ts')).examples,
  },
];
