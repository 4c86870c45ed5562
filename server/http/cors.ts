import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

const ORIGIN = '*';
const EXPOSED = [
  'ETag',
  'Retry-After',
  'X-Request-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'RateLimit',
  'RateLimit-Policy',
];

const preflight = cors({
  origin: ORIGIN,
  allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
  exposeHeaders: EXPOSED,
  maxAge: 86_400,
});

/**
 * Anybody's page may read everything here; nothing is done for a cookie. The headers are put on the answer when it is
 * there: put down before, they would have it copied.
 */
export const readableByAll: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'OPTIONS') return preflight(c, next);
  await next();
  c.res.headers.set('Access-Control-Allow-Origin', ORIGIN);
  c.res.headers.set('Access-Control-Expose-Headers', EXPOSED.join(','));
};
