import type { Link } from '../../core/model/link.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { idOfParts } from './ids.ts';
import type { StagedRow, Staging } from './staging.ts';
import { turn } from './turn.ts';

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
  let after = 0;
  for (;;) {
    const batch = staging.coinedLinks(after, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    after = last.seq;
    const taken = await takenAmong(store, record, batch);
    staging.db.transaction(() => {
      for (const { seq, row } of taken) staging.become(seq, { ...row, id: ownId(record, row) });
    });
    await turn(signal);
  }
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
  const there = new Map((await store.linksById(ids)).map((link) => [link.id, link]));
  const others = batch.filter(({ row }) => {
    const other = there.get(row.id);
    return other && !isSameClaim(row as Link, other) && !hasTellingId(other);
  });
  const foreign = await foreignAmong(store, record, others);
  return batch.filter(({ id, row }) => foreign.has(id) || (!there.has(id) && there.has(ownId(record, row))));
}

/** Of rows that differ from those of the graph, those that this import has not brought. */
async function foreignAmong(
  store: GraphStore,
  record: ImportRecord,
  rows: readonly StagedRow[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { kept } = await store.importRows(
    record.name,
    { actors: [], links: rows.map(({ row }) => row as Link), sources: [] },
    { replace: false, isTrial: true, record: () => record },
  );
  return new Set(kept.flatMap(({ id, reason }) => (reason === 'DIFFERS' ? [id] : [])));
}

function isSameClaim(one: Link, other: Link): boolean {
  return one.kind === other.kind && one.from === other.from && one.to === other.to;
}

/** Whether an id has a word of the ends of its link, as readable ones have. */
function hasTellingId({ id, from, to }: Link): boolean {
  const words = new Set([from, to].flatMap((end) => end.split(/[^a-z0-9]+/)));
  return id.split(/[^a-z0-9]+/).some((word) => words.has(word));
}
