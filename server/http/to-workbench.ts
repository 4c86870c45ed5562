import type { MiddlewareHandler } from 'hono';

/** A person who opens the API's address in a browser without asking anything is led to where questions are asked. */
export const toWorkbench: MiddlewareHandler = async (c, next) => {
  const isPerson = c.req.header('Accept')?.startsWith('text/html') ?? false;
  return isPerson && new URL(c.req.url).search === '' ? c.redirect('/query', 303) : next();
};
