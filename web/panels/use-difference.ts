import { useMemo } from 'preact/hooks';
import { type Difference, differenceOf } from '../state/difference.ts';
import { dayOfPicture, type Shown } from '../state/shown.ts';
import { useExplorer } from './context.ts';

/** What is different between the picture's two days, of the links that it shows; null where it has only one. */
export function useDifference(shown: Shown): Difference | null {
  const explorer = useExplorer();
  const day = dayOfPicture(explorer);
  const { comparedWith } = explorer.history.present;
  return useMemo(
    () => (comparedWith === undefined ? null : differenceOf(shown.links, day, comparedWith)),
    [shown, day, comparedWith],
  );
}
