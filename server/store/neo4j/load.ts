import { changesBy, type SubjectKind } from '../change-log.ts';
import type { GraphRows, OnProgress } from '../graph-store.ts';
import { appendToLog, endTurn, holdLog, storedRows } from './change-log.ts';
import type { Graph, Writing } from './graph.ts';
import { type Prepared, prepare, putPrepared } from './put.ts';

const BATCH = 4_000;
const BATCH_TIMEOUT_MS = 60_000;

/**
 * Writes the rows batch by batch, each whole or not at all, with what it changes: a graph may be larger than Neo4j can take
 * in one piece. While it writes one, the next is prepared.
 */
export async function loadRows(
  graph: Graph,
  { sources, actors, links }: GraphRows,
  onProgress: OnProgress = () => {},
): Promise<void> {
  const { labels } = graph;
  const batches = [
    ...batchesOf('SOURCE', sources),
    ...batchesOf('ACTOR', actors),
    ...batchesOf('LINK', links),
  ];
  const total = sources.length + actors.length + links.length;
  const prepared = ([kind, rows]: Batch) => prepare(labels, kind, rows);
  let done = 0;
  let next = batches[0] && prepared(batches[0]);
  for (const [index, [, rows]] of batches.entries()) {
    const writing = write(graph, next as Prepared);
    const following = batches[index + 1];
    try {
      next = following && prepared(following);
    } finally {
      await writing;
    }
    done += rows.length;
    onProgress(done, total);
  }
  if (total > 0) await endTurn(graph);
}

type Rows = GraphRows['actors'] | GraphRows['links'] | GraphRows['sources'];
type Batch = [kind: SubjectKind, rows: Rows];

function batchesOf(kind: SubjectKind, rows: Rows): Batch[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => [
    kind,
    rows.slice(index * BATCH, (index + 1) * BATCH) as Rows,
  ]);
}

async function write(graph: Graph, prepared: Prepared): Promise<void> {
  const { kind, rows } = prepared;
  const ids = rows.map(({ id }) => id);
  const work = async (writing: Writing) => {
    const stored = await storedRows(writing, kind, ids);
    await putPrepared(writing, prepared, stored);
    await appendToLog(writing, writing.log.hasBegun ? changesBy(kind, rows, stored) : []);
  };
  await holdLog(graph, work, BATCH_TIMEOUT_MS);
}
