import { setTimeout as pause } from 'node:timers/promises';
import type { Harm } from './harms.ts';
import type { Lab } from './lab.ts';
import { type Tally, tally } from './tally.ts';
import { type Ending, startTraffic, type Traffic } from './traffic.ts';

/** What was seen while something was wrong, and after it. */
export interface Seen extends Tally {
  name: string;
  endings: Ending[];
  /** How often each ending happened to those who read or wrote. */
  codes: Record<string, number>;
  slowest: number;
  /** For how long nothing went on in this process at most. */
  blocked: number;
  /** From when all was well again until the server read, wrote and said that it is ready; in milliseconds. */
  recoveredAfter: number;
  /** What /readyz said while it lasted, once it had had time to find out, and at the end. */
  readyMeanwhile: string[];
  readyAfterwards: string | undefined;
}

/** A busy machine takes long for everything. */
const PATIENCE = 60_000;
const ALL = ['read', 'view', 'edit', 'rows', 'import', 'readyz'] as const;

/** Lets traffic run through a harm and its end, and looks afterwards for what was written. */
export async function runHarm(lab: Lab, harm: Harm): Promise<Seen> {
  const { queryTimeoutMs, harmedFor, calm } = lab.pace;
  const traffic = startTraffic(lab, `r${Date.now().toString(36)}`);
  try {
    await pause(calm);
    const began = performance.now();
    await harm.begin(lab);
    await pause(harmedFor);
    const over = performance.now();
    await harm.end(lab);
    const well = performance.now();
    const answered = await allAnswered(traffic, well);
    await pause(calm);
    await traffic.stop();
    const { endings, written } = traffic;
    const ready = endings.filter(({ what }) => what === 'readyz');
    return {
      ...(await tally(lab.own.neo4j, written)),
      name: harm.name,
      endings,
      codes: counted(endings.filter(({ what }) => !what.endsWith('z'))),
      slowest: Math.max(...endings.map(({ took }) => took)),
      blocked: traffic.blocked(),
      recoveredAfter: answered - well,
      readyMeanwhile: ready
        .filter(({ at, took }) => at - took > began + queryTimeoutMs && at < over)
        .map(({ code }) => code),
      readyAfterwards: ready.at(-1)?.code,
    };
  } finally {
    await traffic.stop();
  }
}

/** When, after a moment, everything that is asked had been answered once. */
export async function allAnswered({ endings }: Traffic, after: number): Promise<number> {
  const patience = performance.now() + PATIENCE;
  for (;;) {
    const since = endings.filter(({ at, took }) => at - took >= after);
    const first = ALL.map((what) => since.find((one) => one.what === what && one.code === 'OK'));
    if (first.every((one) => one !== undefined)) return Math.max(...first.map(({ at }) => at));
    if (performance.now() > patience) throw new Error(`not well again: ${JSON.stringify(counted(since))}`);
    await pause(20);
  }
}

function counted(endings: readonly Ending[]): Record<string, number> {
  const codes: Record<string, number> = {};
  for (const { what, code } of endings) codes[`${what} ${code}`] = (codes[`${what} ${code}`] ?? 0) + 1;
  return codes;
}
