import { Hono } from 'hono';
import type { GraphStore } from '../store/graph-store.ts';

/** /healthz: this process runs. /readyz: it can answer, because its store does. */
export function health(store: GraphStore): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      try {
        await store.ping();
        return c.json({ status: 'ready' });
      } catch {
        return c.json({ status: 'unavailable', code: 'UNAVAILABLE' }, 503, { 'Retry-After': '5' });
      }
    });
}
