import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RefusedBy } from '../errors.ts';
import { processRegistry } from './process.ts';

/** In seconds: from a point read from memory to what is cut off by its deadline. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * What is counted of one app. No label holds anything that a client can make up: paths are told by the pattern of their
 * route, operations by the names that we ship, so that the number of series has a bound.
 */
export type Metrics = ReturnType<typeof createMetrics>;

/** The connections to the database; null: it needs none. */
type Pool = Record<'wanted' | 'most', number> | null;

export function createMetrics(pool: () => Pool = () => null) {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'chokepoint_http_requests_total',
    help: 'Requests answered, by pattern of their route',
    labelNames: ['route', 'method', 'status'] as const,
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'chokepoint_http_request_duration_seconds',
    help: 'Until the answer begins',
    labelNames: ['route'] as const,
    buckets: BUCKETS,
    registers,
  });
  const operationSeconds = new Histogram({
    name: 'chokepoint_graphql_operation_duration_seconds',
    help: 'Execution of an operation, by its name where it is one of ours; of a subscription until it begins',
    labelNames: ['operation', 'kind'] as const,
    buckets: BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: 'chokepoint_graphql_errors_total',
    help: 'Errors in answers, by code',
    labelNames: ['code'] as const,
    registers,
  });
  const refusals = new Counter({
    name: 'chokepoint_refused_total',
    help: 'Requests refused, by the limit that they are over',
    labelNames: ['limit'] as const,
    registers,
  });
  const callSeconds = new Histogram({
    name: 'chokepoint_store_call_duration_seconds',
    help: 'Questions to the store, by how they ended',
    labelNames: ['method', 'outcome'] as const,
    buckets: BUCKETS,
    registers,
  });
  const callsOpen = new Gauge({
    name: 'chokepoint_store_calls_in_progress',
    help: 'Questions that the store is at; each holds one connection at a time',
    registers,
  });
  new Gauge({
    name: 'chokepoint_store_connections',
    help: 'Connections to Neo4j: `wanted` by questions that hold or wait for one, and the `most` there may be',
    labelNames: ['number'] as const,
    registers,
    collect() {
      for (const [number, value] of Object.entries(pool() ?? {})) this.set({ number }, value);
    },
  });
  const streams = new Gauge({ name: 'chokepoint_streams_open', help: 'Subscriptions being read', registers });
  const kept = new Counter({
    name: 'chokepoint_kept_answers_total',
    help: 'Answers wanted that are kept once made, by whether they were',
    labelNames: ['answer', 'result'] as const,
    registers,
  });
  return {
    request(route: string, method: string, status: number, seconds: number) {
      requests.inc({ route, method, status });
      requestSeconds.observe({ route }, seconds);
    },
    operation: (operation: string, kind: string, seconds: number) =>
      operationSeconds.observe({ operation, kind }, seconds),
    error: (code: string) => errors.inc({ code }),
    refusal: (limit: RefusedBy) => refusals.inc({ limit }),
    callBegins: () => callsOpen.inc(),
    callEnds(method: string, outcome: string, seconds: number) {
      callsOpen.dec();
      callSeconds.observe({ method, outcome }, seconds);
    },
    streams: (open: number) => streams.set(open),
    /** Counts for one sort of answers that are kept. */
    kept: (answer: string) => (isHit: boolean) => kept.inc({ answer, result: isHit ? 'hit' : 'miss' }),
    /** All of it, with what the process says of itself, as Prometheus reads it. */
    async text(): Promise<{ type: string; body: string }> {
      const all = Registry.merge([registry, processRegistry()]);
      return { type: all.contentType, body: await all.metrics() };
    },
  };
}
