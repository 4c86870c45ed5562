import type { ViewState } from '../../core/view/state.ts';
import { newcomersFrom } from '../state/merge.ts';
import { learnKnown } from './learn.ts';
import { placeAll } from './place.ts';
import type { Session } from './session.ts';

export interface Added {
  /** How many actors are new. */
  count: number;
  /** The ids that are not in this graph. */
  missing: string[];
}

/** Puts the actors of another picture into this one, merged by id, as one step. */
export async function addPicture(session: Session, other: ViewState, signal: AbortSignal): Promise<Added> {
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
  return { count: newcomers.length, missing: ids.filter((id) => !known.has(id)) };
}
