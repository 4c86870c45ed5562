import { type Retraction, retractionsOf } from '../change-log.ts';
import { appendToLog, holdLog, storedRows } from './change-log.ts';
import type { Graph, Writing } from './graph.ts';
import { removeRows } from './remove.ts';

const TIMEOUT_MS = 60_000;

/** Removes those of the links that are there, and logs them. */
export async function retractLinks(
  graph: Graph,
  retractions: ReadonlyMap<string, Retraction>,
): Promise<void> {
  if (retractions.size === 0) return;
  const work = async (writing: Writing) => {
    const rows = await storedRows(writing, 'LINK', [...retractions.keys()]);
    await removeRows(writing, 'LINK', [...rows.keys()]);
    await appendToLog(writing, retractionsOf(rows, retractions));
  };
  await holdLog(graph, work, TIMEOUT_MS);
}
