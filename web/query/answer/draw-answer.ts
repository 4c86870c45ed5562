import { emptyView } from '../../../core/view/address.ts';
import type { ViewState } from '../../../core/view/state.ts';
import { failureOf } from '../../api/request.ts';
import { fetchKnownActors, fetchLinksAmong } from '../../api/subgraphs.ts';
import { apiLanguage, type Session } from '../../commands/session.ts';
import type { Facts, LinkFact } from '../../state/facts.ts';
import { sceneOf } from '../../state/scene.ts';
import type { AnswerGraph } from './answer.ts';
import { shownAnswer } from './shown-answer.ts';

/**
 * Draws what an answer holds: fetches it, in one request, and gives everybody a place. Answers the links among the same
 * actors that the answer does not hold; the explorer, which shows all links among its actors, would show them too.
 */
export async function drawAnswer(
  session: Session,
  graph: AnswerGraph,
  signal: AbortSignal,
): Promise<LinkFact[]> {
  const { actors, links } = await fetchKnown([...graph.actors], signal);
  const held = new Set(graph.links);
  const own = [...links].filter(([id]) => held.has(id));
  session.dispatch({ type: 'learn', facts: { actors, links: new Map(own) } });
  const picture: ViewState = {
    ...emptyView(),
    labels: apiLanguage(session),
    actors: graph.actors.filter((id) => actors.has(id)).map((id) => ({ id })),
  };
  const placed = await place(session, picture, signal);
  session.dispatch({ type: 'open', picture: placed, step: 0, view: null });
  return [...links.values()].filter(({ id }) => !held.has(id));
}

async function place(session: Session, picture: ViewState, signal: AbortSignal): Promise<ViewState> {
  const { facts, today, history } = session.get();
  const shown = shownAnswer({ facts, today, history: { ...history, present: picture } });
  const scene = sceneOf(shown, { labels: picture.labels, lang: session.language() }, { day: today });
  const { arrangeInWorker } = await import('../../canvas/arranger.ts');
  const places = await arrangeInWorker({ scene, layout: picture.layout }, signal);
  return { ...picture, actors: picture.actors.map((actor) => ({ ...actor, ...places.get(actor.id) })) };
}

/** Somebody may have taken an actor out of the data since the answer was given. */
async function fetchKnown(ids: string[], signal: AbortSignal): Promise<Facts> {
  try {
    return await fetchLinksAmong(ids, signal);
  } catch (cause) {
    if (failureOf(cause).code !== 'NOT_FOUND') throw cause;
    return fetchLinksAmong(await fetchKnownActors(ids, signal), signal);
  }
}
