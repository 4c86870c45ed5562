import type { LayoutName, PlacedActor, ViewState } from '../../core/view/state.ts';
import { linksAmong } from '../state/facts.ts';
import { graphFacts } from '../state/opened-view.ts';
import type { Places } from '../state/picture.ts';
import { type Scene, sceneOf } from '../state/scene.ts';
import { shown } from '../state/shown.ts';
import type { Session } from './session.ts';

/** Gives every actor without a place one: near its links if others are placed already, else by the layout. */
export async function placeAll(
  session: Session,
  picture: ViewState,
  signal: AbortSignal,
): Promise<ViewState> {
  const isPlaced = ({ x, y }: PlacedActor) => x !== undefined && y !== undefined;
  if (picture.actors.every(isPlaced)) return picture;
  const places = picture.actors.some(isPlaced)
    ? await settled(session, picture, signal)
    : await arranged(session, picture, picture.layout, signal);
  return { ...picture, actors: picture.actors.map((actor) => ({ ...actor, ...places.get(actor.id) })) };
}

/**
 * Places for the whole picture anew, or for `only` some; what is pinned stays. Hidden kinds are laid out too, so that
 * they may come back. Rings are drawn round the actor that is selected.
 */
export async function arranged(
  session: Session,
  picture: ViewState,
  layout: LayoutName,
  signal: AbortSignal,
  only?: readonly string[],
): Promise<Places> {
  const { arrangeInWorker } = await import('../canvas/arranger.ts');
  const [centre] = session.get().selection.actors;
  return arrangeInWorker(
    { scene: wholeScene(session, picture), layout, ...(centre && { centre }), ...(only && { only }) },
    signal,
  );
}

async function settled(session: Session, picture: ViewState, signal: AbortSignal): Promise<Places> {
  const { settleAside } = await import('../canvas/arranger.ts');
  const there = new Map(
    picture.actors.flatMap(({ id, x, y }) =>
      x === undefined || y === undefined ? [] : [[id, { x, y }] as const],
    ),
  );
  const newcomers = picture.actors.map(({ id }) => id).filter((id) => !there.has(id));
  const ids = new Set(picture.actors.map(({ id }) => id));
  const links = linksAmong(graphFacts(session.get()), ids).map(({ from, to }) => ({ from, to }));
  return settleAside({ there, newcomers, links }, signal);
}

function wholeScene(session: Session, picture: ViewState): Scene {
  const { facts, today } = session.get();
  const day = picture.activeOn ?? today;
  const { allActors, allLinks } = shown(picture, facts, today);
  const whole = { actors: allActors, links: allLinks, allActors, allLinks };
  return sceneOf(whole, { labels: picture.labels, lang: session.language() }, { day });
}
