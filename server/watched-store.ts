import type { Metrics } from './metrics/metrics.ts';
import { StoreCancelled, StoreTimeout, StoreUnavailable } from './store/errors.ts';
import type { GraphStore } from './store/graph-store.ts';
import { observeStore } from './store/observe.ts';
import { inSpan, type Tracer } from './tracing/tracer.ts';

/** A store whose questions are counted, timed and told to those who trace. */
export function watchedStore(store: GraphStore, metrics: Metrics, tracer: Tracer | null): GraphStore {
  return observeStore(store, async (method, ask) => {
    const start = performance.now();
    let outcome = 'ok';
    metrics.callBegins();
    try {
      return await inSpan(
        tracer,
        { name: `store.${method}`, attributes: { 'code.function.name': method } },
        ask,
      );
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      metrics.callEnds(method, outcome, (performance.now() - start) / 1000);
    }
  });
}

function outcomeOf(error: unknown): string {
  if (error instanceof StoreTimeout) return 'timeout';
  if (error instanceof StoreUnavailable) return 'unavailable';
  return error instanceof StoreCancelled ? 'cancelled' : 'failed';
}
