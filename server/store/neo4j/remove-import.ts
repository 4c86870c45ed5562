import type { Row, SubjectKind } from '../change-log.ts';
import { type ImportRemoval, type KeptRow, KINDS_OF_ROWS, whyKept } from '../imports.ts';
import { appendToLog, type HeldLog, holdLog } from './change-log.ts';
import type { Connection, Run } from './connection.ts';
import { importedAs, membershipsOf, quoted } from './imported.ts';
import { ANY_EVIDENCE, type Labels, nodesOf } from './labels.ts';
import { removeRows } from './remove.ts';
import { parsed } from './values.ts';

const TIMEOUT_MS = 60_000;

interface Held {
  id: string;
  row: string;
  held: number;
}

const HELD: Record<SubjectKind, string> = {
  LINK: '0',
  ACTOR: 'n.degree',
  SOURCE: `COUNT { (n)<-[:${ANY_EVIDENCE}]-() }`,
};

/** Removes some rows of an import, links first, and in the end the import itself. */
export async function removeImport(
  connection: Connection,
  labels: Labels,
  name: string,
  most: number,
  entriesKept: number,
): Promise<ImportRemoval> {
  return connection.write(async (run) => {
    const log = await holdLog(run, labels);
    const counts = await countRows(run, labels, name);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const kind = counts.find(({ count }) => count > 0)?.kind;
    const removal = kind
      ? await removeSome(run, labels, log, name, kind, most, entriesKept)
      : { removed: 0, kept: [] };
    const left = total - removal.removed - removal.kept.length;
    if (left === 0) await run(`MATCH (i:${labels.import} {id: $p.name}) DELETE i`, { name });
    return { ...removal, left };
  }, TIMEOUT_MS);
}

/** What stands on others first. */
async function countRows(
  run: Run,
  labels: Labels,
  name: string,
): Promise<{ kind: SubjectKind; count: number }[]> {
  const counts: { kind: SubjectKind; count: number }[] = [];
  for (const kind of Object.keys(KINDS_OF_ROWS) as SubjectKind[]) {
    const label = quoted(importedAs(labels, kind, name));
    const [counted] = await run<{ count: number }>(`MATCH (n:${label}) RETURN count(n) AS count`);
    counts.push({ kind, count: counted?.count ?? 0 });
  }
  return counts;
}

async function removeSome(
  run: Run,
  labels: Labels,
  log: HeldLog,
  name: string,
  kind: SubjectKind,
  most: number,
  entriesKept: number,
): Promise<{ removed: number; kept: KeptRow[] }> {
  const label = quoted(importedAs(labels, kind, name));
  const rows = await run<Held>(
    `MATCH (n:${label}) WITH n LIMIT $p.most RETURN n.id AS id, n.row AS row, ${HELD[kind]} AS held ORDER BY id`,
    { most: BigInt(most) },
  );
  const { going, kept } = await sorted(run, labels, name, kind, rows);
  await removeRows(
    run,
    labels,
    kind,
    going.map(({ id }) => id),
  );
  await leave(run, labels, kind, label, kept);
  const entries = going.map(({ id, row }) => ({
    change: 'REMOVED' as const,
    subjectKind: kind,
    id,
    body: row,
  }));
  await appendToLog(run, labels, log, log.hasBegun ? entries : [], entriesKept);
  return { removed: going.length, kept };
}

async function sorted(
  run: Run,
  labels: Labels,
  name: string,
  kind: SubjectKind,
  rows: readonly Held[],
): Promise<{ going: Held[]; kept: KeptRow[] }> {
  const memberships = await membershipsOf(
    run,
    labels,
    kind,
    rows.map(({ id }) => id),
  );
  const going: Held[] = [];
  const kept: KeptRow[] = [];
  for (const one of rows) {
    const { id, row, held } = one;
    const reason = whyKept(name, kind, {
      id,
      row: parsed<Row>(row),
      memberships: memberships.get(id) ?? [],
      held,
    });
    if (reason === null) going.push(one);
    else kept.push({ id, reason });
  }
  return { going, kept };
}

/** Ends the belonging of the rows that stay. */
async function leave(
  run: Run,
  labels: Labels,
  kind: SubjectKind,
  label: string,
  kept: readonly KeptRow[],
): Promise<void> {
  await run(`MATCH (n:${nodesOf(labels, kind)}) WHERE n.id IN $p.ids REMOVE n:${label}, n.${label}`, {
    ids: kept.map(({ id }) => id),
  });
}
