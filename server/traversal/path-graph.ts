import { limitExceeded } from '../errors.ts';
import type { GraphStore, Neighbor } from '../store/graph-store.ts';
import type { PathQuestion } from './path-question.ts';
import type { Step, Steps } from './walks.ts';

/** More than this is not a question about paths any more; a filter or `avoid` narrows it. */
const MOST_ACTORS = 50_000;

interface Side {
  /** Actors reached, whose own hops have not been read yet. */
  frontier: string[];
  reached: Set<string>;
}

/**
 * The part of the graph in which paths of a given length lie, read from both ends at once: each growth reads one more
 * ring of neighbours, on the side where the ring is smaller.
 */
export class PathGraph {
  readonly #store: GraphStore;
  readonly #question: PathQuestion;
  readonly #start: Side;
  readonly #end: Side;
  readonly #steps = new Map<string, Map<string, Step>>();
  #length = 0;
  #sorted: Steps | null = null;

  constructor(store: GraphStore, question: PathQuestion) {
    this.#store = store;
    this.#question = question;
    this.#start = { frontier: [question.from], reached: new Set([question.from]) };
    this.#end = { frontier: [question.to], reached: new Set([question.to]) };
  }

  /** Reads what paths of this length need. A side that has reached all it can has nothing more to read. */
  async growTo(length: number): Promise<void> {
    while (this.#length < length) {
      const forward = this.#start.frontier.length <= this.#end.frontier.length;
      const side = forward ? this.#start : this.#end;
      if (side.frontier.length > 0) await this.#grow(side, forward);
      this.#length += 1;
    }
  }

  /** The hops known so far: those that leave an actor surest first, then by id. */
  get steps(): Steps {
    this.#sorted ??= new Map(
      [...this.#steps].map(([actor, leaving]) => [
        actor,
        [...leaving.values()].sort((a, b) => a.doubt - b.doubt || (a.to < b.to ? -1 : 1)),
      ]),
    );
    return this.#sorted;
  }

  async #grow(side: Side, forward: boolean): Promise<void> {
    const { directed, filter } = this.#question;
    const direction = directed ? (forward ? 'OUT' : 'IN') : 'BOTH';
    const anyKind = { ...filter, actorKinds: null };
    const neighbors = await this.#store.neighbors(side.frontier, anyKind, direction, MOST_ACTORS);
    this.#sorted = null;
    const next: string[] = [];
    for (const neighbor of [...neighbors.values()].flat()) {
      if (!this.#mayPass(neighbor)) continue;
      this.#add(forward ? stepTo(neighbor) : stepFrom(neighbor));
      if (side.reached.has(neighbor.id)) continue;
      side.reached.add(neighbor.id);
      next.push(neighbor.id);
    }
    side.frontier = next;
    const read = this.#start.reached.size + this.#end.reached.size;
    if (read > MOST_ACTORS)
      throw limitExceeded('paths', read, MOST_ACTORS, 'the number of actors to look at');
  }

  #mayPass({ id, kind }: Neighbor): boolean {
    const { from, to, avoid, filter } = this.#question;
    if (id === from || id === to) return true;
    return !avoid.includes(id) && (filter.actorKinds === null || filter.actorKinds.includes(kind));
  }

  #add(step: Step): void {
    const leaving = this.#steps.get(step.from);
    if (leaving) leaving.set(step.to, step);
    else this.#steps.set(step.from, new Map([[step.to, step]]));
  }
}

function stepTo({ of, id, link, doubt }: Neighbor): Step {
  return { from: of, to: id, link, doubt };
}

function stepFrom({ of, id, link, doubt }: Neighbor): Step {
  return { from: id, to: of, link, doubt };
}
