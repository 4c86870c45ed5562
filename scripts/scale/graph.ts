import type { GraphRows, GraphStore } from '../../server/store/graph-store.ts';
import { actorAt } from './actors.ts';
import { linkAt } from './links.ts';
import { sourceAt, sourceCount } from './sources.ts';

export interface GraphSize {
  actors: number;
  links: number;
  /** Another one, another graph. */
  seed?: number;
}

const BATCH = 10_000;

/**
 * A made-up graph with hubs, in batches that fit one write each: sources, then actors, then links. Each row depends on
 * the seed and its place alone, so that nothing is kept in memory and a load can go on where it was stopped: `from` is
 * how many rows to leave out. At 1,000,000 actors and 3,000,000 links the first actor has more than 100,000 links.
 */
export async function* scaleGraph(size: GraphSize, from = 0): AsyncGenerator<GraphRows> {
  const parts = [
    { count: sourceCount(size), rows: rowsAt((at) => ({ sources: [sourceAt(at, size)] })) },
    { count: size.actors, rows: rowsAt((at) => ({ actors: [actorAt(at, size)] })) },
    { count: size.links, rows: rowsAt((at) => ({ links: [linkAt(at, size)] })) },
  ];
  let before = 0;
  for (const { count, rows } of parts) {
    for (let start = Math.max(0, from - before); start < count; start += BATCH) {
      yield rows(start, Math.min(count, start + BATCH));
    }
    before += count;
  }
}

/** Whether a store has the row at this place of the whole order. */
export async function hasRow(store: GraphStore, size: GraphSize, at: number): Promise<boolean> {
  const sources = sourceCount(size);
  if (at < sources) return (await store.sourcesById([sourceAt(at, size).id])).length > 0;
  const after = at - sources;
  if (after < size.actors) return (await store.actorsById([actorAt(after, size).id])).length > 0;
  return (await store.linksById([linkAt(after - size.actors, size).id])).length > 0;
}

/** How many rows of all sorts the graph has. */
export function rowCount(size: GraphSize): number {
  return sourceCount(size) + size.actors + size.links;
}

function rowsAt(make: (at: number) => Partial<GraphRows>): (start: number, end: number) => GraphRows {
  return (start, end) => {
    const rows: GraphRows = { sources: [], actors: [], links: [] };
    for (let at = start; at < end; at += 1) {
      const { sources = [], actors = [], links = [] } = make(at);
      rows.sources.push(...sources);
      rows.actors.push(...actors);
      rows.links.push(...links);
    }
    return rows;
  };
}
