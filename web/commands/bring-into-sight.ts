import { toggled } from '../state/picture.ts';
import type { Session } from './session.ts';

/** Shows an actor of the picture again where somebody put it out of sight or a filter hides its kind. */
export function bringIntoSight(session: Session, id: string): void {
  const { history, facts } = session.get();
  const { actors, hiddenActorKinds } = history.present;
  const kind = facts.actors.get(id)?.kind;
  if (actors.some((actor) => actor.id === id && actor.hidden === true))
    session.dispatch({ type: 'hide', ids: [id], hidden: false });
  if (kind && hiddenActorKinds.includes(kind)) {
    const change = { hiddenActorKinds: toggled(hiddenActorKinds, [kind], false) };
    session.dispatch({ type: 'filter', change });
  }
}
