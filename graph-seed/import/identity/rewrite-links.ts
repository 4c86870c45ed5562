import type { Link } from '../../../core/model/link.ts';
import { stagedBatches } from '../staging/batches.ts';
import type { Staging } from '../staging/staging.ts';

const BATCH = 500;

/**
 * Puts in place of each link that is staged what `rewrite` makes of it by the new ids of others, which have their old ones as
 * keys; null: it stays as it is.
 */
export async function rewriteLinks(
  staging: Staging,
  ids: ReadonlyMap<string, string>,
  rewrite: (link: Link, ids: ReadonlyMap<string, string>) => Link | null,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (ids.size === 0) return;
  for await (const batch of stagedBatches((after) => staging.rows('LINK', false, after, BATCH), signal)) {
    staging.db.transaction(() => {
      for (const { seq, row } of batch) {
        const link = rewrite(row as Link, ids);
        if (link !== null) staging.become(seq, link);
      }
    });
  }
}
