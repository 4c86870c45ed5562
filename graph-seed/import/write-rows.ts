import { newLease } from '../../server/imports/lease.ts';
import type { Row, SubjectKind } from '../../server/store/change-log.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { type ImportOutcome, type ImportRecord, KINDS_OF_ROWS } from '../../server/store/imports.ts';
import { list } from '../../server/store/sqlite/database.ts';
import type { OnImportProgress } from './report.ts';
import { rowsOf } from './rows-of.ts';
import { STAGES } from './stages.ts';
import { stagedBatches } from './staging/batches.ts';
import type { StagedRow, Staging } from './staging/staging.ts';
import { turn } from './turn.ts';

const BATCH = 1_000;

interface Writing {
  store: GraphStore;
  staging: Staging;
  fingerprint: string;
  replace: boolean;
  /** In an earlier run, which was stopped. */
  isStagedBefore: boolean;
  /** Only says what would become of the rows. */
  isTrial: boolean;
  /** Looks again who else has the ids of rows, and gives these ids of their own. */
  settle: () => Promise<void>;
  /** Looks again whether links lead anywhere. */
  recheck: () => Promise<void>;
  onProgress: OnImportProgress;
  signal: AbortSignal | undefined;
}

/**
 * Pass two: writes the staged rows batch by batch, each with the place behind which to go on. Begins behind the place
 * that the record has, and gives the record as it is in the end.
 */
export async function writeRows(start: ImportRecord, writing: Writing): Promise<ImportRecord> {
  const { store, staging, fingerprint, replace, isTrial, settle, onProgress, signal } = writing;
  const total = staging.count();
  let record = start;
  const first = start.checkpoint?.stage ?? 0;
  // What was staged a while ago, or while others wrote, may be theirs by now: links of it would lead to them.
  let mayBeTaken = start.checkpoint !== null || writing.isStagedBefore;
  for (const [stage, { kind, isDerived }] of STAGES.entries()) {
    if (stage < first) continue;
    if (kind === 'LINK' && mayBeTaken && !isTrial) {
      await settle();
      record = await writeMissing(record, writing);
    }
    let after = stage === first ? (start.checkpoint?.after ?? 0) : 0;
    for (;;) {
      onProgress({ phase: 'WRITING', done: rowsDone(record), total });
      await turn(signal);
      const batch = staging.rows(kind, isDerived, after, BATCH);
      const last = batch.at(-1);
      if (!last) break;
      const advance = (outcome: ImportOutcome): ImportRecord => ({
        ...record,
        updatedAt: new Date().toISOString(),
        lease: newLease(),
        checkpoint: { fingerprint, stage, after: last.seq },
        tally: { ...record.tally, ...added(record, kind, outcome, isDerived) },
      });
      const rows = batch.map(({ row }) => row);
      const options = {
        replace: replace && !isDerived,
        areMentions: isDerived,
        isTrial,
        record: (so: ImportOutcome) => {
          // Told before they are counted: who is killed in between has counted them, and does not look at them again.
          if (!isDerived) noteKept(staging, rows, so);
          return advance(so);
        },
      };
      const written = store.importRows(record.name, rowsOf(kind, rows), options);
      const outcome = await written.catch(async (error: unknown) => {
        if (kind === 'LINK' && (await areFewer(batch, writing))) return null;
        throw error;
      });
      // Those of the batch that are right still are taken again.
      if (outcome === null) continue;
      after = last.seq;
      mayBeTaken ||= outcome.kept.length > 0;
      if (isTrial && !isDerived) noteKept(staging, rows, outcome);
      record = advance(outcome);
    }
  }
  return record;
}

/** Whether some links lead nowhere by now: others may have removed whom they lead to since they were checked. */
async function areFewer(links: readonly StagedRow[], { staging, recheck }: Writing): Promise<boolean> {
  await recheck();
  const ids = links.map(({ id }) => id);
  return staging.among('LINK', ids).size < links.length;
}

/** Writes actors and sources that have got ids of their own after others were found to have theirs. */
async function writeMissing(start: ImportRecord, { store, staging, signal }: Writing): Promise<ImportRecord> {
  let record = start;
  for (const { kind, isDerived } of STAGES.filter((stage) => stage.kind !== 'LINK')) {
    const next = (after: number) => staging.rows(kind, isDerived, after, BATCH);
    for await (const batch of stagedBatches(next, signal)) {
      const ids = batch.map(({ id }) => id);
      const found = kind === 'ACTOR' ? await store.actorsById(ids) : await store.sourcesById(ids);
      const there = new Set(found.map(({ id }) => id));
      const missing = batch.filter(({ id }) => !there.has(id)).map(({ row }) => row);
      if (missing.length === 0) continue;
      const advance = (outcome: ImportOutcome): ImportRecord => {
        const tally = { ...record.tally, ...added(record, kind, outcome, isDerived) };
        const counts = tally[KINDS_OF_ROWS[kind]];
        // They were counted as rows that others have.
        const field = isDerived ? 'same' : 'kept';
        const less = { ...counts, [field]: Math.max(0, counts[field] - missing.length) };
        return { ...record, lease: newLease(), tally: { ...tally, [KINDS_OF_ROWS[kind]]: less } };
      };
      const outcome = await store.importRows(record.name, rowsOf(kind, missing), {
        ...{ replace: false, isTrial: false },
        record: advance,
      });
      record = advance(outcome);
    }
  }
  staging.db.run('DELETE FROM kept WHERE id NOT IN (SELECT id FROM staged)');
  return record;
}

/** How many rows a record says are done with. */
export function rowsDone({ tally }: ImportRecord): number {
  return Object.values(tally).reduce((sum, one) => sum + one.added + one.changed + one.same + one.kept, 0);
}

/** What is only mentioned and differs is as good as the same. */
function added(
  { tally }: ImportRecord,
  kind: SubjectKind,
  outcome: ImportOutcome,
  isDerived: boolean,
): Partial<ImportRecord['tally']> {
  const name = KINDS_OF_ROWS[kind];
  const before = tally[name];
  const kept = outcome.kept.length;
  return {
    [name]: {
      added: before.added + outcome.added,
      changed: before.changed + outcome.changed,
      same: before.same + outcome.same + (isDerived ? kept : 0),
      kept: before.kept + (isDerived ? 0 : kept),
    },
  };
}

/** Anew where the rows could not be written before. */
function noteKept(staging: Staging, rows: readonly Row[], { kept }: ImportOutcome): void {
  staging.db.transaction(() => {
    const ids = rows.map(({ id }) => id);
    staging.db.run('DELETE FROM kept WHERE id IN (SELECT value FROM json_each(?))', list(ids));
    for (const { id, reason } of kept)
      staging.db.run('INSERT OR REPLACE INTO kept (id, reason) VALUES (?, ?)', id, reason);
  });
}
