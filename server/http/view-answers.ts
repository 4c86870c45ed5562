import { Hono } from 'hono';
import { figureSvg } from '../../core/figure/figure.ts';
import { readLook } from '../../core/figure/look.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { viewExchange } from '../views/view-exchange.ts';
import { withWholeState } from '../views/whole-state.ts';

export interface ViewAnswersOptions {
  store: GraphStore;
  now: () => Date;
  publicUrl: string;
}

/** `/view/{id}.svg` and its sisters: a saved view as picture and as data. */
export function viewAnswers({ store, now, publicUrl }: ViewAnswersOptions): Hono {
  const app = new Hono();
  app.get('/view/:file{[^/]+\\.svg}', async (c, next) => {
    const [view] = await store.viewsById([c.req.param('file').slice(0, -'.svg'.length)]);
    if (!view) return next();
    const { look } = readLook(new URL(c.req.url).searchParams);
    const today = now().toISOString().slice(0, 10);
    const exchange = await viewExchange(withWholeState(view), look.language, { store, today, publicUrl });
    return c.body(figureSvg(exchange, look), 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
  });
  return app;
}
