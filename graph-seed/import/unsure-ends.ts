import type { Link } from '../../core/model/link.ts';
import { reasonOf } from './reasons.ts';
import { STATE, type StagedRow, type Staging } from './staging.ts';
import { turn } from './turn.ts';

const BATCH = 1_000;

/**
 * Refuses links that may lead to somebody else than they mean, or cite something else: where a row could not be taken, and the
 * one that was taken under its id comes from another file or says something else. In each graph file `n0` is another one.
 */
export async function refuseUnsureEnds(staging: Staging, signal: AbortSignal | undefined): Promise<void> {
  if (!staging.hasRefused()) return;
  let after = 0;
  for (;;) {
    const batch = staging.rows('LINK', false, after, BATCH);
    const last = batch.at(-1);
    if (!last) return;
    after = last.seq;
    staging.db.transaction(() => {
      for (const row of batch) refuse(staging, row);
    });
    await turn(signal);
  }
}

function refuse(staging: Staging, row: StagedRow): void {
  const { from, to, evidence } = row.row as Link;
  const named: [field: string, id: string][] = [
    ['from', from],
    ['to', to],
    ...evidence.map(({ source }, index): [string, string] => [`evidence.${index}.source`, source]),
  ];
  const unsure = named.filter(([, id]) => staging.isUnsure(id, row.file));
  if (unsure.length === 0) return;
  for (const [field, id] of unsure) staging.problem(row, reasonOf('UNSURE_END', [id], field));
  staging.mark(row.seq, STATE.wrong);
}
