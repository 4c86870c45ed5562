import { randomUUID } from 'node:crypto';
import type { Row, SubjectKind } from '../change-log.ts';
import { type ImportRemoval, type KeptRow, KINDS_OF_ROWS, whyKept } from '../imports.ts';
import { appendToLog, endTurn, type HeldLog } from './change-log.ts';
import type { Connection, Run } from './connection.ts';
import { countImported, IMPORTED, lastWorkOn, leaveImport, membershipsOf } from './imported.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { removeRows } from './remove.ts';
import { parsed } from './values.ts';
import { writeOnce } from './write-once.ts';

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
  const work = randomUUID();
  const removal = await writeOnce<ImportRemoval>(connection, labels, {
    isDone: async (run, { left }) => {
      const last = await lastWorkOn(run, labels, name);
      return last === undefined ? left === 0 : last === work;
    },
    work: async (run, log) => {
      const counts = await countRows(run, labels, name);
      const total = counts.reduce((sum, { count }) => sum + count, 0);
      const kind = counts.find(({ count }) => count > 0)?.kind;
      const removal = kind
        ? await removeSome(run, labels, log, name, kind, most, entriesKept)
        : { removed: 0, kept: [] };
      const left = total - removal.removed - removal.kept.length;
      const ending = left === 0 ? 'DETACH DELETE i' : 'SET i.work = $p.work';
      await run(`MATCH (i:${labels.import} {id: $p.name}) ${ending}`, { name, work });
      return { ...removal, left };
    },
    milliseconds: TIMEOUT_MS,
  });
  if (removal.left === 0) await endTurn(connection, labels);
  return removal;
}

/** What stands on others first. */
async function countRows(
  run: Run,
  labels: Labels,
  name: string,
): Promise<{ kind: SubjectKind; count: number }[]> {
  const kinds = Object.keys(KINDS_OF_ROWS) as SubjectKind[];
  const counts = kinds.map((kind) => `{kind: '${kind}', count: ${countImported(kind)}}`);
  const [found] = await run<{ counts: { kind: SubjectKind; count: number }[] }>(
    `MATCH (i:${labels.import} {id: $p.name}) RETURN [${counts.join(', ')}] AS counts`,
    { name },
  );
  return found?.counts ?? [];
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
  const rows = await run<Held>(
    `MATCH (:${labels.import} {id: $p.name})<-[:${IMPORTED[kind]}]-(n) WITH n LIMIT $p.most
     RETURN n.id AS id, n.row AS row, ${HELD[kind]} AS held ORDER BY id`,
    { name, most: BigInt(most) },
  );
  const { going, kept } = await sorted(run, labels, name, kind, rows);
  await removeRows(
    run,
    labels,
    kind,
    going.map(({ id }) => id),
  );
  await leaveImport(
    run,
    labels,
    kind,
    name,
    kept.map(({ id }) => id),
  );
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
