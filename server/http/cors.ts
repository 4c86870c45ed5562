import { cors } from 'hono/cors';

/** Anybody's page may read everything here; nothing is done for a cookie. */
export const readableByAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
  exposeHeaders: [
    'ETag',
    'Retry-After',
    'X-Request-Id',
    'X-RateLimit-Limit',
    'X-RateLimit-Remaining',
    'X-RateLimit-Reset',
    'RateLimit',
    'RateLimit-Policy',
  ],
  maxAge: 86_400,
});
