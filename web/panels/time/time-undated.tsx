import { toggled } from '../../state/picture.ts';
import { useExplorer, useSession } from '../context.ts';
import { useWords } from '../preferences.tsx';

/** Undated links count as active on every day; one may want to see without them. */
export function UndatedSwitch() {
  const words = useWords();
  const session = useSession();
  const { hiddenMarks } = useExplorer().history.present;
  const isHidden = hiddenMarks.includes('UNDATED');
  return (
    <button
      type="button"
      class="text-button time-undated"
      onClick={() =>
        session.dispatch({
          type: 'filter',
          change: { hiddenMarks: toggled(hiddenMarks, ['UNDATED'], !isHidden) },
        })
      }
    >
      {isHidden ? words.undatedHidden : words.undatedShown}
    </button>
  );
}
