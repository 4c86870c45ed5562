import type { Link } from '../../core/model/link.ts';
import type { Context } from './builder.ts';

const MOST_ACTORS = 500;
const MOST_LINKS = 2_000;

/** The actors and links that an answer holds, wherever they stand, so that it can be drawn. */
export interface MetGraph {
  /** Ids, those of both ends of each link among them. */
  actors: string[];
  links: string[];
  /** True where there were more than are drawn: 500 actors, 2,000 links. */
  truncated: boolean;
}

/** Notes what an answer holds while it is made, in the order of its first appearance. */
export class Met {
  readonly #actors = new Set<string>();
  readonly #links = new Set<string>();
  #truncated = false;

  actor(id: string): void {
    this.#note(this.#actors, id, MOST_ACTORS);
  }

  link({ id, from, to }: Pick<Link, 'id' | 'from' | 'to'>): void {
    this.actor(from);
    this.actor(to);
    // A link whose end found no room cannot be drawn.
    if (this.#actors.has(from) && this.#actors.has(to)) this.#note(this.#links, id, MOST_LINKS);
  }

  graph(): MetGraph {
    return { actors: [...this.#actors], links: [...this.#links], truncated: this.#truncated };
  }

  #note(ids: Set<string>, id: string, most: number): void {
    if (ids.size < most) ids.add(id);
    else if (!ids.has(id)) this.#truncated = true;
  }
}

/** Part of a graph: its actors first, in their order. */
export function noteAll(
  { actors, links }: { actors: readonly { id: string }[]; links: readonly Link[] },
  met: Met,
): void {
  for (const { id } of actors) met.actor(id);
  for (const link of links) met.link(link);
}

/**
 * For `isTypeOf` of a type, which graphql-js calls with each value that it puts into an answer: notes what the value
 * holds, whether or not that is selected.
 */
export function noting<Row>(note: (row: Row, met: Met) => void): (row: unknown, context: Context) => boolean {
  return (row, { met }) => {
    if (met !== null) note(row as Row, met);
    return true;
  };
}
