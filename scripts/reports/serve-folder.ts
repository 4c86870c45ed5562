import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

export interface ServedFolder {
  url: string;
  stop: () => void;
}

/** A site of somebody else: its files on a port of their own, so another origin, with its own policy if it has one. */
export async function serveFolder(folder: string, policy?: string): Promise<ServedFolder> {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (policy !== undefined) c.header('Content-Security-Policy', policy);
  });
  app.use(serveStatic({ root: folder }));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      resolve({ url: `http://127.0.0.1:${port}`, stop: () => server.close() });
    });
  });
}
