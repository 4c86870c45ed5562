import type { ImportRun } from '../api/imports.ts';
import { spokenSize } from '../state/importing/sizes.ts';
import { progressFacts } from './progress-facts.ts';
import type { Sending } from './use-sending.ts';
import { useWords } from './words.ts';

interface Props {
  run: ImportRun | null;
  sending: Sending | null;
  onCancel: () => void;
}

/** How far it is, how fast it goes, how long it will take, and a way out. */
export function RunProgress({ run, sending, onCancel }: Props) {
  const words = useWords();
  const progress = run?.progress ?? null;
  const share = sending
    ? shareOf(sending.sent, sending.total)
    : progress && shareOf(progress.done, progress.total);
  const facts = sending
    ? [words.ofTotal(spokenSize(sending.sent), spokenSize(sending.total))]
    : progressFacts(progress, run?.deed === 'CHECK', words);

  return (
    <div class="run-progress">
      <progress aria-labelledby="outcome" max={1} {...(share !== null && { value: share })} />
      <p class="figure">{facts.join(' · ')}</p>
      <button type="button" class="small-button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

function shareOf(done: number, total: number): number {
  return total === 0 ? 1 : Math.min(1, done / total);
}
