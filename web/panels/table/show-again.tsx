import { useSession } from '../context.ts';
import { useWords } from '../preferences.tsx';

/** In the row of an actor that was hidden by hand: brings it back. */
export function ShowAgain({ id, name }: { id: string; name: string }) {
  const words = useWords();
  const session = useSession();
  return (
    <span class="cell-hidden">
      <span class="cell-note">{words.table.hidden}</span>
      <button
        type="button"
        class="link-button"
        aria-label={words.show(name)}
        onClick={(event) => {
          event.stopPropagation();
          session.dispatch({ type: 'hide', ids: [id], hidden: false });
        }}
      >
        {words.table.show}
      </button>
    </span>
  );
}
