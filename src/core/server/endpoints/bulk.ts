/** POST to `/Bulk` (RFC 7644 3.7). */
import { isJsonObject, listOf, memberOf, type JsonObject } from '../../schema/json-object.ts';
import { messageUrn } from '../../schema/urns.ts';
import { readBulkOperation, referencesIn, routeOfOperation, textWithIds, withIds, type BulkOperation } from '../bulk-operation.ts';
import { bulkOrder } from '../bulk-order.ts';
import type { Answer, Call, Service } from '../call.ts';
import { ScimError } from '../scim-error.ts';

/**
 * 200 with a result for each operation that was carried out or failed, in the order of the request; 400, or 413 where there are too many.
 * @param run carries out one operation.
 */
export function bulk(service: Service, call: Call, run: (call: Call) => Answer | ScimError): Answer | ScimError {
  const message = readMessage(call.body, service.settings['bulk.maxOperations']);
  if (message instanceof ScimError) return message;
  const work = new BulkWork(service, call, message.operations, run);
  const results = work.results(message.failOnErrors);
  return { status: 200, body: { schemas: [messageUrn('BulkResponse')], Operations: results } };
}

function readMessage(body: unknown, most: number): { operations: readonly unknown[]; failOnErrors: number } | ScimError {
  const urn = messageUrn('BulkRequest');
  if (!isJsonObject(body) || !listOf(memberOf(body, 'schemas')).includes(urn)) {
    return new ScimError(400, `The body is no BulkRequest: add \`"schemas": ["${urn}"]\`.`, 'invalidSyntax');
  }
  const operations = memberOf(body, 'Operations');
  if (!Array.isArray(operations) || operations.length === 0) {
    return new ScimError(400, '`Operations` takes an array with one operation or more.', 'invalidSyntax');
  }
  if (operations.length > most) {
    const detail = `The request has ${operations.length} operations, more than maxOperations (${most}): send several requests.`;
    return new ScimError(413, detail);
  }
  const failOnErrors = memberOf(body, 'failOnErrors') ?? Infinity;
  if (typeof failOnErrors === 'number' && failOnErrors >= 1) return { operations, failOnErrors };
  return new ScimError(
    400,
    '`failOnErrors` takes a whole number from 1: after so many errors no more operations are begun.',
    'invalidValue',
  );
}

class BulkWork {
  private readonly service: Service;
  private readonly call: Call;
  private readonly run: (call: Call) => Answer | ScimError;
  private readonly operations: readonly BulkOperation[];
  /** The index of the operation that makes a bulkId, and the id that it will have. */
  private readonly makers = new Map<string, number>();
  private readonly ids = new Map<string, string>();
  private readonly answers = new Map<number, Answer | ScimError>();

  constructor(service: Service, call: Call, given: readonly unknown[], run: (call: Call) => Answer | ScimError) {
    this.service = service;
    this.call = call;
    this.run = run;
    this.operations = given.map((one, index) => {
      const operation = readBulkOperation(one, this.makers);
      if (operation.method === 'POST' && operation.bulkId !== undefined && operation.fault === undefined) {
        this.makers.set(operation.bulkId, index);
        this.ids.set(operation.bulkId, service.newId());
      }
      return operation;
    });
  }

  results(failOnErrors: number): readonly JsonObject[] {
    const references = this.operations.map(({ path, data }) => [...referencesIn([path, data])]);
    const needs = references.map((bulkIds) => bulkIds.flatMap((bulkId) => this.makers.get(bulkId) ?? []));
    let errors = 0;
    for (const group of bulkOrder(needs)) {
      if (errors >= failOnErrors) break;
      this.carryOut(group, references);
      errors += group.filter((index) => this.answers.get(index) instanceof ScimError).length;
    }
    return this.operations.flatMap((operation, index) => {
      const answer = this.answers.get(index);
      return answer === undefined ? [] : [this.resultOf(operation, answer)];
    });
  }

  /** Operations in a circle stand and fall together: each of them names what the others make. */
  private carryOut(group: readonly number[], references: readonly (readonly string[])[]): void {
    const { store } = this.service;
    const mark = store.savepoint();
    for (const index of group) this.answers.set(index, this.answerOf(index, references[index] ?? [], group));
    if (group.length === 1 || !group.some((index) => this.answers.get(index) instanceof ScimError)) return;
    store.rollBack(mark);
    for (const index of group) {
      if (this.answers.get(index) instanceof ScimError) continue;
      const detail = 'The operation refers in a circle to one that failed: mend that one, and send them together.';
      this.answers.set(index, new ScimError(409, detail, 'invalidValue'));
    }
  }

  private answerOf(index: number, references: readonly string[], group: readonly number[]): Answer | ScimError {
    const operation = this.operations[index];
    if (operation === undefined) return new ScimError(500, 'The operation is gone.');
    if (operation.fault !== undefined) return operation.fault;
    for (const bulkId of references) {
      const maker = this.makers.get(bulkId);
      if (maker !== undefined && (group.includes(maker) || !(this.answers.get(maker) instanceof ScimError))) continue;
      const why = maker === undefined ? 'no POST of the request has it' : 'its POST failed';
      return new ScimError(409, `\`bulkId:${bulkId}\` stands for nothing, since ${why}.`, 'invalidValue');
    }
    const target = routeOfOperation(this.service, textWithIds(operation.path, this.ids));
    if (target instanceof ScimError) return target;
    const { method, data, version, bulkId } = operation;
    const idToUse = method === 'POST' && bulkId !== undefined ? this.ids.get(bulkId) : undefined;
    const { base } = this.call;
    const body = withIds(data, this.ids);
    return this.run({
      method,
      ...target,
      body,
      ifMatch: version ?? null,
      ifNoneMatch: null,
      base,
      ...(idToUse !== undefined && { idToUse }),
    });
  }

  private resultOf({ method, path, bulkId }: BulkOperation, answer: Answer | ScimError): JsonObject {
    const isError = answer instanceof ScimError;
    const target = textWithIds(path, this.ids).replace(/\?.*$/su, '');
    const location =
      answer.headers?.['location'] ?? (method === 'POST' ? undefined : `${this.call.base}${target.startsWith('/') ? '' : '/'}${target}`);
    const version = isError ? undefined : answer.headers?.['etag'];
    return {
      method,
      ...(bulkId !== undefined && { bulkId }),
      ...(version !== undefined && { version }),
      ...(location !== undefined && { location }),
      ...(isError && { response: answer.body() }),
      status: String(answer.status),
    };
  }
}
