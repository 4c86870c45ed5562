import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';

const YEAR_IN_SECONDS = 31_536_000;

/** The explorer, the workbench and what they are made of. */
export function pages(folder: string): Hono {
  const app = new Hono();
  const explorer = async () => readFile(join(folder, 'index.html'), 'utf8');
  const workbench = async () => readFile(join(folder, 'query.html'), 'utf8');
  app.use(etag());
  app.get('/', async (c) => c.html(await explorer(), 200, { 'Cache-Control': 'no-cache' }));
  app.get('/query', async (c) => c.html(await workbench(), 200, { 'Cache-Control': 'no-cache' }));
  app.use('/assets/*', cacheForGood);
  app.use('/embed.js', cacheForAnHour);
  app.use(serveStatic({ root: relative(process.cwd(), folder) || '.', precompressed: true }));
  // Whoever asks for a page gets one, which says that nothing is here; others get the coded answer.
  app.get('*', async (c, next) =>
    wantsPage(c.req.header('Accept')) ? c.html(await explorer(), 404) : next(),
  );
  return app;
}

function wantsPage(accept: string | undefined): boolean {
  return accept?.split(',').some((type) => type.trim().startsWith('text/html')) ?? false;
}

/** Files under assets/ carry a hash of their content in their names. */
const cacheForGood: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.ok) c.header('Cache-Control', `public, max-age=${YEAR_IN_SECONDS}, immutable`);
};

/** Other people's pages name this one, so its name stays while its content changes. */
const cacheForAnHour: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.ok) c.header('Cache-Control', 'public, max-age=3600');
};
