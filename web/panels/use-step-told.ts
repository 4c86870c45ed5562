import { useEffect, useRef, useState } from 'preact/hooks';
import { stepBetween, type ToldStep } from '../state/step-told.ts';
import { useExplorer } from './context.ts';
import { useWords } from './preferences.tsx';

/** What the last step did to the picture, in words: "Undone. 8 actors removed". */
export function useStepTold(): string {
  const words = useWords();
  const { history } = useExplorer();
  const former = useRef(history);
  const [step, setStep] = useState<ToldStep | null>(null);
  useEffect(() => {
    const taken = stepBetween(former.current, history);
    former.current = history;
    if (taken) setStep(taken);
  }, [history]);
  if (!step) return '';
  const { way, added, removed, hidden, shown } = step;
  return [
    way === 'UNDONE' && words.undone,
    way === 'REDONE' && words.redone,
    added > 0 && words.actorsAdded(added),
    removed > 0 && words.actorsRemoved(removed),
    hidden > 0 && words.actorsHidden(hidden),
    shown > 0 && words.actorsShown(shown),
  ]
    .filter(Boolean)
    .join(' ');
}
