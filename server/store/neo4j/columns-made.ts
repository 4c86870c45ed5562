import { CONFIDENCES } from '../../../core/model/link.ts';
import type { SubjectKind } from '../change-log.ts';
import type { ActorEntry } from '../columns/actor-block.ts';
import { COLUMNS_WRITTEN_BY } from '../columns/columns.ts';
import type { LinkEntry } from '../columns/link-block.ts';
import { writeActors, writeLinks } from './blocks.ts';
import { holdLog } from './change-log.ts';
import type { Connection, Run } from './connection.ts';
import { ANY_EVIDENCE, type Labels, nodesOf } from './labels.ts';
import { setNextNumbers } from './numbers.ts';
import { seek } from './seek.ts';

/** The mark of a graph whose blocks are there, written by the kinds and places that this program has. */
export const COLUMNS_KNOWN = `COLUMNS_KNOWN|${COLUMNS_WRITTEN_BY}`;

/** So many rows are numbered at once. */
const BATCH = 20_000;
const BATCH_TIMEOUT_MS = 600_000;
/** Longer than anybody waits for it. */
const ALL_TIMEOUT_MS = 3_600_000;

/**
 * Numbers all rows anew and makes their blocks. One transaction holds the log until this is done, so that nobody else writes
 * meanwhile; others, which don't hold it, do the work.
 */
export async function makeColumns(connection: Connection, labels: Labels): Promise<void> {
  await connection.write(async (run) => {
    await holdLog(run, labels);
    await connection.write(
      (other) => other(`MATCH (b:${labels.block}) SET b.bytes = null`),
      BATCH_TIMEOUT_MS,
    );
    const next = {
      ACTOR: await numberAll<ActorEntry>(connection, labels, 'ACTOR', ACTOR_ENTRY, writeActors),
      SOURCE: await numberAll<null>(connection, labels, 'SOURCE', 'null', null),
      LINK: await numberAll<LinkEntry>(connection, labels, 'LINK', linkEntry(labels), writeLinks),
    };
    await setNextNumbers(run, labels, next);
    // Servers that know blocks of before look at all of them again.
    await run(`MATCH (l:${labels.log}) WITH l.turn AS turn MATCH (b:${labels.block}) SET b.turn = turn`);
  }, ALL_TIMEOUT_MS);
}

const ACTOR_ENTRY = '{kind: n.kind, country: n.country}';

function linkEntry({ actor, source }: Labels): string {
  const doubts = CONFIDENCES.map((confidence, doubt) => `WHEN '${confidence}' THEN ${doubt}`).join(' ');
  return `{from: head(COLLECT { ${seek('a', actor, 'n.from')} RETURN a.number }),
    to: head(COLLECT { ${seek('a', actor, 'n.to')} RETURN a.number }),
    kind: n.kind, doubt: CASE n.confidence ${doubts} END, start: n.startDay, end: n.endDay,
    sources: COLLECT { MATCH (n)-[:${ANY_EVIDENCE}]->(s:${source}) RETURN DISTINCT s.number }}`;
}

type Write<Entry> = (run: Run, labels: Labels, entries: Map<number, Entry>) => Promise<void>;

/** Gives the nodes of a kind numbers from 0 up, in the order of their ids, and writes what `entry` makes of each `n`. */
async function numberAll<Entry>(
  connection: Connection,
  labels: Labels,
  kind: SubjectKind,
  entry: string,
  write: Write<Entry> | null,
): Promise<number> {
  let first = 0;
  let last: string | null = '';
  while (last !== null) {
    const after: string = last;
    const rows = await connection.write(async (run) => {
      const numbered = await run<{ id: string; entry: Entry }>(
        `MATCH (n:${nodesOf(labels, kind)}) WHERE n.id > $p.after WITH n ORDER BY n.id LIMIT $p.most
WITH collect(n) AS those UNWIND range(0, size(those) - 1) AS at WITH those[at] AS n, at
SET n.number = $p.first + at REMOVE n.openSince
RETURN n.id AS id, ${entry} AS entry ORDER BY n.id`,
        { after, most: BigInt(BATCH), first: BigInt(first) },
      );
      if (write) await write(run, labels, new Map(numbered.map(({ entry }, at) => [first + at, entry])));
      return numbered;
    }, BATCH_TIMEOUT_MS);
    first += rows.length;
    last = rows.at(-1)?.id ?? null;
  }
  return first;
}
