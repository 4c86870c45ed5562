import { addActors } from './add.ts';
import type { Session } from './session.ts';

/** Puts actors into the picture as one step and selects them, so that one sees which they are. */
export function addMatches(session: Session, ids: readonly string[]): Promise<void> {
  return session.work(async (signal) => {
    await addActors(session, ids, signal);
    const { actors } = session.get().history.present;
    const hidden = actors.filter((actor) => actor.hidden && ids.includes(actor.id)).map(({ id }) => id);
    if (hidden.length > 0) session.dispatch({ type: 'hide', ids: hidden, hidden: false });
    session.dispatch({ type: 'select', selection: { actors: ids, links: [] } });
  });
}
