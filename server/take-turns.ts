/** Resolves when it is the turn of one of those who wait under this name. */
export type TakeTurn = (whose: string) => Promise<void>;

/** So many begin in one turn of the event loop, while such turns are short. */
const MOST_AT_ONCE = 8;
/** In milliseconds. */
const SHORT = 5;
/**
 * Turns in which none begins after a long one, for each of its milliseconds, and at most: they take a twentieth of its time.
 * Where others keep the loop busy, no more than its time.
 */
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
  let hasBegun = false;
  let rest = 0;
  let restsUntil = 0;
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

  const beginAnother = () => {
    if (performance.now() - last < SHORT) beginOne();
  };

  const go = () => {
    isGoing = true;
    last = performance.now();
    setImmediate(next);
  };

  const next = () => {
    const now = performance.now();
    const took = now - last;
    const isOver = waiting.size === 0;
    if (hasBegun && took >= SHORT) {
      atOnce = 0;
      rest = Math.min(most, Math.round(took * each));
      restsUntil = now + took;
    }
    if (rest > 0 && now < restsUntil) {
      hasBegun = false;
      rest -= 1;
    } else {
      hasBegun = !isOver;
      rest = 0;
      atOnce = Math.min(MOST_AT_ONCE, atOnce + 1);
      beginOne();
      // Each by itself: what the one before does at once is over by then, and may have been long.
      for (let begun = 1; begun < atOnce; begun += 1) setImmediate(beginAnother);
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
