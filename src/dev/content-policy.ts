import type { Plugin } from 'vite';

/**
 * The content policy of the site: no other origin, no eval (design.md section 8).
 * `public/_headers` sends the same text as a header, with what only a header can say; a test compares the two.
 */
export const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page as its first tag; the dev server needs inline scripts and goes without. */
export function contentPolicyPlugin(): Plugin {
  return {
    name: 'scimlab-content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html,
        tags: [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy }, injectTo: 'head-prepend' }],
      }),
    },
  };
}
