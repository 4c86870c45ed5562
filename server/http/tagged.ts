import type { MiddlewareHandler } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

const tag = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'Access-Control-Allow-Origin', 'Access-Control-Expose-Headers'],
});

/** Gives answers to GET, which may be cached, an ETag, and answers 304 to who has it. Streams have no end to wait for and get none. */
export const tagged: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return;
  const isStream = c.res.headers.get('Content-Type')?.startsWith('text/event-stream');
  if (!isStream) await tag(c, async () => {});
};
