import { Hono } from 'hono';
import { figureSvg } from '../../core/figure/figure.ts';
import { readLook } from '../../core/figure/look.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { asSaved, viewById } from '../views/read-view.ts';
import { viewExchange } from '../views/view-exchange.ts';

export interface ViewAnswersOptions {
  store: GraphStore;
  now: () => Date;
  publicUrl: string;
}

/** `/view/{id}.svg` and its sisters: a saved view as picture and as data. */
export function viewAnswers({ store, now, publicUrl }: ViewAnswersOptions): Hono {
  const app = new Hono();
  app.get('/view/:file{[^/]+\\.svg}', async (c, next) => {
    const found = await viewById(store, c.req.param('file').slice(0, -'.svg'.length));
    const view = found && c.req.query('as') === 'saved' ? asSaved(found) : found;
    if (!view) return next();
    const { look } = readLook(new URL(c.req.url).searchParams);
    const today = now().toISOString().slice(0, 10);
    const exchange = await viewExchange(view, look.language, { store, today, publicUrl });
    return c.body(figureSvg(exchange, look), 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
  });
  return app;
}
