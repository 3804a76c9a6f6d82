import type { BodyFingerprint, HeaderFingerprint } from '../../profile.ts';
import { enterpriseUserUrn } from '../../../schema/urns.ts';

/** What shows Entra ID, with its compliance flag and without. */

export const headers: readonly HeaderFingerprint[] = [
  { header: 'Adscimversion', evidence: 'implementer-note', sources: ['bitwarden-ctx'] },
];

export const bodies: readonly BodyFingerprint[] = [
  {
    shows: "`schemas` holds Microsoft's group URN",
    strength: 'unique',
    kinds: ['Resource'],
    shape: { at: ['schemas', '*'], text: '^http://schemas\\.microsoft\\.com/2006/11/ResourceManagement/ADSCIM/' },
    evidence: 'vendor-doc',
    sources: ['ms-tutorial'],
  },
  {
    shows: 'the value of a role is JSON packed into text',
    strength: 'strong',
    kinds: ['Resource'],
    shape: { at: ['roles', '*', 'value'], text: '^\\{"(?:id|value|displayName)":' },
    evidence: 'captured',
    sources: ['sdk-516'],
  },
  {
    shows: 'the value of a role is JSON packed into text',
    strength: 'strong',
    kinds: ['PatchOp'],
    shape: { at: ['Operations', '*', 'value', '*', 'value'], text: '^\\{"(?:id|value|displayName)":' },
    evidence: 'captured',
    sources: ['sdk-516'],
  },
  {
    shows: 'the enterprise extension is listed and its object is not there',
    strength: 'weak',
    kinds: ['Resource'],
    shape: {
      has: [
        { at: ['schemas', '*'], text: `^${enterpriseUserUrn}$` },
        { at: [enterpriseUserUrn], is: 'absent' },
      ],
    },
    evidence: 'vendor-doc',
    sources: ['ms-tutorial'],
  },
  {
    shows: '`meta` holds `resourceType` alone, and there is no `id`',
    strength: 'weak',
    kinds: ['Resource'],
    shape: {
      has: [
        { at: ['meta'], members: ['resourceType'] },
        { at: ['id'], is: 'absent' },
      ],
    },
    evidence: 'vendor-doc',
    sources: ['ms-tutorial'],
  },
  {
    shows: '`roles` is an empty array',
    strength: 'weak',
    kinds: ['Resource'],
    shape: { at: ['roles'], is: 'empty' },
    evidence: 'vendor-doc',
    sources: ['ms-tutorial'],
  },
  {
    shows: 'an e-mail has `primary`, `type`, `value` in this order',
    strength: 'weak',
    kinds: ['Resource'],
    shape: { at: ['emails', '*'], members: ['primary', 'type', 'value'] },
    evidence: 'vendor-doc',
    sources: ['ms-tutorial'],
  },
  {
    shows: '`primary` of a role is the text `"True"`',
    strength: 'weak',
    kinds: ['Resource'],
    shape: { at: ['roles', '*', 'primary'], text: '^(?:True|False)$' },
    evidence: 'implementer-note',
    sources: ['ba-ref'],
  },
];
