import { linksBetween, withinHops } from '../state/hops.ts';
import { nothing, type Selection } from '../state/selection.ts';
import type { Session } from './session.ts';
import { shownNow } from './shown-now.ts';

export function selectAll(session: Session): void {
  selectActors(
    session,
    shownNow(session).actors.map(({ id }) => id),
  );
}

/** Selects every actor in sight that was not selected. */
export function invertSelection(session: Session): void {
  const selected = new Set(session.get().selection.actors);
  selectActors(
    session,
    shownNow(session)
      .actors.map(({ id }) => id)
      .filter((id) => !selected.has(id)),
  );
}

export function selectNeighbours(session: Session, ids: readonly string[]): void {
  const reached = withinHops(shownNow(session).links, ids, 1);
  selectActors(
    session,
    [...reached].filter((id) => !ids.includes(id)),
  );
}

/** Selects some actors together with the links in sight among them. */
export function selectLinksAmong(session: Session, ids: readonly string[]): void {
  const links = linksBetween(shownNow(session).links, ids).map(({ id }) => id);
  select(session, { actors: [...ids], links });
}

export function selectActors(session: Session, ids: readonly string[]): void {
  select(session, { ...nothing, actors: ids });
}

function select(session: Session, selection: Selection): void {
  session.dispatch({ type: 'select', selection });
}
