/** Resolves when it is the turn of one of those who wait under this name. */
export type TakeTurn = (whose: string) => Promise<void>;

/** So many begin in one turn of the event loop, while such turns are short. */
const MOST_AT_ONCE = 8;
/** In milliseconds. */
const SHORT = 5;
/** Turns in which none begins after a long one, for each of its milliseconds, and at most: they take a twentieth of its time. */
const REST = { each: 20, most: 512 };

/**
 * Lets few operations begin in each turn of the event loop, those of other names each time. What the embedded store answers at
 * once is made in one go: hundreds begun together would all be made before anything else is seen to, others' requests and
 * their own deadlines too. Who asks a lot waits behind itself, and others behind a few of its operations at most. After a long
 * turn some go by without any: the server takes one new connection in each, and whoever comes behind hundreds of them would
 * wait for as many operations.
 */
export function takeTurns({ each, most } = REST): TakeTurn {
  const waiting = new Map<string, (() => void)[]>();
  let isGoing = false;
  let atOnce = 0;
  let rest = 0;
  let last = 0;

  const beginOne = () => {
    const [first] = waiting;
    if (!first) return;
    const [whose, queue] = first;
    const begin = queue.shift();
    waiting.delete(whose);
    if (queue.length > 0) waiting.set(whose, queue);
    begin?.();
  };

  const go = () => {
    isGoing = true;
    last = performance.now();
    setImmediate(next);
  };

  const next = () => {
    const took = performance.now() - last;
    const isOver = waiting.size === 0;
    if (rest > 0) rest -= 1;
    else if (took < SHORT) {
      atOnce = Math.min(MOST_AT_ONCE, atOnce + 1);
      for (let begun = 0; begun < atOnce; begun += 1) beginOne();
    } else {
      atOnce = 0;
      rest = Math.min(most, Math.round(took * each));
    }
    // One more after the last has begun: it may have been long.
    if (!isOver || rest > 0) return go();
    isGoing = false;
    atOnce = 0;
  };

  return (whose) =>
    new Promise((begin) => {
      const queue = waiting.get(whose);
      if (queue) queue.push(begin);
      else waiting.set(whose, [begin]);
      if (!isGoing) go();
    });
}
