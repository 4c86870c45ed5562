import { type ChangeLog, type LogEntry, type NewEntry, newLogId, type SubjectKind } from '../change-log.ts';
import { StoreUnavailable } from '../errors.ts';
import { parsed } from '../parsed.ts';
import type { Graph, HeldLog, Transaction, Writing } from './graph.ts';
import { nodesOf } from './labels.ts';

export const HEAD = 'head';

/** The properties of a node of the log. */
export interface EntryRow
  extends Pick<LogEntry, 'sequence' | 'at' | 'change' | 'subjectKind' | 'by' | 'note' | 'reverts'> {
  row: string;
  retraction?: string;
  before?: string;
}

/** Makes the head of the log where there is none yet. */
export async function prepareLog({ db, labels: { log } }: Graph): Promise<void> {
  await db.write((run) =>
    run(`MERGE (l:${log} {id: $p.id}) ON CREATE SET l.log = $p.log, l.turn = 0, l.oldest = 0, l.latest = 0`, {
      id: HEAD,
      log: newLogId(),
    }),
  );
}

/**
 * Does work in a transaction that has locked the head before anything is read or written, until it ends, whoever else writes:
 * so the order of the entries is that of the commits. The head is read by a question of its own: one that locks and reads in
 * a single breath may have read before it had the lock. Its `turn` numbers those who have held it.
 */
export function holdLog<T>(
  { db, labels, entriesKept }: Graph,
  work: (writing: Writing) => Promise<T>,
  milliseconds?: number,
): Promise<T> {
  const { log, dataset } = labels;
  return db.writeInTurn(async (run) => {
    await run(`MATCH (l:${log} {id: $p.id}) SET l.turn = coalesce(l.turn, 0) + 1`, {
      id: HEAD,
    });
    const [held] = await run<HeldLog>(
      `MATCH (l:${log} {id: $p.id})
     RETURN l.latest AS latest, l.oldest AS oldest, EXISTS { (:${dataset}) } AS hasBegun`,
      { id: HEAD },
    );
    return work({ run, labels, entriesKept, log: found(held) });
  }, milliseconds);
}

/**
 * Begins another turn, so that what was written in the last one is known to be whole: who keeps blocks in memory need not
 * fetch these again for each question. What was written stays where others hold the log for too long: the next one to
 * write begins that turn.
 */
export async function endTurn(graph: Graph): Promise<void> {
  await holdLog(graph, async () => {}).catch(() => {});
}

/** The rows as they are stored, by id. */
export async function storedRows(
  { run, labels }: Transaction,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await run<{ id: string; row: string }>(
    `MATCH (n:${nodesOf(labels, kind)}) WHERE n.id IN $p.ids RETURN n.id AS id, n.row AS row`,
    { ids },
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Writes entries behind those of the log, which then stands behind them. Retractions and edits are kept for good. */
export async function appendToLog(
  { run, labels, log: held, entriesKept }: Writing,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { log, change: label, edit } = labels;
  const at = new Date().toISOString();
  const rows = entries.map(({ id, body, retraction, reverts, ...entry }, index) => ({
    ...entry,
    sequence: BigInt(held.latest + 1 + index),
    at,
    subjectId: id,
    row: body,
    ...(retraction === undefined ? {} : { retraction: JSON.stringify(retraction) }),
    ...(reverts === undefined ? {} : { reverts: BigInt(reverts) }),
  }));
  const before = held.oldest;
  const latest = held.latest + entries.length;
  const oldest = Math.max(before, latest - entriesKept);
  await run(
    `UNWIND $p.rows AS row CREATE (c:${label}) SET c = row
     FOREACH (_ IN CASE WHEN row.by IS NULL THEN [] ELSE [1] END | SET c:${edit})`,
    { rows },
  );
  await run(`MATCH (l:${log} {id: $p.id}) SET l.latest = $p.latest, l.oldest = $p.oldest`, {
    id: HEAD,
    latest: BigInt(latest),
    oldest: BigInt(oldest),
  });
  Object.assign(held, { latest, oldest });
  if (oldest === before) return;
  await run(
    `MATCH (c:${label}) WHERE c.sequence > $p.before AND c.sequence <= $p.oldest
     AND c.change <> 'RETRACTED' AND c.by IS NULL DELETE c`,
    { before: BigInt(before), oldest: BigInt(oldest) },
  );
}

/**
 * Asked of the server that writes are made on, so that nobody is told of less than he knows from another. The end is
 * read first: what is committed up to there is there, while a later entry might be seen before an earlier one.
 */
export async function readLog(
  { db, labels: { log, change } }: Graph,
  after: number,
  limit: number,
): Promise<ChangeLog> {
  const [read] = await db.write((run) =>
    run<Omit<ChangeLog, 'entries'> & { entries: EntryRow[] }>(
      `MATCH (l:${log} {id: $p.id}) WITH l, l.latest AS latest
       CALL (latest) {
         MATCH (c:${change}) WHERE c.sequence > $p.after AND c.sequence <= latest
         WITH c ORDER BY c.sequence LIMIT $p.limit
         RETURN collect(properties(c)) AS entries
       }
       RETURN l.log AS id, l.oldest AS oldest, latest, entries`,
      { id: HEAD, after: BigInt(after), limit: BigInt(limit) },
    ),
  );
  const { entries, ...head } = found(read);
  return { ...head, entries: entries.map(entryOf) };
}

export async function lastChangeOf(
  { db, labels: { change } }: Graph,
  ids: readonly string[],
): Promise<string | null> {
  const [last] = await db.read<{ at: string }>(
    `MATCH (c:${change}) WHERE c.subjectId IN $p.ids RETURN c.at AS at ORDER BY c.sequence DESC LIMIT 1`,
    { ids },
  );
  return last?.at ?? null;
}

export function entryOf(entry: EntryRow): LogEntry {
  const { sequence, at, change, subjectKind, row, retraction, by, note, before, reverts } = entry;
  return {
    sequence,
    at,
    change,
    subjectKind,
    subject: parsed(row),
    ...(retraction === undefined ? {} : { retraction: parsed(retraction) }),
    ...(by === undefined ? {} : { by }),
    ...(note === undefined ? {} : { note }),
    ...(before === undefined ? {} : { before: parsed(before) }),
    ...(reverts === undefined ? {} : { reverts }),
  };
}

function found<T>(head: T | undefined): T {
  if (head === undefined) throw new StoreUnavailable('the head of the log is missing; a restart makes it');
  return head;
}
