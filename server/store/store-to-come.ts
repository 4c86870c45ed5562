import { setTimeout as pause } from 'node:timers/promises';
import { StoreRefused, StoreUnavailable } from './errors.ts';
import type { GraphStore } from './graph-store.ts';

/** A store that opening it will give some day, and how that is going. */
export interface StoreToCome {
  /** Fails with StoreUnavailable, whatever it is asked, until the store has come; then it is that store. */
  store: GraphStore;
  /** Whether the store has come: false when it was closed before. Fails with StoreRefused, which waiting does not mend. */
  come: Promise<boolean>;
}

/** Tries to open a store until that works, is refused, or it is closed. `onFailure` hears why it is still to come. */
export function storeToCome(
  open: () => Promise<GraphStore>,
  everyMs: number,
  onFailure: (error: unknown) => void,
): StoreToCome {
  let there: GraphStore | null = null;
  const closing = new AbortController();
  const { signal } = closing;
  const look = async () => {
    while (!signal.aborted && there === null) {
      await pause(everyMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) break;
      there = await open().catch((error: unknown) => {
        if (error instanceof StoreRefused) throw error;
        onFailure(error);
        return null;
      });
    }
    return there !== null;
  };
  const close = async () => {
    closing.abort();
    await come.catch(() => {});
    await there?.close();
  };
  const come = look();
  return { store: standingFor(() => there, close), come };
}

function standingFor(current: () => GraphStore | null, close: () => Promise<void>): GraphStore {
  const away: Pick<GraphStore, 'until' | 'after' | 'onWrite' | 'pool' | 'close'> = {
    until: (signal) => standingFor(() => current()?.until(signal) ?? null, close),
    after: (bookmark) => standingFor(() => current()?.after(bookmark) ?? null, close),
    onWrite: () => () => {},
    pool: () => null,
    close,
  };
  const fail = async () => {
    throw new StoreUnavailable('the store has not come yet');
  };
  return new Proxy(away as GraphStore, {
    get: (_, name) => {
      // Whoever awaits a store asks whether it is a promise.
      if (name === 'then') return undefined;
      const there = name === 'close' ? null : current();
      return there ? Reflect.get(there, name) : (Reflect.get(away, name) ?? fail);
    },
  });
}
