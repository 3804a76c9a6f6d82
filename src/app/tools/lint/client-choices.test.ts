import { expect, it } from 'vitest';
import { profiles } from '../../../core/profile/profiles.ts';
import { clientChoices } from './client-choices.ts';

it('offers every client of the engine by its name', () => {
  expect(clientChoices).toEqual(Object.values(profiles).map(({ id, name }) => ({ id, label: name })));
});
