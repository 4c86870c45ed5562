import type { RunProgress } from './engine.ts';
import type { Run } from './run.ts';

const WINDOW_MS = 10_000;

/** How fast a phase goes, and how long it will still take, by the last seconds rather than by the whole. */
export class Pace {
  readonly #now: () => Date;
  #last: RunProgress | null = null;
  #marks: { at: number; done: number }[] = [];

  constructor(now: () => Date) {
    this.#now = now;
  }

  tell(progress: RunProgress): void {
    const at = this.#now().getTime();
    const before = progress.phase === this.#last?.phase ? this.#marks : [];
    this.#last = progress;
    this.#marks = [...before.filter((mark) => at - mark.at <= WINDOW_MS), { at, done: progress.done }];
  }

  get progress(): Run['progress'] {
    if (this.#last === null) return null;
    const { total, done } = this.#last;
    const rate = this.#rate();
    const remainingSeconds = rate === null ? null : Math.max(0, Math.ceil((total - done) / rate));
    return { ...this.#last, rate, remainingSeconds };
  }

  #rate(): number | null {
    const [first] = this.#marks;
    const last = this.#marks.at(-1);
    if (!first || !last || last.at === first.at || last.done <= first.done) return null;
    return ((last.done - first.done) * 1000) / (last.at - first.at);
  }
}
