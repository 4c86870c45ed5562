import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphStore } from '../../server/store/graph-store.ts';
import type { GraphSize } from './graph.ts';
import type { Questions } from './question.ts';
import { subjectsOf } from './subjects.ts';

export interface Measured {
  /** Milliseconds of each round, in the order of the rounds; none where the first one failed. */
  rounds: number[];
  /** The longest that the event loop stood still meanwhile, in milliseconds. */
  stall: number;
  /** Why it could not be answered. */
  failure: string | null;
}

/** A question is not asked again once it has taken so long. */
const ENOUGH_MS = 20_000;
const RESOLUTION_MS = 5;

/** Asks a question in so many rounds, each about others. */
export async function measure(
  store: GraphStore,
  ask: Questions[string],
  size: GraphSize,
  rounds: number,
): Promise<Measured> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const times: number[] = [];
  let failure: string | null = null;
  delay.enable();
  await pause(RESOLUTION_MS * 4);
  const begun = performance.now();
  for (let round = 0; round < rounds && performance.now() - begun < ENOUGH_MS; round += 1) {
    const subjects = subjectsOf(size, round);
    const start = performance.now();
    try {
      await ask(store, subjects);
    } catch (error) {
      failure = (error as Error).message;
      break;
    }
    times.push(performance.now() - start);
    // So that the standstills of two rounds are not told as one.
    await pause(RESOLUTION_MS * 2);
  }
  await pause(RESOLUTION_MS * 2);
  delay.disable();
  return { rounds: times, stall: delay.max / 1e6, failure };
}
