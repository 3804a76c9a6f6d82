import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../core/finding.ts';
import { changedStretch } from './changed-stretch.ts';
import { count, countsInWords, sectionWords, sizeInWords } from './finding-words.ts';
import { directionWords, exchangeWords, extensionWord, kindWords } from './subject-words.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const subject: Subject = {
  version: '2.0',
  kind: 'Resource',
  direction: 'request',
  method: 'POST',
  resourceType: 'User',
  extensions: [enterprise],
  given: [],
  evidence: [],
};

describe('what a payload is called', () => {
  it('names the resource and its extensions', () => {
    expect(kindWords(subject)).toBe('User + Enterprise');
    expect(kindWords({ ...subject, extensions: [] })).toBe('User');
    expect(kindWords({ ...subject, extensions: [enterprise, 'urn:a:2.0:User', 'urn:b:2.0:User'] })).toBe('User + 3 extensions');
    expect(kindWords({ ...subject, kind: 'PatchOp', resourceType: null, extensions: [] })).toBe('PatchOp');
    expect(kindWords({ ...subject, kind: null, resourceType: null })).toBe('Not recognised');
  });
  it('says who speaks and what for', () => {
    expect(directionWords(subject)).toBe('request · create');
    expect(exchangeWords(subject)).toBe('create request');
    expect(directionWords({ ...subject, direction: 'response', method: null })).toBe('response');
    expect(directionWords({ ...subject, kind: 'BulkRequest' })).toBe('request · bulk');
  });
  it('shortens the URN of an extension', () => {
    expect(extensionWord(enterprise)).toBe('Enterprise');
    expect(extensionWord('urn:example:acme')).toBe('Acme');
  });
});

describe('figures', () => {
  it('agree with their noun', () => {
    expect(count(1, 'finding')).toBe('1 finding');
    expect(count(1100, 'finding')).toBe('1,100 findings');
    expect(sizeInWords(999)).toBe('999 B');
    expect(sizeInWords(1100)).toBe('1.1 kB');
    expect(sizeInWords(2_500_000)).toBe('2.5 MB');
  });
  it('are read aloud with what they count', () => {
    const report = {
      form: 'payload',
      payloads: 1,
      resourceCount: 1,
      resources: [],
      countsByRule: {},
      subjects: [],
      findings: [],
      truncated: false,
    } as const;
    expect(countsInWords({ ...report, counts: { error: 5, warning: 3, info: 1 } })).toBe('9 findings: 5 errors, 3 warnings, 1 info');
    expect(countsInWords({ ...report, counts: { error: 0, warning: 1, info: 0 } })).toBe('1 finding: 1 warning');
    expect(countsInWords({ ...report, counts: { error: 0, warning: 0, info: 0 } })).toBe('No findings');
  });
  it('of a section get their sign', () => {
    expect(sectionWords('RFC 7643 2.4')).toEqual({ document: 'RFC 7643', number: '§2.4' });
    expect(sectionWords('RFC 8259')).toEqual({ document: 'RFC 8259', number: '' });
  });
});

describe('changedStretch', () => {
  it('is the least that differs', () => {
    expect(changedStretch('abcd', 'abXd')).toEqual({ offset: 2, length: 1, text: 'X' });
    expect(changedStretch('aa', 'aaa')).toEqual({ offset: 2, length: 0, text: 'a' });
    expect(changedStretch('same', 'same')).toBeNull();
  });
  it('does not cut a pair of surrogates', () => {
    expect(changedStretch('x😀y', 'x😁y')).toEqual({ offset: 1, length: 2, text: '😁' });
  });
});
