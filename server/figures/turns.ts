import { setImmediate } from 'node:timers/promises';
import { unavailable } from '../errors.ts';

export interface TurnLimits {
  atOnce: number;
  /** More than these are refused with UNAVAILABLE. */
  waiting: number;
}

/** Does the work when its turn comes; whoever aborts while waiting leaves the queue. `whose`: the client who wants it. */
export type Turns = <Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
  whose: string,
) => Promise<Result>;

interface Waiting {
  start: () => void;
  refuse: () => void;
}

/**
 * A queue for what would take the whole machine if all did it at once. Clients come in turn: who wants a lot waits behind
 * itself, and where the queue is full whoever waits for most makes room.
 */
export function createTurns({ atOnce, waiting }: TurnLimits): Turns {
  const queues = new Map<string, Set<Waiting>>();
  let running = 0;

  const leave = (whose: string, one: Waiting) => {
    const queue = queues.get(whose);
    queue?.delete(one);
    if (queue?.size === 0) queues.delete(whose);
  };

  /** Throws where nobody waits for more than this client would. */
  const makeRoom = (whose: string) => {
    const all = [...queues.values()];
    if (all.reduce((sum, { size }) => sum + size, 0) < waiting) return;
    const [most] = all.sort((one, other) => other.size - one.size);
    if (!most || most.size <= (queues.get(whose)?.size ?? 0) + 1) throw tooMany();
    [...most].at(-1)?.refuse();
  };

  const turn = (signal: AbortSignal, whose: string) =>
    new Promise<void>((resolve, reject) => {
      signal.throwIfAborted();
      if (running < atOnce) {
        running += 1;
        resolve();
        return;
      }
      makeRoom(whose);
      const end = () => {
        signal.removeEventListener('abort', abort);
        leave(whose, one);
      };
      const one = {
        start: () => {
          end();
          resolve();
        },
        refuse: () => {
          end();
          reject(tooMany());
        },
      };
      const abort = () => {
        end();
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      const queue = queues.get(whose) ?? new Set();
      queues.set(whose, queue.add(one));
    });

  /** The turn goes to the client who had none for longest, or becomes free. */
  const done = () => {
    const [next] = queues;
    if (!next) {
      running -= 1;
      return;
    }
    const [whose, queue] = next;
    queues.delete(whose);
    queues.set(whose, queue);
    const [one] = queue;
    one?.start();
  };

  return async (work, signal, whose) => {
    await turn(signal, whose);
    try {
      // A figure is set in one go: whoever waits for other things comes between two of them.
      await setImmediate();
      return await work();
    } finally {
      done();
    }
  };
}

function tooMany() {
  return unavailable('Too many figures are wanted at once; try again in a moment');
}
