import type { LogEntry } from '../change-log.ts';
import type { EditFilter } from '../edits.ts';
import type { Page, PageRequest } from '../graph-store.ts';
import { type EntryRow, entryOf } from './change-log.ts';
import type { Graph, Transaction } from './graph.ts';
import type { Labels } from './labels.ts';

/** Edits in their order, newest first; each filter starts from the index that leaves the fewest. */
export async function editPage(
  { db, labels }: Graph,
  { of, by }: EditFilter,
  page: PageRequest,
): Promise<Page<LogEntry>> {
  const edits = matching(labels, { of, by });
  const [row] = await db.read<{ entries: EntryRow[]; total: number }>(
    `CALL () {
       ${edits} AND c.sequence < $p.before
       WITH c ORDER BY c.sequence DESC LIMIT $p.limit
       RETURN collect(properties(c)) AS entries
     }
     CALL () {
       WITH 1 AS one WHERE $p.withTotal
       ${edits} RETURN count(c) AS total
     }
     RETURN entries, total`,
    {
      of,
      by,
      withTotal: page.withTotal,
      before: BigInt(page.after?.key ?? Number.MAX_SAFE_INTEGER),
      limit: BigInt(page.first + 1),
    },
  );
  const { entries, total } = row ?? { entries: [], total: 0 };
  return {
    items: entries
      .slice(0, page.first)
      .map((entry) => ({ node: entryOf(entry), position: { key: entry.sequence, id: '' } })),
    hasNextPage: entries.length > page.first,
    totalCount: page.withTotal ? total : null,
  };
}

function matching({ change, edit }: Labels, { of, by }: EditFilter): string {
  if (of !== null) {
    return `MATCH (c:${change}) WHERE c.subjectId IN $p.of AND c.by IS NOT NULL AND ($p.by IS NULL OR c.by = $p.by)`;
  }
  return by === null ? `MATCH (c:${edit}) WHERE true` : `MATCH (c:${edit}) WHERE c.by = $p.by`;
}

export async function editsAt(
  { db, labels: { edit } }: Graph,
  sequences: readonly number[],
): Promise<LogEntry[]> {
  return entries(
    await db.read(
      `MATCH (c:${edit}) WHERE c.sequence IN $p.sequences RETURN properties(c) AS entry ORDER BY c.sequence`,
      { sequences: sequences.map(BigInt) },
    ),
  );
}

export async function editsUndoing(
  { db, labels: { edit } }: Graph,
  sequences: readonly number[],
): Promise<LogEntry[]> {
  return entries(
    await db.read(
      `MATCH (c:${edit}) WHERE c.reverts IN $p.sequences RETURN properties(c) AS entry ORDER BY c.sequence`,
      { sequences: sequences.map(BigInt) },
    ),
  );
}

/** What one edit logged, by the name that it gave itself. */
export async function editsMade({ run, labels: { edit } }: Transaction, work: string): Promise<LogEntry[]> {
  return entries(
    await run(`MATCH (c:${edit}) WHERE c.work = $p.work RETURN properties(c) AS entry ORDER BY c.sequence`, {
      work,
    }),
  );
}

function entries(rows: { entry: EntryRow }[]): LogEntry[] {
  return rows.map(({ entry }) => entryOf(entry));
}
