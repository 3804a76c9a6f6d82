import type { PersonalData } from '../../core/payload/personal-data.ts';

type Kind = PersonalData['kinds'][number]['kind'];

const words: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  name: ['name', 'names'],
  email: ['email address', 'email addresses'],
  phone: ['phone number', 'phone numbers'],
  address: ['part of an address', 'parts of addresses'],
  link: ['personal link', 'personal links'],
  id: ['id', 'ids'],
  secret: ['password or token', 'passwords or tokens'],
};

/** `2 email addresses` */
export function countInWords(kind: Kind, count: number): string {
  return `${count} ${words[kind][count === 1 ? 0 : 1]}`;
}

/** `1.1 kB`; a kB has 1,000 bytes. */
export function bytesInWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}

/** Size of a text in UTF-8. */
export function sizeInWords(text: string): string {
  return bytesInWords(new TextEncoder().encode(text).length);
}

/** What the toast says about a copied link: the kinds that matter most to a reader, not all of them. */
export function copiedInWords(text: string, data: PersonalData | null, isReplaced: boolean): string {
  const found = isReplaced ? [] : (data?.kinds ?? []).filter(({ kind }) => kind === 'email' || kind === 'secret' || kind === 'phone');
  const parts = [sizeInWords(text), ...found.map(({ kind, count }) => countInWords(kind, count))];
  return `Share link copied. It holds the payload${isReplaced ? ' with stand-ins' : ''}: ${parts.join(', ')}.`;
}
