import { describe, expect, it } from 'vitest';
import { parseSettings } from './settings-storage.ts';
import { readWorkspace } from './workspace-record.ts';

describe('readWorkspace', () => {
  it('reads what was written', () => {
    const workspace = {
      tool: 'lint',
      text: '{}',
      loaded: '',
      origin: { kind: 'file', name: 'a.json' },
      overrides: { form: 'ndjson', version: '2.0', direction: 'request', method: 'PUT', kind: 'User' },
      drafts: { 'patch/resource': '{}' },
      loadedDrafts: { 'patch/resource': '' },
      hidden: ['a /x'],
      splits: { lint: 400 },
      big: { isChanged: true, size: 40, within: { start: 5, length: 20, name: 'Resource 1', overrides: { version: '2.0' } } },
    };
    expect(readWorkspace({ id: '1', savedAt: 5, ...workspace })).toEqual(workspace);
  });

  it('keeps the text when everything beside it is damaged', () => {
    const damaged = {
      text: '{}',
      tool: 1,
      loaded: null,
      origin: [],
      overrides: { method: 'DROP', kind: 7 },
      drafts: { 'patch/resource': 5, 'filter/expression': 'active pr' },
      loadedDrafts: [],
      hidden: 'x',
      splits: { lint: '1', a: NaN },
      big: { size: 40, within: { start: 'x' } },
    };
    expect(readWorkspace(damaged)).toEqual({
      tool: 'lint',
      text: '{}',
      loaded: '',
      origin: { kind: 'typed' },
      overrides: {},
      drafts: { 'filter/expression': 'active pr' },
      loadedDrafts: {},
      hidden: [],
      splits: {},
      big: null,
    });
  });

  it.each([undefined, null, 5, 'text', [], {}, { text: 5 }])('gives null for %j', (value) => {
    expect(readWorkspace(value)).toBeNull();
  });
});

describe('parseSettings', () => {
  const start = { theme: 'system', ruleLevels: {}, singleKeys: true };

  it.each([null, '', '{', 'null', '5', '[]', '{"theme":"pink","ruleLevels":{"a":"loud"}}'])('starts anew from %j', (text) => {
    expect(parseSettings(text)).toEqual(start);
  });

  it('reads what is known', () => {
    const text = JSON.stringify({ theme: 'dark', ruleLevels: { 'known-attribute': 'off', other: 3 }, singleKeys: false });
    expect(parseSettings(text)).toEqual({ theme: 'dark', ruleLevels: { 'known-attribute': 'off' }, singleKeys: false });
  });
});
