import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersForAll, listen, staticServer } from './static-server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'scimlab-static-'));
const site = join(folder, 'site');
mkdirSync(join(site, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'site-secret.txt'), 'secret');
writeFileSync(join(site, 'index.html'), '<!doctype html>');
writeFileSync(join(site, 'assets', 'app.js'), 'export {};');
writeFileSync(join(site, '_headers'), "/*\n  X-One: 1\n  Content-Security-Policy: default-src 'self'\n\n/assets/*\n  X-Two: 2\n");

const server = staticServer(site, { prefix: '/sub/path/', headers: headersForAll(join(site, '_headers')) });
let port = 0;

beforeAll(async () => {
  port = await listen(server, 0, 1);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A bare request: `fetch` would tidy the path up before it leaves. */
function ask(path: string, method = 'GET'): Promise<{ status: number; type: string; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method }, (response) => {
      const chunks: string[] = [];
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type']),
          headers: response.headers,
          body: chunks.join(''),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('staticServer', () => {
  it.each([
    ['/sub/path/', 200, 'text/html; charset=utf-8'],
    ['/sub/path/index.html?x=1', 200, 'text/html; charset=utf-8'],
    ['/sub/path/assets/app.js', 200, 'text/javascript; charset=utf-8'],
    ['/sub/path', 301, 'text/plain; charset=utf-8'],
    ['/sub/path/assets/', 404, 'text/plain; charset=utf-8'],
    ['/sub/path/none.js', 404, 'text/plain; charset=utf-8'],
    ['/', 404, 'text/plain; charset=utf-8'],
    ['/index.html', 404, 'text/plain; charset=utf-8'],
    ['/sub/path/../secret.txt', 404, 'text/plain; charset=utf-8'],
    ['/sub/path/..%2fsecret.txt', 404, 'text/plain; charset=utf-8'],
    ['/sub/path/%2e%2e/secret.txt', 404, 'text/plain; charset=utf-8'],
    ['/sub/path/../site-secret.txt', 404, 'text/plain; charset=utf-8'],
    ['/sub/path/%', 404, 'text/plain; charset=utf-8'],
    ['/sub/path/%00', 404, 'text/plain; charset=utf-8'],
  ])('GET %s gives %i', async (path, status, type) => {
    const answer = await ask(path);
    expect([answer.status, answer.type]).toEqual([status, type]);
    expect(answer.body).not.toContain('secret');
    expect(answer.headers).toMatchObject({ 'x-one': '1', 'content-security-policy': "default-src 'self'" });
    expect(answer.headers).not.toHaveProperty('x-two');
  });

  it('answers HEAD without a body, and no other method', async () => {
    expect(await ask('/sub/path/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await ask('/sub/path/', 'POST')).toMatchObject({ status: 405 });
  });

  it('takes the next port when one is taken', async () => {
    const second = staticServer(site);
    const next = await listen(second, port, 5);
    second.close();
    expect(next).toBeGreaterThan(port);
    await expect(listen(staticServer(site), port, 1)).rejects.toThrow('EADDRINUSE');
  });
});
