import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './command.mjs';
import { readmeWithOutput } from './readme-examples.mjs';

it('README.md shows what its examples really print (node src/dev/readme-examples.mjs writes it)', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme.match(/<!-- run -->/gu)).toHaveLength(14);
  expect(readmeWithOutput()).toBe(readme);
});
