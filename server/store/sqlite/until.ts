import { setImmediate } from 'node:timers/promises';
import { endedBy } from '../errors.ts';
import type { GraphStore } from '../graph-store.ts';

/**
 * The same store, which is not asked any more once the signal has aborted. Its calls block this thread, so each lets
 * others have their turn first: without that nobody would hear that a client has gone.
 */
export function untilAborted(store: GraphStore, signal: AbortSignal): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'until') {
        return (other: AbortSignal) => untilAborted(target, AbortSignal.any([signal, other]));
      }
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        await setImmediate();
        if (signal.aborted) throw endedBy(signal);
        return method.apply(target, args);
      };
    },
  });
}
