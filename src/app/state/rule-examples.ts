import { lintClient } from '../workers/client.ts';
import type { RuleExampleGroups } from '../workers/protocol.ts';

/** The examples of every rule, from the worker; none where the engine fails. */
export async function loadRuleExamples(): Promise<RuleExampleGroups> {
  const outcome = await lintClient.request('ruleExamples', {});
  return outcome.kind === 'answer' ? outcome.answer : [];
}
