/** Resolves when it is the turn of one of those who wait under this name. */
export type TakeTurn = (whose: string) => Promise<void>;

/**
 * Lets one operation begin in each turn of the event loop, that of another name each time. What the embedded store answers
 * at once is made in one go: hundreds begun together would all be made before anything else is seen to, others' requests
 * and their own deadlines too. Who asks a lot waits behind itself, and others behind one of its operations at most.
 */
export function takeTurns(): TakeTurn {
  const waiting = new Map<string, (() => void)[]>();

  const next = () => {
    const [first] = waiting;
    if (!first) return;
    const [whose, queue] = first;
    const begin = queue.shift();
    waiting.delete(whose);
    if (queue.length > 0) waiting.set(whose, queue);
    if (waiting.size > 0) setImmediate(next);
    begin?.();
  };

  return (whose) =>
    new Promise((begin) => {
      const queue = waiting.get(whose);
      if (queue) queue.push(begin);
      else waiting.set(whose, [begin]);
      if (!queue && waiting.size === 1) setImmediate(next);
    });
}
