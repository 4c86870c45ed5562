import type { Link } from '../../core/model/link.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { stagedBatches } from './staged-batches.ts';
import type { StagedRow, Staging } from './staging.ts';
import { foreignAmong, isTelling, ownId } from './taken.ts';

const BATCH = 500;

/**
 * Links that a file calls by codes of its own, such as `l1`, where the graph has the code for a link between others: they get
 * ids of their own, since they are other claims, and keep them in later runs.
 */
export async function settleTakenLinks(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  signal: AbortSignal | undefined,
): Promise<void> {
  for await (const batch of stagedBatches((after) => staging.coinedLinks(after, BATCH), signal)) {
    const taken = await takenAmong(store, record, batch);
    staging.db.transaction(() => {
      for (const { seq, row } of taken) staging.become(seq, { ...row, id: ownId(record, row) });
    });
  }
}

async function takenAmong(
  store: GraphStore,
  record: ImportRecord,
  batch: readonly StagedRow[],
): Promise<StagedRow[]> {
  const ids = batch.flatMap(({ row }) => [row.id, ownId(record, row)]);
  const there = new Map((await store.linksById(ids)).map((link) => [link.id, link]));
  const suspects = batch.flatMap(({ row }) => {
    const other = there.get(row.id);
    return other && isAnother(row as Link, other) ? [row] : [];
  });
  const foreign = await foreignAmong(store, record, 'LINK', suspects);
  return batch.filter(({ id, row }) => foreign.has(id) || (!there.has(id) && there.has(ownId(record, row))));
}

function isAnother(one: Link, other: Link): boolean {
  const isSameClaim = one.kind === other.kind && one.from === other.from && one.to === other.to;
  return !isSameClaim && !isTelling(other.id, [other.from, other.to]);
}
