import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import { slugOf } from '../../server/editing/new-id.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';
import { madeLinkId } from './formats/link-id.ts';
import { idOfParts } from './ids.ts';
import { isLike, kindsFit, likenessById, likenessOf } from './likeness.ts';
import { plainKey } from './plain-key.ts';
import { STAGES } from './stages.ts';
import type { StagedActor, StagedRow, Staging } from './staging.ts';
import { turn } from './turn.ts';

const BATCH = 500;

/**
 * Actors whose ids the graph has for others: they get ids of their own, and links of the files lead there. That two are one
 * is for people to say; each pair is told.
 */
export async function settleTakenNames(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  merges: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const renamed = new Map<string, string>();
  for (const { isDerived } of STAGES.filter(({ kind }) => kind === 'ACTOR')) {
    let after = 0;
    for (;;) {
      const batch = staging.actorsBehind(after, isDerived, BATCH);
      const last = batch.at(-1);
      if (!last) break;
      after = last.seq;
      const others = await othersOf(store, record, batch);
      staging.db.transaction(() => {
        for (const one of batch) {
          const other = others.get(one.id);
          if (other === undefined) continue;
          const renamedTo = idOfParts([record.name, one.id]);
          const into = merges.get(renamedTo);
          if (into === undefined) rename(staging, one, renamedTo, other);
          else leaveOut(staging, one, renamedTo);
          renamed.set(one.id, into ?? renamedTo);
        }
      });
      await turn(signal);
    }
  }
  if (renamed.size > 0) await leadLinks(staging, renamed, signal);
}

function rename(staging: Staging, { seq, row }: StagedRow, id: string, other: Actor | null): void {
  const actor = { ...(row as Actor), id };
  staging.become(seq, actor);
  if (other === null) return;
  staging.noteLookAlike(id, other.id, 'GRAPH', likenessOf(actor, other) ?? likenessById(other.id));
}

/** An actor that is another one by decision. */
function leaveOut(staging: Staging, { seq }: StagedRow, id: string): void {
  staging.drop(seq);
  staging.noteMerged(id);
}

/**
 * Who else has the ids of actors of the files: actors of the graph that this import has not brought and that say something
 * else. Null: nobody any more, but an earlier run has given the actor an id of its own, which it keeps.
 */
async function othersOf(
  store: GraphStore,
  record: ImportRecord,
  batch: readonly StagedActor[],
): Promise<Map<string, Actor | null>> {
  const ownId = ({ id }: StagedRow) => idOfParts([record.name, id]);
  const ids = batch.flatMap((one) => [one.id, ownId(one)]);
  const there = new Map((await store.actorsById(ids)).map((actor) => [actor.id, actor]));
  const suspects = batch.filter((one) => {
    const other = there.get(one.id);
    return other !== undefined && isAnother(one, other);
  });
  const differing = await differingAmong(store, record, suspects);
  return new Map(
    batch.flatMap((one): [string, Actor | null][] => {
      const other = there.get(one.id);
      if (!other) return there.has(ownId(one)) ? [[one.id, null]] : [];
      return differing.has(one.id) ? [[one.id, other]] : [];
    }),
  );
}

async function differingAmong(
  store: GraphStore,
  record: ImportRecord,
  rows: readonly StagedRow[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { kept } = await store.importRows(
    record.name,
    { actors: rows.map(({ row }) => row as Actor), links: [], sources: [] },
    { replace: false, isTrial: true, record: () => record },
  );
  return new Set(kept.flatMap(({ id, reason }) => (reason === 'DIFFERS' ? [id] : [])));
}

function isAnother({ row, isDerived, isNamed }: StagedActor, other: Actor): boolean {
  const one = row as Actor;
  // What a link only mentions says little more than a name and a kind: it is taken for the one that is there if these fit.
  if (isNamed) return !(isDerived && isFitting(one, other));
  // Many files call an actor `c1`, but whoever writes `huawei` means Huawei, whatever else is said of it.
  return !hasTellingId(other) && !(isCalledById(one) ? isFitting(one, other) : isLike(one, other));
}

/** An actor that says no name but its id. */
function isCalledById({ id, names }: Actor): boolean {
  return names.every(({ text }) => plainKey(text) === plainKey(id));
}

/** Whether an id has a word of the names of whoever has it. */
function hasTellingId({ id, names }: Actor): boolean {
  const words = new Set(names.flatMap(({ text }) => slugOf(text).split('-')));
  return id.split(/[^a-z0-9]+/).some((word) => words.has(word));
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
