import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { LinkFamily } from '../../core/model/link-families.ts';
import { familyOf, type LinkKind } from '../../core/model/link-kinds.ts';
import type { Shown } from './shown.ts';

export interface Count {
  shown: number;
  total: number;
}

/** How many of each kind the picture has and shows: the figures of the legend. */
export interface Tally {
  actors: ReadonlyMap<ActorKind, Count>;
  links: ReadonlyMap<LinkKind, Count>;
  families: ReadonlyMap<LinkFamily, Count>;
}

export function tally({ actors, links, allActors, allLinks }: Shown): Tally {
  return {
    actors: count(allActors, actors, ({ kind }) => kind),
    links: count(allLinks, links, ({ kind }) => kind),
    families: count(allLinks, links, ({ kind }) => familyOf(kind)),
  };
}

function count<Row extends { id: string }, Kind>(all: Row[], shown: Row[], kindOf: (row: Row) => Kind) {
  const counts = new Map<Kind, Count>();
  const ids = new Set(shown.map(({ id }) => id));
  for (const row of all) {
    const { shown, total } = counts.get(kindOf(row)) ?? { shown: 0, total: 0 };
    counts.set(kindOf(row), { shown: shown + (ids.has(row.id) ? 1 : 0), total: total + 1 });
  }
  return counts;
}
