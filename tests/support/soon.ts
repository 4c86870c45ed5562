import { setTimeout } from 'node:timers/promises';

const PATIENCE = 10_000;
const PAUSE = 50;

/**
 * Asks again until the expectation holds: a page draws what follows a key or a click a moment later, and on a busy
 * machine the moment is long. What never holds fails with the last complaint.
 */
export async function soon(expectation: () => Promise<void> | void): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await expectation();
    } catch (complaint) {
      if (Date.now() > end) throw complaint;
    }
    await setTimeout(PAUSE);
  }
}
