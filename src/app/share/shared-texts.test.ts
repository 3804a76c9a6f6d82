import { beforeEach, expect, test } from 'vitest';
import { replaceDrafts } from '../state/replace-drafts.ts';
import { useApp } from '../state/store.ts';
import { asFile, textsIn, textsOf, workOf, wouldReplace } from './shared-texts.ts';

const start = useApp.getInitialState();
const state = () => useApp.getState();

beforeEach(() => {
  useApp.setState(start, true);
});

test('a link to Lint holds the payload, one to another tool its drafts, without the empty ones', () => {
  state().load('{}', { kind: 'typed' });
  state().loadDrafts('patch', { 'patch/resource': '{"id":"1"}', 'patch/operations': '' });
  expect(workOf(textsOf(state(), 'lint'))).toEqual({ text: '{}' });
  expect(workOf(textsOf(state(), 'patch'))).toEqual({ drafts: { 'patch/resource': '{"id":"1"}' } });
  expect(textsIn(workOf(textsOf(state(), 'patch')))).toEqual({ 'patch/resource': '{"id":"1"}' });
  expect(workOf(textsOf(state(), 'filter'))).toEqual({});
});

test('opening a link asks only where something made by hand would go', () => {
  const link = { drafts: { 'filter/expression': 'active pr' } };
  expect(wouldReplace(state(), link)).toBe(false);
  state().setDraft('filter/expression', 'active pr');
  expect(wouldReplace(state(), link)).toBe(false);
  state().setDraft('filter/expression', 'title pr');
  expect(wouldReplace(state(), link)).toBe(true);
  state().loadDrafts('filter', { 'filter/expression': 'title pr' });
  expect(wouldReplace(state(), link)).toBe(false);
  state().setText('[mine]');
  expect(wouldReplace(state(), link)).toBe(false);
  expect(wouldReplace(state(), { text: '{}' })).toBe(true);
});

test('drafts that were typed can be brought back after an example took their place', () => {
  state().setDraft('filter/expression', 'mine pr');
  state().setDraft('patch/resource', '{}');
  replaceDrafts('filter', { 'filter/expression': 'active pr' }, 'Example opened.');
  expect(state().drafts).toEqual({ 'filter/expression': 'active pr', 'patch/resource': '{}' });
  state().toast?.action?.run();
  expect(state().drafts).toEqual({ 'filter/expression': 'mine pr', 'patch/resource': '{}' });
});

test('one text is a file as it is, several are one JSON object', () => {
  expect(asFile({ text: 'x' })).toBe('x');
  expect(JSON.parse(asFile({ 'a/b': '1', 'a/c': '2' }))).toEqual({ 'a/b': '1', 'a/c': '2' });
});
