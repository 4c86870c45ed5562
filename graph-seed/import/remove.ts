import { newLease } from '../../server/imports/lease.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { KeptRow, Lease } from '../../server/store/imports.ts';
import { checkFree } from './check-free.ts';
import { ImportRefused } from './refused.ts';
import { MOST_REPORTED, type Some } from './report.ts';
import { yieldTurn } from './turn.ts';

const BATCH = 1_000;

interface Removed {
  removed: number;
  /** Rows that stay and from now on belong to nobody. */
  kept: Some<KeptRow>;
  /** Rows that are still to be looked at; none unless it was stopped. */
  left: number;
}

interface Watch {
  onProgress?: (done: number, total: number) => void;
  /** Told of all rows that stay. */
  onKept?: (rows: readonly KeptRow[]) => Promise<void>;
  /** Ends the removal between two batches; it goes on from there later. */
  signal?: AbortSignal;
}

/** Removes an import with all rows that belong to it alone and that nothing else stands on. What was interrupted goes on. */
export async function removeImport(
  store: GraphStore,
  name: string,
  { onProgress, onKept, signal }: Watch = {},
): Promise<Removed> {
  const found = (await store.imports()).find((one) => one.name === name);
  if (!found) throw new ImportRefused('NO_SUCH_IMPORT', `nothing has been imported as ${name}`);
  checkFree(found);
  const { actors, links, sources, ...record } = found;
  const note = async (lease: Lease | null) =>
    store.saveImport({ ...record, state: 'REMOVING', updatedAt: new Date().toISOString(), lease });
  await note(newLease());
  const total = actors + links + sources;
  const removed: Removed = { removed: 0, kept: { total: 0, first: [] }, left: total };
  do {
    await yieldTurn();
    if (signal?.aborted) break;
    const step = await store.removeImport(name, BATCH);
    removed.left = step.left;
    removed.removed += step.removed;
    removed.kept.total += step.kept.length;
    removed.kept.first.push(...step.kept.slice(0, MOST_REPORTED - removed.kept.first.length));
    await onKept?.(step.kept);
    if (step.left > 0) await note(newLease());
    onProgress?.(total - step.left, total);
  } while (removed.left > 0);
  if (removed.left > 0) await note(null);
  return removed;
}
