import { fetchNeighborhood } from '../api/subgraphs.ts';
import { type Along, neighboursAlong } from '../state/along.ts';
import { collapsing, isExpanded } from '../state/collapse.ts';
import { dayOfPicture } from '../state/shown.ts';
import { addActors } from './add.ts';
import type { Session } from './session.ts';

/** How many neighbours come at once. */
export const EXPANSION = 25;

/** Brings an actor's neighbours, all or along some kinds: the next 25 of those that are not there yet. */
export function expand(session: Session, id: string, along?: Along): Promise<void> {
  return session.work(async (signal) => {
    await addActors(session, [id], signal);
    const explorer = session.get();
    const { facts, omitted } = await fetchNeighborhood(
      {
        of: [id],
        filter: { activeOn: dayOfPicture(explorer), ...(along && { kinds: [...along.kinds] }) },
        direction: along?.direction ?? 'BOTH',
        // The limit counts those already shown, so that 25 more are asked for on top of these.
        limit: neighboursAlong(explorer, id, along) + EXPANSION,
      },
      signal,
    );
    await addActors(session, [...facts.actors.keys()], signal, id);
    const shown = neighboursAlong(session.get(), id, along);
    const left = omitted.reduce((sum, { count }) => sum + count, 0);
    const next = () => void expand(session, id, along);
    session.dispatch({
      type: 'notify',
      notice: left > 0 ? { type: 'expanded', id, shown, left, next } : null,
    });
  });
}

/** What a double click does. */
export function expandOrCollapse(session: Session, id: string): void {
  if (isExpanded(session.get().history.present.actors, id)) collapse(session, id);
  else void expand(session, id);
}

export function collapse(session: Session, id: string): void {
  const { history, facts } = session.get();
  const ids = collapsing(history.present.actors, facts, id);
  if (ids.length > 0) session.dispatch({ type: 'remove', ids });
}
