import type { Link } from '../../../core/model/link.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { stagedBatches } from '../staging/batches.ts';
import type { Staging } from '../staging/staging.ts';

const BATCH = 500;

/**
 * Links whose ids were made of the import's name and a number alone, before actors and links were found to be given the same
 * one: those that the graph has so, or that were retracted so, keep it, so that importing them again does not double them.
 */
export async function keepFormerIds(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  signal: AbortSignal | undefined,
): Promise<void> {
  for await (const batch of stagedBatches((after) => staging.formerRows(after, BATCH), signal)) {
    const former = batch.map(({ seq, formerId, row }) => ({ seq, link: { ...(row as Link), id: formerId } }));
    const known = await knownAmong(
      store,
      record,
      former.map(({ link }) => link),
    );
    staging.db.transaction(() => {
      for (const { seq, link } of former) if (known.has(link.id)) staging.become(seq, link);
    });
  }
}

async function knownAmong(
  store: GraphStore,
  record: ImportRecord,
  links: readonly Link[],
): Promise<Set<string>> {
  const candidates = new Map(links.map((link) => [link.id, link]));
  const stored = (await store.linksById([...candidates.keys()])).filter((link) => {
    // Ids without the import's name were those of whoever came first.
    const one = candidates.get(link.id);
    return link.id.startsWith(`${record.name}--`) || (link.from === one?.from && link.to === one.to);
  });
  const { kept } = await store.importRows(
    record.name,
    { actors: [], links: [...links], sources: [] },
    { replace: false, isTrial: true, record: () => record },
  );
  const retracted = kept.filter(({ reason }) => reason === 'RETRACTED');
  return new Set([...stored, ...retracted].map(({ id }) => id));
}
