import { fetchSources, type SourceDetails } from '../api/sources.ts';
import type { Session } from './session.ts';

/** Sources do not change while the page is open: each is fetched once. */
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
