import type { SubjectKind } from '../../change-log.ts';
import type { ActorEntry } from '../../columns/actor-block.ts';
import { COLUMNS_WRITTEN_BY } from '../../columns/columns.ts';
import type { LinkEntry } from '../../columns/link-block.ts';
import { endTurn, HEAD, holdLog } from '../change-log.ts';
import { doubtIn } from '../doubt.ts';
import type { Graph, Transaction } from '../graph.ts';
import { ANY_EVIDENCE, type Labels, nodesOf } from '../labels.ts';
import { seek } from '../seek.ts';
import { writeActorBlocks, writeLinkBlocks } from './blocks.ts';
import { setNextNumbers } from './numbers.ts';

/** So many rows are numbered at once. */
const BATCH = 20_000;
const BATCH_TIMEOUT_MS = 600_000;
/** Longer than anybody waits for it. */
const ALL_TIMEOUT_MS = 3_600_000;

/** In how many batches so many rows are numbered: the last one finds that there are no more. */
export function batchesOf(...rows: readonly number[]): number {
  return rows.reduce((sum, count) => sum + Math.ceil(count / BATCH) + 1, 0);
}

/** Says of an empty graph that it has all its blocks. */
export async function trustColumns(graph: Graph): Promise<void> {
  await holdLog(graph, ({ run, labels }) =>
    run(`MATCH (l:${labels.log} {id: '${HEAD}'}) SET l.columns = $p.columns`, {
      columns: COLUMNS_WRITTEN_BY,
    }),
  );
}

/**
 * Numbers all rows anew and makes their blocks, which nobody counts from meanwhile: see `columns` at the head of the log. Where
 * that is no longer what it was when they were found wanting, another server has made them.
 */
export async function buildColumns(
  graph: Graph,
  columns: string | null,
  onBatch: () => void = () => {},
): Promise<void> {
  const { log } = graph.labels;
  await holdLog(graph, ({ run }) =>
    run(`MATCH (l:${log} {id: '${HEAD}'}) WHERE l.columns = $p.columns REMOVE l.columns`, { columns }),
  );
  const unlessMade = async (holding: Transaction) => {
    const [known] = await holding.run<{ columns: string | null }>(
      `MATCH (l:${log} {id: '${HEAD}'}) RETURN l.columns AS columns`,
    );
    if (known?.columns !== COLUMNS_WRITTEN_BY) await makeAll(graph, holding, onBatch);
  };
  await holdLog(graph, unlessMade, ALL_TIMEOUT_MS);
  await endTurn(graph);
}

/** One transaction holds the log until this is done, so that nobody else writes; others, which don't hold it, do the work. */
async function makeAll(graph: Graph, holding: Transaction, onBatch: () => void): Promise<void> {
  const { db, labels } = graph;
  const { block, log } = labels;
  const afterBatch = async () => {
    onBatch();
    // A connection that is silent for minutes may be cut on its way.
    await holding.run('RETURN 1');
  };
  await db.write(
    (run) => run(`MATCH (b:${block}) SET b.bytes = null, b.empty = split(b.id, '|')[0]`),
    BATCH_TIMEOUT_MS,
  );
  const next = {
    ACTOR: await numberAll<ActorEntry>(graph, 'ACTOR', ACTOR_ENTRY, writeActorBlocks, afterBatch),
    SOURCE: await numberAll<null>(graph, 'SOURCE', 'null', null, afterBatch),
    LINK: await numberAll<LinkEntry>(graph, 'LINK', linkEntry(labels), writeLinkBlocks, afterBatch),
  };
  await setNextNumbers(holding, next);
  // Blocks that are empty have numbers that are to come.
  await holding.run(`MATCH (b:${block}) WHERE b.empty IS NOT NULL REMOVE b.empty`);
  // Servers that know the blocks of before look at all of them again.
  await holding.run(
    `MATCH (l:${log} {id: '${HEAD}'}) SET l.columns = $p.columns WITH l.turn AS turn MATCH (b:${block}) SET b.turn = turn`,
    { columns: COLUMNS_WRITTEN_BY },
  );
}

const ACTOR_ENTRY = '{kind: n.kind, country: n.country}';

function linkEntry({ actor, source }: Labels): string {
  return `{from: head(COLLECT { ${seek('a', actor, 'n.from')} RETURN a.number }),
    to: head(COLLECT { ${seek('a', actor, 'n.to')} RETURN a.number }),
    kind: n.kind, doubt: ${doubtIn('n.confidence')}, start: n.startDay, end: n.endDay,
    sources: COLLECT { MATCH (n)-[:${ANY_EVIDENCE}]->(s:${source}) RETURN DISTINCT s.number }}`;
}

type Write<Entry> = (tx: Transaction, entries: Map<number, Entry>) => Promise<void>;

/** Gives the nodes of a kind numbers from 0 up, in the order of their ids, and writes what `entry` makes of each `n`. */
async function numberAll<Entry>(
  { db, labels }: Graph,
  kind: SubjectKind,
  entry: string,
  write: Write<Entry> | null,
  afterBatch: () => Promise<void>,
): Promise<number> {
  let first = 0;
  let last: string | null = '';
  while (last !== null) {
    const after: string = last;
    const rows = await db.write(async (run) => {
      const numbered = await run<{ id: string; entry: Entry }>(
        `MATCH (n:${nodesOf(labels, kind)}) WHERE n.id > $p.after WITH n ORDER BY n.id LIMIT $p.most
WITH collect(n) AS those UNWIND range(0, size(those) - 1) AS at WITH those[at] AS n, at
SET n.number = $p.first + at
RETURN n.id AS id, ${entry} AS entry ORDER BY n.id`,
        { after, most: BigInt(BATCH), first: BigInt(first) },
      );
      if (write) await write({ run, labels }, new Map(numbered.map(({ entry }, at) => [first + at, entry])));
      return numbered;
    }, BATCH_TIMEOUT_MS);
    await afterBatch();
    first += rows.length;
    last = rows.at(-1)?.id ?? null;
  }
  return first;
}
