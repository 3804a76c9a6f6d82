import type { JsonDocument } from '../json/document.ts';
import { enterpriseUserUrn } from '../schema/urns.ts';

/**
 * The attribute that a place in a payload is about, as `at` of a deviation names it.
 * @param pointer of a value in a resource, a list or a PatchOp.
 * @returns names joined by `/`, without indexes, the enterprise extension as `enterprise`: `emails/value`, `enterprise/manager`; for an
 *   operation's value the attribute that its path leads to; of an operation itself `op`, `path`; '' for the whole.
 */
export function attributePlace(document: JsonDocument, pointer: string): string {
  const names = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (names[0]?.toLowerCase() === 'resources') return joined(names.slice(2));
  if (names[0]?.toLowerCase() !== 'operations' || names.length < 3) return joined(names);
  if (names[2]?.toLowerCase() !== 'value') return joined(names.slice(2));
  const path = document.at(`/${names.slice(0, 2).join('/')}`)?.member('path')?.string;
  return joined([...(path === undefined ? [] : namesOfPath(path)), ...names.slice(3)]);
}

function joined(names: readonly string[]): string {
  return names
    .filter((name) => !/^\d+$/u.test(name))
    .map(withoutUrn)
    .join('/');
}

/** `urn:…:User:manager` is one name here, `emails[type eq "work"].value` two. */
function namesOfPath(path: string): string[] {
  const plain = path.replace(/\[[^\]]*\]/gu, '');
  const urn = plain.toLowerCase().startsWith(`${enterpriseUserUrn.toLowerCase()}:`) ? enterpriseUserUrn : undefined;
  if (urn === undefined) return plain.split('.');
  return [urn, ...plain.slice(urn.length + 1).split('.')];
}

function withoutUrn(name: string): string {
  return name.toLowerCase().startsWith(enterpriseUserUrn.toLowerCase()) ? `enterprise${name.slice(enterpriseUserUrn.length)}` : name;
}
