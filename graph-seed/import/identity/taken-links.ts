import type { Link } from '../../../core/model/link.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { stagedBatches } from '../staging/batches.ts';
import type { Staging } from '../staging/staging.ts';
import { isTelling, othersOf, ownId } from './taken.ts';

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
    const others = await othersOf(store, record, batch, {
      kind: 'LINK',
      read: (ids) => store.linksById(ids),
      isAnother: ({ row }, there) => isAnother(row as Link, there),
    });
    staging.db.transaction(() => {
      for (const { seq, id, row } of batch)
        if (others.has(id)) staging.become(seq, { ...row, id: ownId(record, 'LINK', row) });
    });
  }
}

function isAnother(one: Link, other: Link): boolean {
  const isSameClaim = one.kind === other.kind && one.from === other.from && one.to === other.to;
  return !isSameClaim && !isTelling(other.id, [other.from, other.to]);
}
