import { Presets, SingleBar } from 'cli-progress';
import type { OnCopying } from '../store/sqlite/copies.ts';

const PHASES: Record<Parameters<OnCopying>[0], string> = {
  COPYING: 'Copying',
  CHECKING: 'Looking through the copy',
};

/** Shows on a terminal how far a copy is. Ctrl-C ends it, and leaves nothing of it. */
export async function showCopying<T>(copy: (onCopying: OnCopying) => Promise<T>): Promise<T> {
  const bars = new Map<string, SingleBar>();
  const stopAll = () => {
    for (const bar of bars.values()) bar.stop();
  };
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
  });
  try {
    return await copy((phase, done, total) => {
      if (isStopped) throw new Error('stopped by Ctrl-C');
      if (!bars.has(phase)) {
        stopAll();
        bars.set(phase, startedBar(PHASES[phase], total));
      }
      bars.get(phase)?.update(done);
    });
  } finally {
    stopAll();
  }
}

function startedBar(name: string, total: number): SingleBar {
  const format = `${name} {bar} {percentage} %`;
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  bar.start(total, 0);
  return bar;
}
