import type { Context } from 'hono';
import type { GraphStore } from '../store/graph-store.ts';

/** The store for one request: its questions end together when the time is up, or nobody waits for the answer. */
export function storeOf(c: Context, store: GraphStore, milliseconds: number): GraphStore {
  return store.until(AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(milliseconds)]));
}
