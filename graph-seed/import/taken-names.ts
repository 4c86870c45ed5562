import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { madeLinkId } from './formats/link-id.ts';
import { idOfParts } from './ids.ts';
import { kindsFit, likenessById, likenessOf } from './likeness.ts';
import type { StagedRow, Staging } from './staging.ts';
import { turn } from './turn.ts';

const BATCH = 500;

/**
 * Actors whose ids are made of their names, where the graph has these ids for others: they get ids of their own, and links
 * of the files lead there. That two are one is for people to say; each pair is told.
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
      for (const one of batch) {
        const other = taken.get(one.id);
        if (!other) continue;
        const renamedTo = idOfParts([record.name, one.id]);
        const into = merges.get(renamedTo);
        if (into === undefined) rename(staging, one, renamedTo, other);
        else leaveOut(staging, one, renamedTo);
        renamed.set(one.id, into ?? renamedTo);
      }
    });
    await turn(signal);
  }
  if (renamed.size > 0) await leadLinks(staging, renamed, signal);
}

function rename(staging: Staging, { seq, row }: StagedRow, id: string, other: Actor): void {
  const actor = { ...(row as Actor), id };
  staging.become(seq, actor);
  staging.noteLookAlike(id, other.id, 'GRAPH', likenessOf(actor, other) ?? likenessById(other.id));
}

/** An actor that is another one by decision. */
function leaveOut(staging: Staging, { seq }: StagedRow, id: string): void {
  staging.drop(seq);
  staging.noteMerged(id);
}

/** Actors of the graph that this import has not brought and that say something else, by the ids that others of its files would have. */
async function takenAmong(
  store: GraphStore,
  record: ImportRecord,
  batch: readonly (StagedRow & { isDerived: boolean })[],
): Promise<Map<string, Actor>> {
  const actors = batch.map(({ row }) => row as Actor);
  const { kept } = await store.importRows(
    record.name,
    { actors, links: [], sources: [] },
    { replace: false, isTrial: true, record: () => record },
  );
  const differing = new Set(kept.flatMap(({ id, reason }) => (reason === 'DIFFERS' ? [id] : [])));
  const stored = new Map((await store.actorsById([...differing])).map((actor) => [actor.id, actor]));
  // What a link only mentions says little more than a name and a kind: it is taken for the one that is there if these fit.
  for (const { id, row, isDerived } of batch) {
    const other = stored.get(id);
    if (other && isDerived && isFitting(row as Actor, other)) stored.delete(id);
  }
  return stored;
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
