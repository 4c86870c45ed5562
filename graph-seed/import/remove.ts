import type { GraphStore } from '../../server/store/graph-store.ts';
import type { KeptRow } from '../../server/store/imports.ts';
import { ImportRefused } from './refused.ts';
import { MOST_REPORTED, type Some } from './report.ts';
import { turn } from './turn.ts';

const BATCH = 1_000;

interface Removed {
  removed: number;
  /** Rows that stay and from now on belong to nobody. */
  kept: Some<KeptRow>;
}

/** Removes an import with all rows that belong to it alone and that nothing else stands on. What was interrupted goes on. */
export async function removeImport(
  store: GraphStore,
  name: string,
  onProgress: (done: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Removed> {
  const found = (await store.imports()).find((one) => one.name === name);
  if (!found) throw new ImportRefused('NO_SUCH_IMPORT', `nothing has been imported as ${name}`);
  const { actors, links, sources, ...record } = found;
  await store.saveImport({ ...record, state: 'REMOVING', updatedAt: new Date().toISOString() });
  const total = actors + links + sources;
  const removed: Removed = { removed: 0, kept: { total: 0, first: [] } };
  for (let left = 1; left > 0; ) {
    await turn(signal);
    const step = await store.removeImport(name, BATCH);
    left = step.left;
    removed.removed += step.removed;
    removed.kept.total += step.kept.length;
    removed.kept.first.push(...step.kept.slice(0, MOST_REPORTED - removed.kept.first.length));
    onProgress(total - left, total);
  }
  return removed;
}
