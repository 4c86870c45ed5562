import { unlinked, withinHops } from '../state/hops.ts';
import { areAllPinned } from '../state/pins.ts';
import type { Session } from './session.ts';
import { shownNow } from './shown-now.ts';

/** Puts actors out of sight; they keep their places and may come back. */
export function hide(session: Session, ids: readonly string[]): void {
  if (ids.length > 0) session.dispatch({ type: 'hide', ids, hidden: true });
}

export function hideOthers(session: Session, ids: readonly string[]): void {
  const kept = new Set(ids);
  hide(
    session,
    shownNow(session)
      .actors.map(({ id }) => id)
      .filter((id) => !kept.has(id)),
  );
}

/** Leaves in sight who is within so many hops over the links shown. */
export function focusOn(session: Session, ids: readonly string[], hops: number): void {
  if (ids.length > 0) hideOthers(session, [...withinHops(shownNow(session).links, ids, hops)]);
}

/** Takes actors off the canvas; the data keeps them. */
export function remove(session: Session, ids: readonly string[]): void {
  if (ids.length > 0) session.dispatch({ type: 'remove', ids });
}

export function dropUnlinked(session: Session): void {
  const { actors, links } = shownNow(session);
  remove(session, unlinked(actors, links));
}

/** Pins all of them, or frees them where all are pinned. */
export function togglePins(session: Session, ids: readonly string[]): void {
  const { actors } = session.get().history.present;
  if (ids.length > 0) session.dispatch({ type: 'pin', ids, pinned: !areAllPinned(actors, ids) });
}
