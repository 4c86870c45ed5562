import { Hono } from 'hono';
import { withDeadline } from '../store/deadline.ts';
import type { GraphStore } from '../store/graph-store.ts';

/** Whoever asks wants to know now, and takes no answer for a no. */
const LONGEST_PING_MS = 2_000;
/** How it stands now is no news in a minute. */
const UNKEPT = { 'Cache-Control': 'no-store' };

/** /healthz: this process runs. /readyz: it can answer, because its store does. */
export function health(store: GraphStore): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, UNKEPT))
    .get('/readyz', async (c) => {
      const leaving = new AbortController();
      try {
        await withDeadline(store.until(leaving.signal).ping(), LONGEST_PING_MS);
        return c.json({ status: 'ready' }, 200, UNKEPT);
      } catch {
        leaving.abort();
        return c.json({ status: 'unavailable', code: 'UNAVAILABLE' }, 503, { 'Retry-After': '5' });
      }
    });
}
