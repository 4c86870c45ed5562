import { fetchAgain } from '../api/drawn-again.ts';
import { forgetSources } from './learn-sources.ts';
import type { Session } from './session.ts';

/** Draws actors and links as the graph has them now; what is shown of them and of these sources is asked for again. */
export async function learnAgain(
  session: Session,
  ids: readonly string[],
  sources: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const news = await fetchAgain([...new Set(ids)], signal);
  forgetSources(session, sources);
  session.dispatch({ type: 'revise', ...news });
}
