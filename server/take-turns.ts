/** Resolves when it is the turn of one of those who wait under this name. */
export type TakeTurn = (whose: string) => Promise<void>;

/** So many begin in one turn of the event loop, while such turns are short. */
const MOST_AT_ONCE = 8;
/** In milliseconds. */
const SHORT = 5;

/**
 * Lets few operations begin in each turn of the event loop, those of other names each time. What the embedded store answers at
 * once is made in one go: hundreds begun together would all be made before anything else is seen to, others' requests and
 * their own deadlines too. Who asks a lot waits behind itself, and others behind a few of its operations at most.
 */
export function takeTurns(): TakeTurn {
  const waiting = new Map<string, (() => void)[]>();
  let atOnce = 1;
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

  const next = () => {
    const now = performance.now();
    atOnce = now - last < SHORT ? Math.min(MOST_AT_ONCE, atOnce + 1) : 1;
    last = now;
    for (let begun = 0; begun < atOnce; begun += 1) beginOne();
    if (waiting.size > 0) setImmediate(next);
  };

  return (whose) =>
    new Promise((begin) => {
      const queue = waiting.get(whose);
      if (queue) queue.push(begin);
      else waiting.set(whose, [begin]);
      if (!queue && waiting.size === 1) setImmediate(next);
    });
}
