import type { Failure } from '../api/request.ts';
import { explain } from '../language/explain.ts';
import { useWords } from './preferences.tsx';

/** Stands where an answer should be: waiting, or why there is none. */
export function Pending({ failure }: { failure: Failure | null }) {
  const words = useWords();
  if (failure === null) return <p class="pending">{words.loading}</p>;
  return (
    <p class="pending warning" role="alert">
      {explain(failure, words)}
    </p>
  );
}
