import { degreesAmong } from '../../core/model/degrees.ts';
import type { ViewState } from '../../core/view/state.ts';
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

/** The filter for a range that somebody typed; what leaves nothing out is no filter. Null where nobody could be in it. */
export function rangeChange(least: number | undefined, most: number | undefined): FilterChange | null {
  if (least !== undefined && most !== undefined && least > most) return null;
  return { leastLinks: least === 0 ? undefined : least, mostLinks: most };
}
