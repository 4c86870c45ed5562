import { type Retraction, retractionsOf } from '../change-log.ts';
import { appendToLog, holdLog, storedRows } from './change-log.ts';
import type { Graph } from './graph.ts';
import { removeRows } from './remove.ts';

const TIMEOUT_MS = 60_000;

/** Removes those of the links that are there, and logs them. */
export async function retractLinks(
  { db, labels }: Graph,
  retractions: ReadonlyMap<string, Retraction>,
  entriesKept: number,
): Promise<void> {
  if (retractions.size === 0) return;
  await db.write(async (run) => {
    const log = await holdLog(run, labels);
    const rows = await storedRows(run, labels, 'LINK', [...retractions.keys()]);
    await removeRows(run, labels, 'LINK', [...rows.keys()]);
    await appendToLog(run, labels, log, retractionsOf(rows, retractions), entriesKept);
  }, TIMEOUT_MS);
}
