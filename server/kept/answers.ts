import { LRUCache } from 'lru-cache';
import { unlessAborted } from '../../core/unless-aborted.ts';

type Make<Value> = (signal: AbortSignal) => Promise<Value>;

/** Gives what was made under a key, or makes it. `signal`: of whoever wants it; it aborts when they go away. */
export type Answers<Value> = (key: string, make: Make<Value>, signal?: AbortSignal) => Promise<Value>;

interface Making<Value> {
  made: Promise<Value>;
  waiting: number;
  /** Aborts when nobody waits any more. */
  leaving: AbortController;
}

const STAYING = new AbortController().signal;

/**
 * Answers that are made once for all who want them at the same time, and kept, together no larger than `most`: those
 * wanted longest ago go first. Who goes away disturbs nobody else; a failure is told to all who wait, and not kept.
 * `asked` is told of each answer that is wanted whether it was kept.
 */
export function keptAnswers<Value extends NonNullable<unknown>>(
  most: number,
  sizeOf: (value: Value) => number,
  asked: (isHit: boolean) => void = () => {},
): Answers<Value> {
  const kept = new LRUCache<string, Value>({
    maxSize: most,
    sizeCalculation: (value) => Math.max(1, sizeOf(value)),
  });
  const makings = new Map<string, Making<Value>>();

  const begin = (key: string, make: Make<Value>): Making<Value> => {
    const leaving = new AbortController();
    const made = make(leaving.signal).then((value) => {
      kept.set(key, value);
      return value;
    });
    const making = { made, waiting: 0, leaving };
    makings.set(key, making);
    return making;
  };

  return async (key, make, signal = STAYING) => {
    signal.throwIfAborted();
    const known = kept.get(key);
    asked(known !== undefined);
    if (known !== undefined) return known;
    const making = makings.get(key) ?? begin(key, make);
    making.waiting += 1;
    try {
      return await unlessAborted(making.made, signal);
    } finally {
      making.waiting -= 1;
      if (making.waiting === 0) {
        if (makings.get(key) === making) makings.delete(key);
        making.leaving.abort();
      }
    }
  };
}
