import type { ViewState } from '../../core/view/state.ts';
import { visible } from '../../core/view/visible.ts';
import { changeDaysOf } from './change-days.ts';
import { type Facts, type LinkFact, linksAmong } from './facts.ts';
import { sourcing } from './shown.ts';

/**
 * The links that the picture has on whatever day: its filters hold, but not its days, nor how many links an actor
 * must have, because that depends on the day.
 */
export function linksOnAnyDay(picture: ViewState, facts: Facts): LinkFact[] {
  const actors = picture.actors.flatMap(({ id }) => facts.actors.get(id) ?? []);
  const links = linksAmong(facts, new Set(actors.map(({ id }) => id)));
  const { leastLinks: _, mostLinks: __, ...timeless } = picture;
  return visible(timeless, { actors, links }, changeDaysOf(links), sourcing).links;
}
