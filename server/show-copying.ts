import { Presets, SingleBar } from 'cli-progress';
import type { OnCopying } from './store/sqlite/copies.ts';

const PHASES: Record<Parameters<OnCopying>[0], string> = {
  COPYING: 'Copying',
  CHECKING: 'Looking through the copy',
};

/** Shows on a terminal how far a copy is. Ctrl-C ends it, and leaves nothing of it. */
export async function showCopying<T>(copy: (onCopying: OnCopying) => Promise<T>): Promise<T> {
  let phase: keyof typeof PHASES | null = null;
  let bar: SingleBar | null = null;
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
  });
  try {
    return await copy((now, done, total) => {
      if (isStopped) throw new Error('stopped by Ctrl-C');
      if (now !== phase) {
        bar?.stop();
        phase = now;
        const format = `${PHASES[phase]} {bar} {percentage} %`;
        bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
        bar.start(total, done);
      }
      bar?.update(done);
    });
  } finally {
    (bar as SingleBar | null)?.stop();
  }
}
