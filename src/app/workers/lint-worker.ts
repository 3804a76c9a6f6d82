/** The engine in its worker: stateless, one message in, one message out. */
import failures from '../../core/spec/failures.json' with { type: 'json' };
import { fixText } from '../../core/exchange/fix-text.ts';
import { lint } from '../../core/exchange/lint-text.ts';
import { completeAt, describeAt } from '../../core/exchange/payload-at.ts';
import { formatJson } from '../../core/json/format.ts';
import { rules } from '../../core/lint/registry.ts';
import { toMarkdown } from '../../core/report/markdown.ts';
import { editText, findWords, openFile, putResource, readBig, takeResource } from './big-text.ts';
import { lintJob, readSource } from './lint-job.ts';
import type { FailureFacts, JobName, JobReply, JobRequest, Jobs, Progress, RuleFacts } from './protocol.ts';
import { cutSurroundings } from './surroundings.ts';

type Tell = (progress: Progress) => void;
type Handlers = { [Name in JobName]: (ask: Jobs[Name]['ask'], tell: Tell) => Jobs[Name]['answer'] | Promise<Jobs[Name]['answer']> };

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

/** Lets the catalog be read and the rules be asked once before the first text comes, which else would wait for it. */
function warmUp(): void {
  lint('{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a"}');
}

const handlers: Handlers = {
  lint: ({ options, ...source }, tell) => lintJob(source, options, tell),
  fix: ({ text, options, rule }) => fixText(text, options, rule === undefined ? undefined : { rule }),
  // What only some visits need is no part of the worker that every first check waits for.
  filter: async (ask) => (await import('./filter-answer.ts')).answerFilter(ask),
  patch: async (ask) => (await import('./patch-answer.ts')).answerPatch(ask),
  writePatch: async (ask) => (await import('./write-answer.ts')).answerWrite(ask),
  completeFilter: async ({ expression, caret, version, resourceType }) => {
    const { completeFilter } = await import('../../core/filter/complete.ts');
    return completeFilter(expression, caret, { version, ...(resourceType === '' ? {} : { resourceType }) });
  },
  format: ({ text }) => formatJson(text),
  rules: () => {
    setTimeout(warmUp);
    return ruleFacts();
  },
  personalData: async ({ texts }) => {
    const { findPersonalData, replacePersonalDataTogether } = await import('../../core/payload/personal-data.ts');
    return { ...findPersonalData(...texts), replaced: replacePersonalDataTogether(texts) };
  },
  ruleExamples: async () => (await import('../../core/exchange/rule-examples.ts')).ruleExamples(),
  describe: ({ text, offset, options }) => describeAt(text, offset, options),
  complete: ({ text, offset, options }) => completeAt(text, offset, options),
  markdown: async ({ options, title, ...source }) => {
    const { text } = await readSource(source);
    return toMarkdown(text, lint(text, options), {
      ...(title === undefined ? {} : { title }),
      ...(options.rules === undefined ? {} : { levels: options.rules }),
    });
  },
  open: ({ file, largest }) => openFile(file, largest),
  toBytes: ({ text }) => new Blob([text]),
  fixBig: async ({ big, options, rule }) => {
    const read = await readBig(big);
    const { text, applied } = fixText(read.text, { ...options, maxFindings: Infinity }, rule === undefined ? undefined : { rule });
    return { blob: read.encode([text]), applied };
  },
  editBig: async ({ big, edits }) => editText(await readBig(big), edits),
  surroundings: async ({ big, range, cover }) => cutSurroundings(await readBig(big), range, cover),
  takeResource: async ({ big, start, end }) => takeResource(await readBig(big), start, end),
  putResource: async ({ big, start, length, text }) => putResource(await readBig(big), start, length, text),
  find: async ({ big, words, from, back }) => findWords(await readBig(big), words, from, back),
};

function run<Name extends JobName>(job: Name, ask: Jobs[Name]['ask'], tell: Tell): Jobs[Name]['answer'] | Promise<Jobs[Name]['answer']> {
  return handlers[job](ask, tell);
}

self.onmessage = async ({ data: { number, job, ask } }: MessageEvent<JobRequest>) => {
  let reply: JobReply;
  try {
    const tell = (progress: Progress): void => self.postMessage({ number, progress } satisfies JobReply);
    reply = { number, ok: true, answer: await run(job, ask, tell) };
  } catch (error) {
    // A stack names functions of the engine, never the payload; the message of a syntax error could quote it, so only its kind is kept.
    const failure = error instanceof Error ? error : new Error('unknown');
    reply = { number, ok: false, error: { message: failure.name, stack: (failure.stack ?? '').split('\n').slice(1, 9).join('\n') } };
  }
  self.postMessage(reply);
};
