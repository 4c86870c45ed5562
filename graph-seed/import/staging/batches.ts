import { turn } from '../turn.ts';

/** What is staged, a batch at a time, with a turn for others behind each. `next` gives what is behind a place. */
export async function* stagedBatches<Row extends { seq: number }>(
  next: (after: number) => Row[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Row[]> {
  let after = 0;
  for (;;) {
    const batch = next(after);
    const last = batch.at(-1);
    if (!last) return;
    after = last.seq;
    yield batch;
    await turn(signal);
  }
}
