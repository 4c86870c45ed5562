import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { madeLinkId } from '../formats/link-id.ts';
import { plainKey } from '../plain-key.ts';
import { STAGES } from '../stages.ts';
import { stagedBatches } from '../staging/batches.ts';
import type { StagedActor, StagedRow, Staging } from '../staging/staging.ts';
import { calledBefore, type Naming } from './called-before.ts';
import { isLike, kindsFit, likenessById, likenessOf } from './likeness.ts';
import { rewriteLinks } from './rewrite-links.ts';
import { isCode, isTelling, othersOf, ownId } from './taken.ts';

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
    const next = (after: number) => staging.actorsBehind(after, isDerived, BATCH);
    for await (const batch of stagedBatches(next, signal)) {
      const others = await othersOf(store, record, batch, {
        kind: 'ACTOR',
        read: (ids) => store.actorsById(ids),
        isAnother,
        isOwnAgain,
      });
      staging.db.transaction(() => {
        for (const one of batch) {
          const other = others.get(one.id);
          if (other === undefined) continue;
          const renamedTo = ownId(record, 'ACTOR', one);
          const into = merges.get(renamedTo);
          if (into === undefined) rename(staging, one, renamedTo, other);
          else leaveOut(staging, one, renamedTo);
          renamed.set(one.id, into ?? renamedTo);
        }
      });
    }
  }
  const naming: Naming = {
    kind: 'ACTOR',
    namedBy: ({ from, to }) => [from, to],
    read: (ids) => store.actorsById(ids),
    renamed,
  };
  await rewriteLinks(staging, await calledBefore(staging, store, record, naming, signal), ledOn, signal);
}

function rename(staging: Staging, { seq, row }: StagedRow, id: string, other: Actor | null): void {
  const actor = { ...(row as Actor), id };
  staging.become(seq, actor);
  if (other === null) return;
  staging.notes.lookAlike(id, other.id, 'GRAPH', likenessOf(actor, other) ?? likenessById(other.id));
}

/** An actor that is another one by decision. */
function leaveOut(staging: Staging, { seq }: StagedRow, id: string): void {
  staging.drop(seq);
  staging.notes.merged(id);
}

function isAnother({ row, isDerived, isNamed }: StagedActor, other: Actor): boolean {
  const one = row as Actor;
  if (isNamed && !isDerived) return true;
  // What a link only mentions says little more than a name and a kind: it is taken for the one that is there if these fit.
  // Beside a code, such as `C1`, the name is another matter.
  if (isNamed && (!isCode(one.id) || isCalledById(one) || !isFitting(one, other)))
    return !isFitting(one, other);
  // Many files call an actor `c1`, but whoever writes `huawei` means Huawei, whatever else is said of it.
  return (
    !isTelling(other.id, textsOfActor(other)) &&
    !(isCalledById(one) ? isFitting(one, other) : isLikeHere(one, other))
  );
}

/** Two files may by chance have one code for a firm and for a person of its name. */
function isLikeHere(one: Actor, other: Actor): boolean {
  if (!isCode(one.id) || isFitting(one, other)) return isLike(one, other);
  return likenessOf(one, other)?.code === 'SAME_IDENTIFIER';
}

/** A mention by a code or a name alone is that of the import's own actor, if it has one that is called so. */
function isOwnAgain({ row, isDerived, isNamed }: StagedActor, own: Actor): boolean {
  const one = row as Actor;
  return isDerived && (isNamed || isCalledById(one)) && isFitting(one, own);
}

/** An actor that says no name but its id, or what stands behind the name of the import there. */
export function isCalledById({ id, names }: Actor): boolean {
  const ids = [id, id.split('--').at(-1) ?? id].map(plainKey);
  return names.every(({ text }) => ids.includes(plainKey(text)));
}

/** What an id of an actor may tell of. */
export function textsOfActor({ names }: Actor): string[] {
  return names.map(({ text }) => text);
}

/** Whether two of one name may be the same. */
export function isFitting(one: Actor, other: Actor): boolean {
  const isElsewhere =
    one.country !== undefined && other.country !== undefined && one.country !== other.country;
  return kindsFit(one.kind, other.kind) && !isElsewhere;
}

/** The link between the actors that are meant; null: it is between them already. */
function ledOn(link: Link, renamed: ReadonlyMap<string, string>): Link | null {
  const [from, to] = [renamed.get(link.from) ?? link.from, renamed.get(link.to) ?? link.to];
  if (from === link.from && to === link.to) return null;
  const moved = { ...link, from, to };
  return link.id === madeLinkId(link) ? { ...moved, id: madeLinkId(moved) } : moved;
}
