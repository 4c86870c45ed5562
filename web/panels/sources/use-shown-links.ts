import { useMemo } from 'preact/hooks';
import type { LinkFact } from '../../state/facts.ts';
import { contentOf, type Shown, shown as shownIn } from '../../state/shown.ts';
import { useExplorer } from '../context.ts';

/** The links shown, or that would be if it were not for the filter by source: choosing one must not take the others away. */
export function useShownLinks(shown: Shown): readonly LinkFact[] {
  const { history, facts, today } = useExplorer();
  const { source, ...picture } = history.present;
  return useMemo(
    () => (source === undefined ? shown.links : shownIn(picture, facts, today).links),
    [shown, ...contentOf(history.present), facts, today],
  );
}
