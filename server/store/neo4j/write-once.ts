import { holdLog } from './change-log.ts';
import type { Graph, Transaction, Writing } from './graph.ts';

interface Work<T> {
  /** Whether what gave this outcome has been committed. */
  isDone: (tx: Transaction, outcome: T) => Promise<boolean>;
  /** Does all of it, while it holds the log. */
  work: (writing: Writing) => Promise<T>;
  milliseconds?: number;
}

/**
 * Does work once, and gives its outcome. The driver runs it again where it was not told how the commit ended: it may have been
 * done, and done twice it would be wrong, or its outcome would.
 */
export async function writeOnce<T>(graph: Graph, { isDone, work, milliseconds }: Work<T>): Promise<T> {
  let last: { outcome: T } | null = null;
  const once = async (writing: Writing) => {
    if (last !== null && (await isDone(writing, last.outcome))) return last.outcome;
    const outcome = await work(writing);
    last = { outcome };
    return outcome;
  };
  return holdLog(graph, once, milliseconds);
}
