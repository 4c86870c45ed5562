import type { Log } from './log.ts';
import { StoreRefused, StoreUnavailable } from './store/errors.ts';
import type { GraphStore } from './store/graph-store.ts';
import { storeToCome } from './store/store-to-come.ts';

const TRY_EVERY_MS = 2_000;

/**
 * The store; where its database is away, one that is unavailable until the database comes, so that whoever starts both
 * need not start them in order. What waiting does not mend, such as a wrong password, is thrown, or told to `end` where it
 * shows when the database comes: whoever goes on asking with a wrong password has Neo4j lock out those who have the right one.
 */
export async function openWhenThere(
  open: () => Promise<GraphStore>,
  log: Log,
  end: (refusal: unknown) => void,
): Promise<GraphStore> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || error instanceof StoreRefused) throw error;
    log.warn({ reason: error.message }, 'the store is away: 503 until it comes');
    let told = error.message;
    const { store, come } = storeToCome(open, TRY_EVERY_MS, (failure) => {
      const reason = failure instanceof Error ? failure.message : String(failure);
      if (reason !== told) log.warn({ reason }, 'the store is still away');
      told = reason;
    });
    come.then((hasCome) => {
      if (hasCome) log.info('the store has come');
    }, end);
    return store;
  }
}
