import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Row } from '../../../server/store/change-log.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import type { ImportRecord } from '../../../server/store/imports.ts';
import { onlyCounts } from '../ids.ts';
import { reasonOf } from '../reasons.ts';
import { rowsOf } from '../rows-of.ts';
import { STAGES, type Stage } from '../stages.ts';
import { stagedBatches } from '../staging/batches.ts';
import { STATE, type StagedActor, type StagedRow, type Staging } from '../staging/staging.ts';
import { isLike } from './likeness.ts';
import { isCode, isTelling } from './taken.ts';
import { isCalledById, isFitting, textsOfActor } from './taken-names.ts';
import { isAnother, isAnotherMention } from './taken-sources.ts';
import { namedBy } from './unsure-ends.ts';

const BATCH = 500;

/** Of an actor whether its id is made of its name. */
type DoubtedRow = StagedRow & Partial<Pick<StagedActor, 'isNamed'>>;

/** How rows of a kind are told from those that an earlier run has brought under their ids. */
interface Numbering {
  read: (store: GraphStore, ids: readonly string[]) => Promise<readonly Row[]>;
  isAnother: (one: DoubtedRow, other: Row, record: ImportRecord, isDerived: boolean) => boolean;
  nameOf: (row: Row) => string | undefined;
}

const NUMBERINGS: Record<'ACTOR' | 'SOURCE', Numbering> = {
  ACTOR: {
    read: (store, ids) => store.actorsById(ids),
    isAnother: ({ row, isNamed }, other, record, isDerived) =>
      isAnotherActor(row as Actor, other as Actor, record) ||
      // By a name alone links mean one of the kind and country that they say.
      (isDerived && isNamed === true && !isFitting(row as Actor, other as Actor)),
    nameOf: (row) => (row as Actor).names[0]?.text,
  },
  SOURCE: {
    read: (store, ids) => store.sourcesById(ids),
    isAnother: ({ row }, other, _, isDerived) =>
      (isDerived ? isAnotherMention : isAnother)(row as Source, other as Source),
    nameOf: (row) => (row as Source).title,
  },
};

/**
 * Refuses actors and sources that a newer file numbers as an earlier run did others, and links to them: those of the earlier
 * run that are no longer in the file would lead to them and cite them too.
 */
export async function refuseRenumbered(
  staging: Staging,
  store: GraphStore,
  record: ImportRecord,
  replace: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!(await store.imports()).some(({ name }) => name === record.name)) return;
  const refused = new Set<string>();
  for (const { kind, isDerived } of STAGES) {
    // Mentions replace nothing that says more than they do.
    if (kind === 'LINK' || (replace && !isDerived)) continue;
    const { read, isAnother, nameOf } = NUMBERINGS[kind];
    const next = (after: number): DoubtedRow[] =>
      kind === 'ACTOR'
        ? staging.actorsBehind(after, isDerived, BATCH)
        : staging.rows(kind, isDerived, after, BATCH);
    for await (const batch of stagedBatches(next, signal)) {
      // People copy a row and write another source or another kind into it, whatever the ids are.
      const doubted = batch.filter(({ id }) => isDerived || isNumbered(id, record));
      const stored = await read(
        store,
        doubted.map(({ id }) => id),
      );
      const there = new Map(stored.map((row) => [row.id, row]));
      const others = doubted.filter((one) => {
        const other = there.get(one.id);
        return other !== undefined && isAnother(one, other, record, isDerived);
      });
      const wrong = await refusedAmong(store, record, { kind, isDerived }, others, replace);
      staging.db.transaction(() => {
        for (const one of others) {
          const other = there.get(one.id);
          if (!other || !wrong.has(one.id)) continue;
          const called = nameOf(other) ?? other.id;
          const reason =
            nameOf(one.row) === called
              ? reasonOf('UNSURE_END', [one.id], 'id')
              : reasonOf('CALLED_OTHERWISE', [one.id, called], 'id');
          staging.notes.problem(one, reason);
          staging.mark(one.seq, STATE.wrong);
          refused.add(one.id);
        }
      });
    }
  }
  if (refused.size > 0) await refuseLinksTo(refused, staging, signal);
}

/**
 * Those of some rows that are refused: not those that the import has brought as they are, since somebody has called these
 * otherwise since, nor, where rows are to be replaced, those that would be put in the place of the others.
 */
async function refusedAmong(
  store: GraphStore,
  record: ImportRecord,
  { kind, isDerived }: Stage,
  rows: readonly StagedRow[],
  replace: boolean,
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const staged = rowsOf(
    kind,
    rows.map(({ row }) => row),
  );
  const options = { replace: false, areMentions: isDerived, isTrial: true, record: () => record };
  const { kept } = await store.importRows(record.name, staged, options);
  const asBrought = new Set(kept.flatMap(({ id, isAsBrought }) => (isAsBrought ? [id] : [])));
  const staying = replace ? kept : rows;
  return new Set(staying.flatMap(({ id }) => (asBrought.has(id) ? [] : [id])));
}

async function refuseLinksTo(
  refused: ReadonlySet<string>,
  staging: Staging,
  signal: AbortSignal | undefined,
): Promise<void> {
  for await (const batch of stagedBatches((after) => staging.rows('LINK', false, after, BATCH), signal)) {
    staging.db.transaction(() => {
      for (const one of batch) {
        const unsure = namedBy(one.row as Link).filter(({ id }) => refused.has(id));
        for (const { field, id } of unsure) staging.notes.problem(one, reasonOf('UNSURE_END', [id], field));
        if (unsure.length > 0) staging.mark(one.seq, STATE.wrong);
      }
    });
  }
}

function isNumbered(id: string, record: ImportRecord): boolean {
  const bare = bareId(id, record);
  return onlyCounts(bare) || isNested(bare) || isCode(bare);
}

/** yEd's `n0::n1`, of which the id `n0-n1` has been made. */
function isNested(bare: string): boolean {
  return bare.split('-').every(onlyCounts);
}

/** Without the name of the import, which may be a word of an actor's. */
function bareId(id: string, { name }: ImportRecord): string {
  return id.startsWith(`${name}--`) ? id.slice(name.length + 2) : id;
}

function isAnotherActor(one: Actor, other: Actor, record: ImportRecord): boolean {
  if (!isNumbered(one.id, record)) return false;
  if (isLike(one, other) || isCalledById(one) || isCalledById(other)) return false;
  const bare = bareId(other.id, record);
  return onlyCounts(bare) || isNested(bare) || !isTelling(bare, textsOfActor(other));
}
