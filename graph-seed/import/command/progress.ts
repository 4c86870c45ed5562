import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress, OnImportProgress } from '../report.ts';

const PHASES: Record<ImportProgress['phase'], string> = {
  READING: 'Reading',
  CHECKING: 'Checking',
  COMPARING: 'Comparing',
  WRITING: 'Writing',
};
/** Between two lines where nobody watches a terminal. */
const SECONDS = 5;

export interface ShownProgress {
  on: OnImportProgress;
  stop(): void;
}

/** Shows how far an import is: a bar with rate and remaining time, or a line now and then where the output is no terminal. */
export function showProgress(isTerminal: boolean, say: (line: string) => void): ShownProgress {
  return isTerminal ? bar() : lines(say);
}

function bar(): ShownProgress {
  let shown: SingleBar | null = null;
  let phase: ImportProgress['phase'] | null = null;
  let begun = 0;
  const stop = () => shown?.stop();
  const on: OnImportProgress = (progress) => {
    if (progress.phase !== phase) {
      stop();
      phase = progress.phase;
      begun = Date.now();
      const format = `${PHASES[phase].padEnd(9)} {bar} {percentage} % · {size} · {rate} · {left}`;
      shown = new SingleBar({ format, hideCursor: true, fps: 10 }, Presets.shades_classic);
      shown.start(progress.total, 0, spoken(progress, begun));
    }
    shown?.update(progress.done, spoken(progress, begun));
  };
  return { on, stop };
}

function lines(say: (line: string) => void): ShownProgress {
  let phase: ImportProgress['phase'] | null = null;
  let begun = 0;
  let said = 0;
  const on: OnImportProgress = (progress) => {
    const now = Date.now();
    if (progress.phase !== phase) {
      phase = progress.phase;
      begun = now;
      said = now;
    }
    if (now - said < SECONDS * 1000) return;
    said = now;
    const { size, rate, left } = spoken(progress, begun);
    say(`${PHASES[phase]} ${size} · ${rate} · ${left}`);
  };
  return { on, stop: () => {} };
}

/** In words: how much of how much, how much in a second, how long it still takes. */
function spoken(
  { phase, done, total }: ImportProgress,
  begun: number,
): Record<'size' | 'rate' | 'left', string> {
  const amount = phase === 'READING' ? megabytes : rows;
  const seconds = Math.max((Date.now() - begun) / 1000, 0.001);
  const rate = done / seconds;
  return {
    size: `${amount(done)} of ${amount(total)}`,
    rate: `${amount(rate)}/s`,
    left: rate === 0 ? '' : `${duration((total - done) / rate)} left`,
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function rows(number: number): string {
  return `${Math.round(number).toLocaleString('en')} rows`;
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
