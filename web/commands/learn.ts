import { failureOf } from '../api/request.ts';
import { fetchKnownActors, fetchLinksAmong } from '../api/subgraphs.ts';
import type { Session } from './session.ts';

/** Which sets of actors have had all links among them fetched, so that undo and the like need not ask again. */
const fetched = new WeakMap<Session, ReadonlySet<string>[]>();

/** Fetches actors and all links among them, unless that has been done. Every id must exist. */
export async function learnLinksAmong(
  session: Session,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const sets = fetched.get(session) ?? [];
  if (ids.length === 0 || sets.some((set) => ids.every((id) => set.has(id)))) return;
  session.dispatch({ type: 'learn', facts: await fetchLinksAmong([...ids], signal) });
  fetched.set(session, [...sets, new Set(ids)]);
}

/**
 * Fetches those of the actors that exist, with all links among them; answers their ids. Mostly all of them do, and
 * then one request is enough.
 */
export async function learnKnown(
  session: Session,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  try {
    await learnLinksAmong(session, ids, signal);
    return ids;
  } catch (cause) {
    if (failureOf(cause).code !== 'NOT_FOUND') throw cause;
    const known = await fetchKnownActors([...ids], signal);
    await learnLinksAmong(session, known, signal);
    return known;
  }
}
