import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { onlyCounts } from '../ids.ts';
import { reasonOf } from '../reasons.ts';
import { rowsOf } from '../rows-of.ts';
import { STAGES } from '../stages.ts';
import { stagedBatches } from '../staging/batches.ts';
import { STATE, type StagedRow, type Staging } from '../staging/staging.ts';
import { isLike } from './likeness.ts';
import { isCode, isTelling } from './taken.ts';
import { isCalledById, textsOfActor } from './taken-names.ts';

const BATCH = 500;

/**
 * Refuses actors that a newer file numbers as an earlier run did somebody else, and links to them: those of the earlier run
 * that are no longer in the file would lead to them too.
 */
export async function refuseRenumbered(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!(await store.imports()).some(({ name }) => name === record.name)) return;
  const refused = new Set<string>();
  for (const { isDerived } of STAGES.filter(({ kind }) => kind === 'ACTOR')) {
    const next = (after: number) => staging.rows('ACTOR', isDerived, after, BATCH);
    for await (const batch of stagedBatches(next, signal)) {
      const numbered = batch.filter(({ id }) => isNumbered(id, record));
      const there = new Map(
        (await store.actorsById(numbered.map(({ id }) => id))).map((one) => [one.id, one]),
      );
      const others = numbered.filter(({ id, row }) => {
        const other = there.get(id);
        return other !== undefined && isAnother(row as Actor, other, record);
      });
      const asBrought = await broughtSo(store, record, others);
      staging.db.transaction(() => {
        for (const one of others) {
          const other = there.get(one.id);
          if (!other || asBrought.has(one.id)) continue;
          const called = other.names[0]?.text ?? other.id;
          staging.notes.problem(one, reasonOf('CALLED_OTHERWISE', [one.id, called], 'id'));
          staging.mark(one.seq, STATE.wrong);
          refused.add(one.id);
        }
      });
    }
  }
  if (refused.size > 0) await refuseLinksTo(refused, staging, signal);
}

/** Rows that the import has brought as they are: somebody has given these actors other names since. */
async function broughtSo(
  store: GraphStore,
  record: ImportRecord,
  rows: readonly StagedRow[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const actors = rows.map(({ row }) => row);
  const { kept } = await store.importRows(record.name, rowsOf('ACTOR', actors), {
    replace: false,
    isTrial: true,
    record: () => record,
  });
  return new Set(kept.flatMap(({ id, isAsBrought }) => (isAsBrought ? [id] : [])));
}

async function refuseLinksTo(
  refused: ReadonlySet<string>,
  staging: Staging,
  signal: AbortSignal | undefined,
): Promise<void> {
  for await (const batch of stagedBatches((after) => staging.rows('LINK', false, after, BATCH), signal)) {
    staging.db.transaction(() => {
      for (const one of batch) {
        const link = one.row as Link;
        const ends = (['from', 'to'] as const).filter((end) => refused.has(link[end]));
        for (const end of ends) staging.notes.problem(one, reasonOf('UNSURE_END', [link[end]], end));
        if (ends.length > 0) staging.mark(one.seq, STATE.wrong);
      }
    });
  }
}

function isNumbered(id: string, record: ImportRecord): boolean {
  const bare = bareId(id, record);
  return onlyCounts(bare) || isCode(bare);
}

/** Without the name of the import, which may be a word of an actor's. */
function bareId(id: string, { name }: ImportRecord): string {
  return id.startsWith(`${name}--`) ? id.slice(name.length + 2) : id;
}

function isAnother(one: Actor, other: Actor, record: ImportRecord): boolean {
  if (isLike(one, other) || isCalledById(one) || isCalledById(other)) return false;
  const bare = bareId(other.id, record);
  return onlyCounts(bare) || !isTelling(bare, textsOfActor(other));
}
