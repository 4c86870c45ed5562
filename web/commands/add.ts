import type { PlacedActor } from '../../core/view/state.ts';
import { only } from '../state/selection.ts';
import { learnLinksAmong } from './learn.ts';
import { placeAll } from './place.ts';
import type { Session } from './session.ts';

/**
 * Puts actors into the picture, with all links among them and those already there.
 * Every id must exist. `bringers`: by newcomer, the actor whose expansion brings it.
 */
export async function addActors(
  session: Session,
  ids: readonly string[],
  signal: AbortSignal,
  bringers: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const present = session.get().history.present;
  const there = new Set(present.actors.map(({ id }) => id));
  const newcomers = [...new Set(ids)].filter((id) => !there.has(id));
  if (newcomers.length === 0) return;
  await learnLinksAmong(session, [...there, ...newcomers], signal);
  const actors = newcomers.map((id): PlacedActor => {
    const broughtBy = bringers.get(id);
    return broughtBy === undefined ? { id } : { id, broughtBy };
  });
  const picture = await placeAll(session, { ...present, actors: [...present.actors, ...actors] }, signal);
  session.dispatch({ type: 'add', actors: picture.actors.filter(({ id }) => !there.has(id)) });
}

/** Adds an actor, selects it and lets the reader see where it landed. */
export function addAndSelect(session: Session, id: string): Promise<void> {
  return session.work(async (signal) => {
    await addActors(session, [id], signal);
    session.dispatch({ type: 'select', selection: only({ type: 'actor', id }) });
  });
}

/** Selects a link, its two actors being added where they are missing. */
export function addAndSelectLink(
  session: Session,
  link: { id: string; from: string; to: string },
): Promise<void> {
  return session.work(async (signal) => {
    await addActors(session, [link.from, link.to], signal);
    session.dispatch({ type: 'select', selection: only({ type: 'link', id: link.id }) });
  });
}

/** Adds several actors in one step; what is selected stays selected. */
export function addAll(session: Session, ids: readonly string[]): Promise<void> {
  return session.work((signal) => addActors(session, ids, signal));
}
