import type { EditEntry } from '../api/edits.ts';
import { namedIn } from '../state/editing/named-in.ts';
import { graphFacts } from '../state/opened-view.ts';
import { learnKnown } from './learn.ts';
import { learnSources } from './learn-sources.ts';
import type { Session } from './session.ts';

/** Fetches the actors and sources that edited links name, as far as they are still there, so that none is told by its id. */
export async function learnNamed(
  session: Session,
  entries: readonly EditEntry[],
  signal: AbortSignal,
): Promise<void> {
  const rows = entries.flatMap(({ before, after }) => [before, after].filter((row) => row !== null));
  const { actors, sources } = namedIn(rows);
  const known = graphFacts(session.get()).actors;
  const unknown = actors.filter((id) => !known.has(id));
  await Promise.all([learnKnown(session, unknown, signal), learnSources(session, sources, signal)]);
}
