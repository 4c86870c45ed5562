import { limitExceeded } from '../errors.ts';
import type { LinkFilter } from '../store/filters.ts';
import type { GraphStore, Neighbor } from '../store/graph-store.ts';
import type { PathQuestion } from './path-question.ts';
import type { Step, Steps } from './walks.ts';

/** More than this is not a question about paths any more; a filter or `avoid` narrows it. */
const MOST_ACTORS = 50_000;
/** An actor with more links than this is not followed where its links to known actors, or through common ones, will do. */
const HUB = 1_000;

/** The two sides that a path is looked for from: along the links from its start, and against them from its end. */
type Side = 'START' | 'END';

/**
 * The part of the graph in which paths of a given length lie, read from both ends: of the actors on the two sides those
 * with few links are followed, until the sides are one hop apart; that hop is asked for between known actors alone.
 */
export class PathGraph {
  readonly #store: GraphStore;
  readonly #question: PathQuestion;
  /** About the links; the kinds of the actors between are looked at here, since the two ends may be of any. */
  readonly #filter: LinkFilter;
  readonly #steps = new Map<string, Map<string, Step>>();
  readonly #degrees = new Map<string, number>();
  /** Whom those followed lead to, by side. */
  readonly #followed: Record<Side, Map<string, string[]>> = { START: new Map(), END: new Map() };
  readonly #hub: number;
  #sorted: Steps | null = null;

  constructor(store: GraphStore, question: PathQuestion, hub = HUB) {
    this.#store = store;
    this.#hub = hub;
    this.#question = question;
    this.#filter = { ...question.filter, actorKinds: null };
  }

  /** Reads what paths of this length need. */
  async growTo(length: number): Promise<void> {
    const { from, to } = this.#question;
    if (this.#degrees.size === 0) {
      for (const [id, degree] of await this.#store.degrees([from, to])) this.#degrees.set(id, degree);
    }
    await this.#connect(new Set([from]), new Set([to]), length);
    this.#sorted = null;
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

  /** Reads the hops of all walks of so many hops from any of some actors to any of others. */
  async #connect(starts: Set<string>, ends: Set<string>, hops: number): Promise<void> {
    if (starts.size === 0 || ends.size === 0) return;
    if (hops === 1) return this.#join(starts, ends);
    const [fewFromStart, hubsFromStart] = this.#byDegree(starts);
    const [fewFromEnd, hubsFromEnd] = this.#byDegree(ends);
    if (this.#effort(fewFromStart) <= this.#effort(fewFromEnd)) {
      await this.#connect(await this.#follow(fewFromStart, 'START'), ends, hops - 1);
      await this.#connect(hubsFromStart, await this.#follow(fewFromEnd, 'END', hubsFromStart), hops - 1);
    } else {
      await this.#connect(starts, await this.#follow(fewFromEnd, 'END'), hops - 1);
      await this.#connect(await this.#follow(fewFromStart, 'START', hubsFromEnd), hubsFromEnd, hops - 1);
    }
    if (hubsFromStart.size === 0 || hubsFromEnd.size === 0) return;
    if (hops === 2) await this.#meet(hubsFromStart, hubsFromEnd);
    else if (this.#effort(hubsFromStart) <= this.#effort(hubsFromEnd))
      await this.#connect(await this.#follow(hubsFromStart, 'START'), hubsFromEnd, hops - 1);
    else await this.#connect(hubsFromStart, await this.#follow(hubsFromEnd, 'END'), hops - 1);
  }

  #byDegree(actors: Set<string>): [few: Set<string>, hubs: Set<string>] {
    const isHub = (id: string) => (this.#degrees.get(id) ?? 0) > this.#hub;
    return [new Set([...actors].filter((id) => !isHub(id))), new Set([...actors].filter(isHub))];
  }

  /** How many links there are to read; those followed before have been read. */
  #effort(actors: Set<string>): number {
    return [...actors].reduce((sum, id) => sum + (this.#degrees.get(id) ?? 0), 0);
  }

  /** Whom these actors lead to, away from their side; nobody is asked where there is nobody to be led to. */
  async #follow(actors: Set<string>, side: Side, towards?: Set<string>): Promise<Set<string>> {
    if (towards?.size === 0) return new Set();
    const followed = this.#followed[side];
    const unknown = [...actors].filter((id) => !followed.has(id));
    if (unknown.length > 0) {
      const found = await this.#store.neighbors(unknown, this.#filter, this.#direction(side), MOST_ACTORS);
      for (const id of unknown) followed.set(id, this.#take(found.get(id) ?? [], side));
      if (this.#degrees.size > MOST_ACTORS)
        throw limitExceeded('paths', this.#degrees.size, MOST_ACTORS, 'the number of actors to look at');
    }
    return new Set([...actors].flatMap((id) => followed.get(id) ?? []));
  }

  /** The hops between some actors and others that following neither of the two has told. */
  async #join(starts: Set<string>, ends: Set<string>): Promise<void> {
    const left = [...starts].filter((id) => !this.#followed.START.has(id));
    const right = [...ends].filter((id) => !this.#followed.END.has(id));
    if (left.length === 0 || right.length === 0) return;
    const found = await this.#store.neighborsAmong(left, right, this.#filter, this.#direction('START'));
    for (const neighbor of [...found.values()].flat()) this.#add(stepTo(neighbor));
  }

  /** The hops over whom hubs have in common: of each two as many as can be told, the first of their order. */
  async #meet(starts: Set<string>, ends: Set<string>): Promise<void> {
    const { avoid, filter, first, from, to, maxLength } = this.#question;
    const limit = first + maxLength;
    const exceptFor = [from, to, ...avoid];
    for (const start of starts) {
      for (const end of ends) {
        if (start === end) continue;
        const pairs = await this.#store.between(
          start,
          end,
          filter,
          this.#direction('START'),
          exceptFor,
          limit,
        );
        for (const [toMiddle, fromMiddle] of pairs) {
          this.#add(stepTo(toMiddle));
          this.#add(stepFrom(fromMiddle));
        }
      }
    }
  }

  #direction(side: Side) {
    if (!this.#question.directed) return 'BOTH';
    return side === 'START' ? 'OUT' : 'IN';
  }

  /** Notes the hops to neighbours that a path may pass, and gives those. */
  #take(neighbors: readonly Neighbor[], side: Side): string[] {
    const { from, to } = this.#question;
    const passed: string[] = [];
    for (const neighbor of neighbors) {
      this.#degrees.set(neighbor.id, neighbor.degree);
      if (!this.#mayPass(neighbor)) continue;
      this.#add(side === 'START' ? stepTo(neighbor) : stepFrom(neighbor));
      if (neighbor.id !== from && neighbor.id !== to) passed.push(neighbor.id);
    }
    return passed;
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
