import { setImmediate } from 'node:timers/promises';
import { unavailable } from '../errors.ts';

export interface TurnLimits {
  atOnce: number;
  /** More than these are refused with UNAVAILABLE. */
  waiting: number;
}

/** Does the work when its turn comes; whoever aborts while waiting leaves the queue. */
export type Turns = <Result>(work: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;

/** A queue for what would take the whole machine if all did it at once. */
export function createTurns({ atOnce, waiting }: TurnLimits): Turns {
  const queue = new Set<() => void>();
  let running = 0;

  const turn = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal.throwIfAborted();
      if (running < atOnce) {
        running += 1;
        resolve();
        return;
      }
      if (queue.size >= waiting)
        throw unavailable('Too many figures are wanted at once; try again in a moment');
      const start = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        queue.delete(start);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      queue.add(start);
    });

  /** The turn goes to who waits longest, or becomes free. */
  const done = () => {
    const [next] = queue;
    if (!next) {
      running -= 1;
      return;
    }
    queue.delete(next);
    next();
  };

  return async (work, signal) => {
    await turn(signal);
    try {
      // A figure is set in one go: whoever waits for other things comes between two of them.
      await setImmediate();
      return await work();
    } finally {
      done();
    }
  };
}
