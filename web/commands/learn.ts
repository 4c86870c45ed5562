import { fetchLinksAmong } from '../api/subgraphs.ts';
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
