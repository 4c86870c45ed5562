import { type HeldLog, holdLog } from './change-log.ts';
import type { Run } from './connection.ts';
import type { Graph } from './graph.ts';

interface Work<T> {
  /** Whether what gave this outcome has been committed. */
  isDone: (run: Run, outcome: T) => Promise<boolean>;
  /** Does all of it, while it holds the log. */
  work: (run: Run, log: HeldLog) => Promise<T>;
  milliseconds?: number;
}

/**
 * Does work once, and gives its outcome. The driver runs it again where it was not told how the commit ended: it may have been
 * done, and done twice it would be wrong, or its outcome would.
 */
export async function writeOnce<T>(
  { db, labels }: Graph,
  { isDone, work, milliseconds }: Work<T>,
): Promise<T> {
  let last: { outcome: T } | null = null;
  return db.write(async (run) => {
    const log = await holdLog(run, labels);
    if (last !== null && (await isDone(run, last.outcome))) return last.outcome;
    const outcome = await work(run, log);
    last = { outcome };
    return outcome;
  }, milliseconds);
}
