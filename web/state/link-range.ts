import type { ViewState } from '../../core/view/state.ts';
import { degreesAmong } from '../../core/view/visible.ts';
import type { Facts } from './facts.ts';
import type { FilterChange } from './picture.ts';
import { type Shown, shown as shownIn } from './shown.ts';

/** How many links the best linked actor on screen has, the range of the filter aside. */
export function mostLinksShown(picture: ViewState, seen: Shown, facts: Facts, today: string): number {
  const { leastLinks, mostLinks, ...rest } = picture;
  const isFiltered = leastLinks !== undefined || mostLinks !== undefined;
  const { links } = isFiltered ? shownIn(rest, facts, today) : seen;
  return Math.max(0, ...degreesAmong(links).values());
}

/** The filter for a range that somebody typed, whichever end they wrote first; what leaves nothing out is no filter. */
export function rangeChange(least: number | undefined, most: number | undefined): FilterChange {
  const isTurned = least !== undefined && most !== undefined && least > most;
  const [from, to] = isTurned ? [most, least] : [least, most];
  return { leastLinks: from === 0 ? undefined : from, mostLinks: to };
}
