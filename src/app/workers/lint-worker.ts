/** The engine in its worker: stateless, one message in, one message out. */
import failures from '../../core/spec/failures.json' with { type: 'json' };
import { fixText } from '../../core/exchange/fix-text.ts';
import { lint } from '../../core/exchange/lint-text.ts';
import { formatJson } from '../../core/json/format.ts';
import { rules } from '../../core/lint/registry.ts';
import { findPersonalData, replacePersonalDataTogether } from '../../core/payload/personal-data.ts';
import { toMarkdown } from '../../core/report/markdown.ts';
import type { FailureFacts, JobName, JobReply, JobRequest, Jobs, RuleFacts } from './protocol.ts';

type Handlers = { [Name in JobName]: (ask: Jobs[Name]['ask']) => Jobs[Name]['answer'] };

const failureByNumber = new Map<number, FailureFacts>(failures.map(({ number, met, symptom }) => [number, { number, met, symptom }]));

function ruleFacts(): readonly RuleFacts[] {
  return rules.map(({ id, severity, title, why, spec, failures: numbers }) => ({
    id,
    severity,
    title,
    why,
    spec,
    failures: numbers.flatMap((number) => failureByNumber.get(number) ?? []),
  }));
}

/** How many members of objects a text holds; 0 for what is no JSON. */
function countMembers(text: string): number {
  let count = 0;
  try {
    JSON.parse(text, function (this: unknown, key: string, value: unknown) {
      if (key !== '' && !Array.isArray(this)) count += 1;
      return value;
    });
  } catch {
    return 0;
  }
  return count;
}

/** Lets the catalog be read and the rules be asked once before the first text comes, which else would wait for it. */
function warmUp(): void {
  lint('{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a"}');
}

const handlers: Handlers = {
  lint: ({ text, options }) => {
    const start = performance.now();
    const report = lint(text, options);
    const ms = performance.now() - start;
    const clean = report.counts.error + report.counts.warning + report.counts.info === 0;
    return { report, ms, members: clean ? countMembers(text) : 0 };
  },
  fix: ({ text, options, rule }) => fixText(text, options, rule === undefined ? undefined : { rule }),
  format: ({ text }) => formatJson(text),
  rules: () => {
    setTimeout(warmUp);
    return ruleFacts();
  },
  personalData: ({ texts }) => ({ ...findPersonalData(...texts), replaced: replacePersonalDataTogether(texts) }),
  markdown: ({ text, options, title }) => toMarkdown(text, lint(text, options), title === undefined ? {} : { title }),
};

function run<Name extends JobName>(job: Name, ask: Jobs[Name]['ask']): Jobs[Name]['answer'] {
  return handlers[job](ask);
}

self.onmessage = ({ data: { number, job, ask } }: MessageEvent<JobRequest>) => {
  let reply: JobReply;
  try {
    reply = { number, ok: true, answer: run(job, ask) };
  } catch (error) {
    // A stack names functions of the engine, never the payload; the message of a syntax error could quote it, so only its kind is kept.
    const failure = error instanceof Error ? error : new Error('unknown');
    reply = { number, ok: false, error: { message: failure.name, stack: (failure.stack ?? '').split('\n').slice(1, 9).join('\n') } };
  }
  self.postMessage(reply);
};
