import { fetchSources, type SourceDetails } from '../api/sources.ts';
import type { Session } from './session.ts';

/** Each is fetched once, and again after it was edited. */
const known = new WeakMap<Session, ReadonlyMap<string, SourceDetails>>();

/** All sources known so far, these among them. */
export async function learnSources(
  session: Session,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, SourceDetails>> {
  const there = knownSources(session);
  const news = await fetchSources(
    ids.filter((id) => !there.has(id)),
    signal,
  );
  // Others may have come meanwhile.
  const all = new Map([
    ...knownSources(session),
    ...news.map((source): [string, SourceDetails] => [source.id, source]),
  ]);
  known.set(session, all);
  return all;
}

export function knownSources(session: Session): ReadonlyMap<string, SourceDetails> {
  return known.get(session) ?? new Map();
}

/** What they say has changed. */
export function forgetSources(session: Session, ids: readonly string[]): void {
  known.set(session, new Map([...knownSources(session)].filter(([id]) => !ids.includes(id))));
}
