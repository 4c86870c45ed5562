import { useEffect, useRef } from 'preact/hooks';
import type { ListedImport } from '../api/import-list.ts';
import type { Decisions } from '../state/importing/decisions.ts';
import { hasDoneNothing } from '../state/importing/untouched.ts';
import { headline } from './headline.ts';
import { RunProgress } from './run-progress.tsx';
import { RunReport } from './run-report.tsx';
import type { Importing } from './use-importing.ts';
import { explain, explainRun, useWords } from './words.ts';

interface Props {
  importing: Importing;
  decisions: Decisions;
  /** What was checked is not what stands in the form any more. */
  isChanged: boolean;
  token: string;
  listed: ListedImport | undefined;
  onDecide: (pair: { id: string; other: string }, isSame: boolean) => void;
  onLoad: () => void;
  onGoOn: () => void;
}

/** What goes on, then what came of it. */
export function Outcome({ importing, onGoOn, ...rest }: Props) {
  const words = useWords();
  const { run, sending, failure, isLost, isBusy, cancel, lookAgain } = importing;
  const title = headline(importing, words);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasBusy = useRef(false);
  useEffect(() => {
    // Whoever pressed a button stands at what came of it, in sight and for the keys; who writes meanwhile goes on.
    if (isBusy !== wasBusy.current && !isWriting()) heading.current?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);
  const isEnded = run !== null && !isBusy && failure === null;
  const next = (run?.state === 'STOPPED' || run?.state === 'FAILED') && (
    <button type="button" class="primary-button" onClick={onGoOn}>
      {run.state === 'STOPPED' ? words.goOn : words.tryAgain}
    </button>
  );
  return (
    <section class="import-outcome" aria-labelledby="outcome" hidden={title === null}>
      <h2 id="outcome" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p class="visually-hidden" role="status">
        {title}
      </p>
      {failure && (
        <p class="refused" role="alert">
          {explain(failure, words)}
        </p>
      )}
      {lookAgain && (
        <button type="button" class="small-button" onClick={lookAgain}>
          {words.tryAgain}
        </button>
      )}
      {isLost && (
        <p class="warning" role="status">
          {words.lost}
        </p>
      )}
      {isBusy && <RunProgress run={run} sending={sending} onCancel={() => void cancel()} />}
      {isEnded && run.failure && (
        <p class="refused" role="alert">
          {explainRun(run.failure, words)}
        </p>
      )}
      {isEnded && run.state === 'STOPPED' && (
        <p>{hasDoneNothing(run) ? words.stoppedBefore[run.deed] : words.stoppedHint[run.deed]}</p>
      )}
      {isEnded && run.report && (
        <RunReport run={run} report={run.report} {...rest}>
          {next}
        </RunReport>
      )}
      {isEnded && !run.report && next && <div class="deeds">{next}</div>}
    </section>
  );
}

function isWriting(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement.matches('input, select, textarea');
}
