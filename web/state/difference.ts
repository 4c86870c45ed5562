import type { Link } from '../../core/model/link.ts';
import { changeBetween, type LinkChange } from '../../core/view/difference.ts';

/** What began, ended and stayed the same from an earlier day to a later one: ids of links. */
export interface Difference {
  from: string;
  to: string;
  links: Record<LinkChange, string[]>;
}

/** Of these links, whichever of the two days is named first. */
export function differenceOf(
  links: readonly Pick<Link, 'id' | 'since' | 'until'>[],
  day: string,
  otherDay: string,
): Difference {
  const [from, to] = day < otherDay ? [day, otherDay] : [otherDay, day];
  const difference: Difference = { from, to, links: { BEGAN: [], ENDED: [], UNCHANGED: [] } };
  for (const link of links) {
    const change = changeBetween(link, from, to);
    if (change) difference.links[change].push(link.id);
  }
  return difference;
}
