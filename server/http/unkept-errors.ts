import type { MiddlewareHandler } from 'hono';

/** No cache keeps an error that says nothing of caches: what is not here may come, and what failed may be mended. */
export const unkeptErrors: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status >= 400 && !c.res.headers.has('Cache-Control'))
    c.res.headers.set('Cache-Control', 'no-store');
};
