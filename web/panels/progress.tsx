import { useExplorer, useSession } from './context.ts';
import { useWords } from './preferences.tsx';

/** A thin line and a way out, once something has taken long enough to be noticed (the delay is in the style). */
export function Progress() {
  const words = useWords();
  const session = useSession();
  if (useExplorer().working === 0) return null;
  return (
    <div class="progress">
      <div role="progressbar" aria-label={words.working} />
      <button type="button" class="small-button" onClick={session.cancel}>
        {words.cancel}
      </button>
    </div>
  );
}
