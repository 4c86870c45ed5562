import { useEffect, useRef } from 'preact/hooks';
import { type Failure, mayPass } from '../api/request.ts';
import { explain } from '../language/explain.ts';
import { useExplorer } from './context.ts';
import { useWords } from './preferences.tsx';
import { askAgain } from './use-query.ts';

/** Stands where an answer should be: waiting, or why there is none. */
export function Pending({ failure }: { failure: Failure | null }) {
  const words = useWords();
  if (failure === null) return <p class="pending">{words.loading}</p>;
  return <Failed failure={failure} />;
}

/** Why there is no answer, and a way to ask again where that may help; selecting something, be it the same, asks again too. */
export function Failed({ failure }: { failure: Failure }) {
  const words = useWords();
  const { selection } = useExplorer();
  const former = useRef(selection);
  useEffect(() => {
    if (selection !== former.current) askAgain();
    former.current = selection;
  }, [selection]);
  return (
    <div class="failed">
      <p class="warning" role="alert">
        {explain(failure, words)}
      </p>
      {mayPass(failure) && (
        <button type="button" class="small-button" onClick={askAgain}>
          {words.tryAgain}
        </button>
      )}
    </div>
  );
}
