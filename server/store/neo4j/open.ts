import { ENTRIES_KEPT } from '../change-log.ts';
import { StoreRefused, StoreUnavailable } from '../errors.ts';
import type { OnProgress } from '../graph-store.ts';
import { prepareLog } from './change-log.ts';
import { Connection, type ConnectionOptions } from './connection.ts';
import type { Graph } from './graph.ts';
import { labelsWith } from './labels.ts';
import { dropsOfFormer, indexesMade, schemaStatements } from './schema.ts';
import { refuseTaken } from './strangers.ts';
import { prepareStructure } from './structure/structure.ts';

export interface Neo4jOptions extends Omit<ConnectionOptions, 'queryTimeoutMs'> {
  queryTimeoutMs?: number;
  /** Goes before every label and index name, for a database that holds other data too. */
  prefix?: string;
  /** Told how far it is, in steps, where a graph that another version has written has to be counted. */
  onCounting?: OnProgress;
  /** How many entries of the log of changes are kept. */
  entriesKept?: number;
}

const QUERY_TIMEOUT_MS = 8_000;
const SCHEMA_TIMEOUT_MS = 60_000;
/** One that is not full by then is waited for again: whoever opens the store says that it is away, and tries again. */
const INDEX_TIMEOUT_MS = 60_000;
/** The first version with the dynamic labels and types that loading needs. */
const OLDEST = [5, 26] as const;

export async function openGraph(options: Neo4jOptions): Promise<Graph> {
  const labels = labelsWith(options.prefix ?? '');
  const db = new Connection({ queryTimeoutMs: QUERY_TIMEOUT_MS, ...options });
  try {
    requireVersion(await db.server());
    const graph = { db, labels, entriesKept: options.entriesKept ?? ENTRIES_KEPT };
    await refuseTaken(graph);
    await prepareSchema(graph);
    await prepareStructure(graph, options.onCounting);
    return graph;
  } catch (error) {
    // Why it can't be opened matters more than that it can't be closed either.
    await db.close().catch(() => {});
    const Kind = error instanceof StoreRefused ? StoreRefused : StoreUnavailable;
    throw new Kind(`the store at ${options.uri} can't be opened: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** The server calls itself `Neo4j/5.26.18`, `Neo4j/2025.06.0` or, at Aura, `Neo4j/5.27-aura`. */
function requireVersion(agent: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent)?.map(Number) ?? [];
  if (major === undefined || minor === undefined) return;
  const [oldestMajor, oldestMinor] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StoreRefused(`${agent} is older than Neo4j ${OLDEST.join('.')}`);
}

async function prepareSchema(graph: Graph): Promise<void> {
  const { db, labels } = graph;
  const statements = schemaStatements(labels);
  for (const statement of statements) await db.write((run) => run(statement), SCHEMA_TIMEOUT_MS);
  // Until a new one is full, queries that are made for it would read all that there is.
  await db.write(
    (run) =>
      run('UNWIND $p.indexes AS index CALL db.awaitIndex(index, $p.seconds) RETURN count(*)', {
        indexes: indexesMade(statements),
        seconds: BigInt(INDEX_TIMEOUT_MS / 2_000),
      }),
    INDEX_TIMEOUT_MS,
  );
  for (const statement of dropsOfFormer(labels)) {
    await db.write((run) => run(statement), SCHEMA_TIMEOUT_MS);
  }
  await prepareLog(graph);
}
