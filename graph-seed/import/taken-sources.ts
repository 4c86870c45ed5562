import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import { slugOf } from '../../server/editing/new-id.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { idOfParts } from './ids.ts';
import { plainKey } from './plain-key.ts';
import { STAGES } from './stages.ts';
import type { StagedRow, Staging } from './staging.ts';
import { turn } from './turn.ts';

const BATCH = 500;

/**
 * Sources that files call by codes, such as `s1`, which the graph has for other sources: they get ids of their own, and links
 * of the files cite these. Nobody is to be named for what another one says.
 */
export async function settleTakenSources(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  signal: AbortSignal | undefined,
): Promise<void> {
  const renamed = new Map<string, string>();
  for (const { isDerived } of STAGES.filter(({ kind }) => kind === 'SOURCE')) {
    let after = 0;
    for (;;) {
      const batch = staging.rows('SOURCE', isDerived, after, BATCH);
      const last = batch.at(-1);
      if (!last) break;
      after = last.seq;
      const taken = await takenAmong(store, record, batch);
      staging.db.transaction(() => {
        for (const { seq, row } of taken) {
          const id = ownId(record, row);
          staging.become(seq, { ...row, id });
          renamed.set(row.id, id);
        }
      });
      await turn(signal);
    }
  }
  if (renamed.size > 0) await citeAnew(staging, renamed, signal);
}

function ownId(record: ImportRecord, { id }: { id: string }): string {
  return idOfParts([record.name, id]);
}

async function takenAmong(
  store: GraphStore,
  record: ImportRecord,
  batch: readonly StagedRow[],
): Promise<StagedRow[]> {
  const ids = batch.flatMap(({ row }) => [row.id, ownId(record, row)]);
  const there = new Map((await store.sourcesById(ids)).map((source) => [source.id, source]));
  const suspects = batch.filter(({ row }) => {
    const other = there.get(row.id);
    return other !== undefined && isAnother(row as Source, other);
  });
  const { kept } =
    suspects.length === 0
      ? { kept: [] }
      : await store.importRows(
          record.name,
          { actors: [], links: [], sources: suspects.map(({ row }) => row as Source) },
          { replace: false, isTrial: true, record: () => record },
        );
  const foreign = new Set(kept.flatMap(({ id, reason }) => (reason === 'DIFFERS' ? [id] : [])));
  return batch.filter(({ id, row }) => foreign.has(id) || (!there.has(id) && there.has(ownId(record, row))));
}

/** Two that are called alike and have neither a title nor an address in common, where the id does not tell of the one there. */
function isAnother(one: Source, other: Source): boolean {
  return !isSameSource(one, other) && !hasTellingId(other);
}

/** Whether two rows may be of one source. */
export function isSameSource(one: Source, other: Source): boolean {
  return plainKey(one.title) === plainKey(other.title) || (one.url !== undefined && one.url === other.url);
}

function hasTellingId({ id, title, publisher, url }: Source): boolean {
  const words = new Set(slugOf(`${title} ${publisher} ${url ?? ''}`).split('-'));
  return id.split(/[^a-z0-9]+/).some((word) => words.has(word));
}

async function citeAnew(
  staging: Staging,
  renamed: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let after = 0;
  for (;;) {
    const batch = staging.rows('LINK', false, after, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    after = last.seq;
    staging.db.transaction(() => {
      for (const { seq, row } of batch) {
        const link = row as Link;
        if (!link.evidence.some(({ source }) => renamed.has(source))) continue;
        const evidence = link.evidence.map((one) => ({
          ...one,
          source: renamed.get(one.source) ?? one.source,
        }));
        staging.become(seq, { ...link, evidence });
      }
    });
    await turn(signal);
  }
}
