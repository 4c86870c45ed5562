import { daysOf } from '../../core/view/visible.ts';
import { type Expansion, fetchNeighborhood } from '../api/subgraphs.ts';
import { type Along, neighboursAlong } from '../state/along.ts';
import { collapsing, isExpanded } from '../state/collapse.ts';
import { addActors } from './add.ts';
import type { Session } from './session.ts';

/** How many neighbours come at once. */
export const EXPANSION = 25;

/** Brings an actor's neighbours, all or along some kinds: the next 25 of those that are not there yet. */
export function expand(session: Session, id: string, along?: Along): Promise<void> {
  return session.work(async (signal) => {
    await addActors(session, [id], signal);
    const explorer = session.get();
    const question = {
      of: [id],
      filter: along ? { kinds: [...along.kinds] } : {},
      direction: along?.direction ?? 'BOTH',
      // The limit counts those already shown, so that 25 more are asked for on top of these.
      limit: neighboursAlong(explorer, id, along) + EXPANSION,
    };
    const { ids, left } = await onEitherDay(
      question,
      daysOf(explorer.history.present, explorer.today),
      signal,
    );
    await addActors(session, ids, signal, id);
    const shown = neighboursAlong(session.get(), id, along);
    const next = () => void expand(session, id, along);
    session.dispatch({
      type: 'notify',
      notice: left > 0 ? { type: 'expanded', id, shown, left, next } : null,
    });
  });
}

/** While two days are compared, what was linked on one of them is as much part of the picture as on the other. */
async function onEitherDay(question: Expansion, days: readonly string[], signal: AbortSignal) {
  const answers = await Promise.all(
    days.map((activeOn) =>
      fetchNeighborhood({ ...question, filter: { ...question.filter, activeOn } }, signal),
    ),
  );
  const left = answers.map(({ omitted }) => omitted.reduce((sum, { count }) => sum + count, 0));
  return {
    ids: answers.flatMap(({ facts }) => [...facts.actors.keys()]),
    // Mostly the same ones are left out on both days.
    left: Math.max(...left),
  };
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
