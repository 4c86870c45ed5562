import type { SourceDetails } from '../../api/sources.ts';
import { knownSources, learnSources } from '../../commands/learn-sources.ts';
import { useSession } from '../context.ts';
import { type Query, useQuery } from '../use-query.ts';

/** What is known of these sources, fetched where it is not known yet. */
export function useSources(ids: readonly string[]): Query<ReadonlyMap<string, SourceDetails>> {
  const session = useSession();
  const there = knownSources(session);
  const missing = ids.filter((id) => !there.has(id));
  const query = useQuery(missing.length === 0 ? null : missing.join('\n'), (signal) =>
    learnSources(session, missing, signal),
  );
  return missing.length === 0 ? { data: there, loading: false, failure: null } : query;
}
