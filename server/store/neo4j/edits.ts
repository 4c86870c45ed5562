import { randomUUID } from 'node:crypto';
import type { LogEntry } from '../change-log.ts';
import { idsOf, MOST_NAMED, planEdit, rewrittenBy, type Stored } from '../edit-plan.ts';
import type { Edit } from '../edits.ts';
import type { Reference } from '../errors.ts';
import { appendToLog } from './change-log.ts';
import { editsMade } from './edit-queries.ts';
import type { Graph, Transaction } from './graph.ts';
import { ANY_EVIDENCE, type Labels } from './labels.ts';
import { putRows } from './put.ts';
import { removeRows } from './remove.ts';
import { claimsAt, seek } from './seek.ts';
import { writeOnce } from './write-once.ts';

/** Does all of an edit, or nothing, and gives what it logged. */
export async function applyEdit(graph: Graph, edit: Edit): Promise<LogEntry[]> {
  const work = randomUUID();
  return writeOnce(graph, {
    isDone: async (tx) => (await editsMade(tx, work)).length > 0,
    work: async (writing) => {
      const stored = await storedAt(writing, idsOf(edit));
      const changes = planEdit(edit, stored, await standingOn(writing, edit));
      await write(writing, edit);
      const entries = changes.map((change) => ({ ...change, work }));
      await appendToLog(writing, entries);
      return editsMade(writing, work);
    },
  });
}

async function write(tx: Transaction, { put, retract, remove }: Edit): Promise<void> {
  await putRows(tx, 'SOURCE', put.sources);
  await putRows(tx, 'ACTOR', put.actors);
  await putRows(tx, 'LINK', put.links);
  await removeRows(tx, 'LINK', [...retract.keys()]);
  await removeRows(tx, 'ACTOR', remove.actors);
  await removeRows(tx, 'SOURCE', remove.sources);
}

async function storedAt({ run, labels }: Transaction, ids: readonly string[]): Promise<Map<string, Stored>> {
  const of = (kind: Stored['kind'], label: string) =>
    `MATCH (n:${label}) WHERE n.id IN $p.ids RETURN '${kind}' AS kind, n.id AS id, n.row AS body`;
  const text = [
    of('ACTOR', labels.actor),
    of('LINK', labels.claim),
    of('SOURCE', labels.source),
    of('VIEW', labels.view),
  ].join(' UNION ALL ');
  const rows = await run<Stored & { id: string }>(text, { ids });
  return new Map(rows.map(({ id, kind, body }) => [id, { kind, body }]));
}

/** By the index of the links at an end, which holds their kinds and days too. */
function linksAt(labels: Labels, end: 'from' | 'to'): string {
  return `UNWIND $p.actors AS needs
       ${claimsAt(labels, end)} WHERE c.${end} = needs AND c.kind IS NOT NULL AND c.bySince IS NOT NULL RETURN c, needs`;
}

/** Links that an edit leaves as they are although they stand on what it removes: some of them. */
async function standingOn({ run, labels }: Transaction, edit: Edit): Promise<Reference[]> {
  const { claim, source } = labels;
  const { actors, sources } = edit.remove;
  if (actors.length + sources.length === 0) return [];
  return run<Reference>(
    `CALL () {
       ${linksAt(labels, 'from')} UNION ALL ${linksAt(labels, 'to')} UNION ALL
       UNWIND $p.sources AS needs ${seek('s', source, 'needs')} MATCH (s)<-[:${ANY_EVIDENCE}]-(c:${claim}) RETURN c, needs
     }
     WITH DISTINCT c.id AS link, needs WHERE NOT link IN $p.rewritten
     RETURN link, needs LIMIT $p.most`,
    { actors, sources, rewritten: rewrittenBy(edit), most: BigInt(MOST_NAMED) },
  );
}
