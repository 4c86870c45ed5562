import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { Confidence } from '../../core/model/link.ts';
import type { LinkFamily } from '../../core/model/link-families.ts';
import { familyOf, type LinkKind } from '../../core/model/link-kinds.ts';
import type { LinkMark } from '../../core/view/state.ts';
import { marksOf } from './legend-part.ts';
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
  confidences: ReadonlyMap<Confidence, Count>;
  marks: ReadonlyMap<LinkMark, Count>;
}

export function tally({ actors, links, allActors, allLinks }: Shown): Tally {
  return {
    actors: count(allActors, actors, ({ kind }) => [kind]),
    links: count(allLinks, links, ({ kind }) => [kind]),
    families: count(allLinks, links, ({ kind }) => [familyOf(kind)]),
    confidences: count(allLinks, links, ({ confidence }) => [confidence]),
    marks: count(allLinks, links, marksOf),
  };
}

function count<Row extends { id: string }, Key>(all: Row[], shown: Row[], keysOf: (row: Row) => Key[]) {
  const counts = new Map<Key, Count>();
  const ids = new Set(shown.map(({ id }) => id));
  for (const row of all) {
    for (const key of keysOf(row)) {
      const { shown: seen, total } = counts.get(key) ?? { shown: 0, total: 0 };
      counts.set(key, { shown: seen + (ids.has(row.id) ? 1 : 0), total: total + 1 });
    }
  }
  return counts;
}
