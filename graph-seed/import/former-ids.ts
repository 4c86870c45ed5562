import type { GraphStore } from '../../server/store/graph-store.ts';
import type { Staging } from './staging.ts';
import { turn } from './turn.ts';

const BATCH = 500;

/**
 * Links whose ids were made of the import's name and a number alone, before actors and links were found to be given the same
 * one: those that the graph has so keep it, so that importing them again does not double them.
 */
export async function keepFormerIds(
  staging: Staging,
  store: GraphStore,
  signal: AbortSignal | undefined,
): Promise<void> {
  let after = 0;
  for (;;) {
    const batch = staging.formerRows(after, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    after = last.seq;
    const links = await store.linksById(batch.map(({ formerId }) => formerId));
    const stored = new Set(links.map(({ id }) => id));
    staging.db.transaction(() => {
      for (const { seq, formerId, row } of batch)
        if (stored.has(formerId)) staging.become(seq, { ...row, id: formerId });
    });
    await turn(signal);
  }
}
