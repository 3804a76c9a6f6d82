import { expect, test } from 'vitest';
import { TextHistory } from './text-history.ts';

test('typing in one go is one step, a pause starts the next', () => {
  const history = new TextHistory();
  history.push('', { offset: 0, length: 0, text: 'a' }, 0);
  history.push('a', { offset: 1, length: 0, text: 'b' }, 100);
  history.push('ab', { offset: 2, length: 0, text: 'c' }, 2000);
  expect(history.undo()).toEqual({ offset: 2, length: 1, text: '' });
  expect(history.undo()).toEqual({ offset: 0, length: 2, text: '' });
  expect(history.undo()).toBeUndefined();
  expect(history.redo()).toEqual({ offset: 0, length: 0, text: 'ab' });
});

test('an applied fix stands alone and a new change forgets what was undone', () => {
  const history = new TextHistory();
  history.push('xy', { offset: 2, length: 0, text: 'z' }, 0);
  history.push('xyz', { offset: 0, length: 1, text: 'X' }, null);
  expect(history.undo()).toEqual({ offset: 0, length: 1, text: 'x' });
  history.push('xyz', { offset: 3, length: 0, text: '!' }, 5000);
  expect(history.redo()).toBeUndefined();
  expect(history.undo()).toEqual({ offset: 3, length: 1, text: '' });
});
