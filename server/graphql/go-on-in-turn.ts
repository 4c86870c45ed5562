import { type TakeTurn, takeTurns } from '../take-turns.ts';

/** So many go on at once in one turn of the event loop, while such turns are short. */
const MOST_AT_ONCE = 16;
/** In milliseconds: after a shorter turn more may go on at once, after a longer one fewer, and within it none besides. */
const [SHORT, LONG] = [10, 20];
/** Whoever connects meanwhile waits for what begins, which rests. */
const NO_REST = { each: 0, most: 0 };

/**
 * For what goes on with an answer: some at once, so that those who then ask alike are asked for as one, as long as that does
 * not take long; the others when it is the client's turn.
 */
export function goOnInTurn(): TakeTurn {
  const takeTurn = takeTurns(NO_REST);
  let atOnce = MOST_AT_ONCE;
  let wentOn = 0;
  let waiting = 0;
  let since: number | null = null;

  const beginTurn = (now: number) => {
    wentOn = 0;
    setImmediate(() => {
      const took = performance.now() - now;
      if (took > LONG) atOnce = Math.max(1, Math.floor(atOnce / 2));
      else if (took < SHORT) atOnce = Math.min(MOST_AT_ONCE, atOnce * 2);
      since = null;
    });
    return now;
  };

  const mayGoOn = () => {
    const now = performance.now();
    since ??= beginTurn(now);
    wentOn += 1;
    return waiting === 0 && wentOn <= atOnce && now - since < LONG;
  };

  return async (whose) => {
    if (mayGoOn()) return;
    waiting += 1;
    await takeTurn(whose);
    waiting -= 1;
  };
}
