import { useEffect } from 'preact/hooks';
import type { Explorer } from '../state/explorer.ts';
import { openedView } from '../state/opened-view.ts';
import { soleTarget } from '../state/selection.ts';
import { useExplorer } from './context.ts';

const PRODUCT = 'Chokepoint';
const NAMED = 3;

/** Says in the browser's tab and history what the picture shows. */
export function useTitle(): void {
  const subject = subjectOf(useExplorer());
  useEffect(() => {
    document.title = subject === '' ? PRODUCT : `${subject} · ${PRODUCT}`;
  }, [subject]);
}

/** The opened view, or a few actors: those selected, else the first. */
function subjectOf(explorer: Explorer): string {
  const { history, selection, facts } = explorer;
  const view = openedView(explorer);
  if (view) return view.title;
  const { actors, labels } = history.present;
  const target = soleTarget(selection);
  const link = target?.type === 'link' ? facts.links.get(target.id) : undefined;
  const selected = link ? [link.from, link.to] : target?.type === 'actor' ? [target.id] : [];
  const ids = selected.length > 0 ? selected : actors.slice(0, NAMED).map(({ id }) => id);
  // What is not in the graph can be selected by an address, and has no name.
  return ids.flatMap((id) => facts.actors.get(id)?.names[labels] ?? []).join(', ');
}
