import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { madeLinkId } from './formats/link-row.ts';
import { idOfParts } from './ids.ts';
import { kindsFit } from './likeness.ts';
import type { StagedRow, Staging } from './staging.ts';
import { turn } from './turn.ts';

const BATCH = 500;

/**
 * Actors whose ids are made of their names, where the graph has these ids for others: they get ids of their own, and links
 * of the files lead there. That two are one although they are called alike is for people to say.
 */
export async function settleTakenNames(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  merges: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const renamed = new Map<string, string>();
  let after = 0;
  for (;;) {
    const batch = staging.namedActors(after, BATCH);
    const last = batch.at(-1);
    if (!last) break;
    after = last.seq;
    const taken = await takenAmong(store, record, batch);
    staging.db.transaction(() => {
      for (const one of batch.filter(({ id }) => taken.has(id))) {
        const id = idOfParts([record.name, one.id]);
        const into = merges.get(id);
        if (into === undefined) staging.become(one.seq, { ...(one.row as Actor), id });
        else staging.drop(one.seq);
        if (into !== undefined) staging.noteMerged(id);
        renamed.set(one.id, into ?? id);
      }
    });
    await turn(signal);
  }
  if (renamed.size > 0) await leadLinks(staging, renamed, signal);
}

/** The ids that the graph has for something that this import has not brought, unless it says the same. */
async function takenAmong(
  store: GraphStore,
  record: ImportRecord,
  batch: readonly (StagedRow & { isDerived: boolean })[],
): Promise<Set<string>> {
  const actors = batch.map(({ row }) => row as Actor);
  const { kept } = await store.importRows(
    record.name,
    { actors, links: [], sources: [] },
    { replace: false, isTrial: true, record: () => record },
  );
  const differing = new Set(kept.flatMap(({ id, reason }) => (reason === 'DIFFERS' ? [id] : [])));
  const stored = new Map((await store.actorsById([...differing])).map((actor) => [actor.id, actor]));
  // What a link only mentions says little more than a name and a kind: it is taken for the one that is there if these fit.
  const taken = batch.filter(({ id, row, isDerived }) => {
    const other = stored.get(id);
    return other && !(isDerived && isFitting(row as Actor, other));
  });
  return new Set(taken.map(({ id }) => id));
}

function isFitting(one: Actor, other: Actor): boolean {
  const isElsewhere =
    one.country !== undefined && other.country !== undefined && one.country !== other.country;
  return kindsFit(one.kind, other.kind) && !isElsewhere;
}

async function leadLinks(
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
        const [from, to] = [renamed.get(link.from) ?? link.from, renamed.get(link.to) ?? link.to];
        if (from === link.from && to === link.to) continue;
        const moved = { ...link, from, to };
        const isMade = link.id === madeLinkId(link);
        staging.become(seq, isMade ? { ...moved, id: madeLinkId(moved) } : moved);
      }
    });
    await turn(signal);
  }
}
