import { Hono } from 'hono';
import type { Metrics } from '../metrics/metrics.ts';

/** /metrics, as Prometheus reads it. Nothing in it names a person, a question or a row. */
export function metricsPage(metrics: Metrics): Hono {
  return new Hono().get('/metrics', async (c) => {
    const { type, body } = await metrics.text();
    return c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  });
}
