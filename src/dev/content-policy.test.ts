import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './command.mjs';
import { contentPolicy } from './content-policy.ts';
import { headersForAll } from './static-server.mjs';

it('is the same in the page and in the header, but for what only a header can say', () => {
  const header = headersForAll(join(root, 'public/_headers'))['Content-Security-Policy'];
  expect(header).toBe(`${contentPolicy}; frame-ancestors 'none'`);
});

it('is the policy that README tells hosts to send', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`${contentPolicy}; frame-ancestors 'none'`);
});
