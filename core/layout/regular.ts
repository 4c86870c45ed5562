import type { LayoutName } from '../view/state.ts';
import { concentricLayout } from './concentric.ts';
import { gridLayout } from './grid.ts';
import { groupedLayout } from './grouped.ts';
import type { Body, Joined, Places } from './places.ts';

/** The layouts that need nobody's library: the same places for page and server. */
export type RegularLayout = Exclude<LayoutName, 'FORCE' | 'LAYERED' | 'LAYERED_DOWN'>;

/** `centre`: the actor in the middle of the concentric one. */
export function regularLayout(
  layout: RegularLayout,
  bodies: readonly Body[],
  links: readonly Joined[],
  centre?: string,
): Places {
  switch (layout) {
    case 'CONCENTRIC':
      return concentricLayout(bodies, links, centre);
    case 'BY_COUNTRY':
      return groupedLayout(bodies, links, ({ country }) => country);
    case 'BY_KIND':
      return groupedLayout(bodies, links, ({ kind }) => kind);
    case 'GRID':
      return gridLayout(bodies);
  }
}
