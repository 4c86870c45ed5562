import type { ViewState } from '../../core/view/state.ts';
import { fetchView } from '../api/views.ts';
import { newcomersFrom } from '../state/merge.ts';
import { learnKnown } from './learn.ts';
import { placeAll } from './place.ts';
import { apiLanguage, type Session } from './session.ts';

/** Puts the actors of a saved view into the picture, merged by id, as one step. */
export function addView(session: Session, id: string): Promise<void> {
  return session.work(async (signal) => {
    const view = await fetchView(id, apiLanguage(session), signal);
    if (!view) return session.dispatch({ type: 'notify', notice: { type: 'unknownView', id } });
    await addPicture(session, view.state, signal);
  });
}

/** Puts the actors of another picture into this one, merged by id, as one step. Tells which no longer exist. */
async function addPicture(session: Session, other: ViewState, signal: AbortSignal): Promise<void> {
  const ids = other.actors.map(({ id }) => id);
  const { present } = session.get().history;
  const there = present.actors.map(({ id }) => id);
  const known = new Set(await learnKnown(session, [...there, ...ids], signal));
  const newcomers = newcomersFrom(
    present.actors,
    other.actors.filter((actor) => known.has(actor.id)),
  );
  const merged = await placeAll(session, { ...present, actors: [...present.actors, ...newcomers] }, signal);
  const fresh = new Set(newcomers.map((actor) => actor.id));
  session.dispatch({ type: 'add', actors: merged.actors.filter((actor) => fresh.has(actor.id)) });
  const missing = ids.filter((id) => !known.has(id));
  session.dispatch({ type: 'notify', notice: missing.length > 0 ? { type: 'unknown', ids: missing } : null });
}
