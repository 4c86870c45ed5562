/** Does what is to be done under a name. */
export type FewAtOnce = <T>(whose: string, work: () => Promise<T> | T) => Promise<T>;

/** Of each name no more than so many are being done; the others wait, first come, first served. */
export function fewAtOnce(most: number): FewAtOnce {
  const busy = new Map<string, { count: number; waiting: (() => void)[] }>();
  return async (whose, work) => {
    const held = busy.get(whose) ?? { count: 0, waiting: [] };
    busy.set(whose, held);
    if (held.count < most) held.count += 1;
    else await new Promise<void>((begin) => held.waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = held.waiting.shift();
      // Its place goes to the next.
      if (next) next();
      else held.count -= 1;
      if (held.count === 0) busy.delete(whose);
    }
  };
}
