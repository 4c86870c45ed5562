import { setTimeout as pause } from 'node:timers/promises';
import { isBusy } from './failures.ts';

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 100;

/** What the work gives, tried again for so long while another process writes; others have their turn meanwhile. */
export async function patiently<T>(work: () => T, milliseconds: number): Promise<T> {
  const begun = Date.now();
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(LONGEST_PAUSE_MS, wait * 2)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || Date.now() - begun > milliseconds) throw error;
    }
    await pause(wait);
  }
}
