import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import { badInput } from '../errors.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { knownActors } from './known-actors.ts';
import { PathGraph } from './path-graph.ts';
import type { PathQuestion } from './path-question.ts';
import { type Step, walksOfLength } from './walks.ts';

export interface Path {
  actors: Actor[];
  /** One link for each hop: the surest between its two actors. */
  links: Link[];
}

/**
 * The shortest paths, none of which visits an actor twice: the shorter first; among equals the path whose hops are
 * surest, then smallest by id, compared hop by hop. Two actors with several links between them make one path, not many.
 * `hub`: from how many links on an actor is one.
 */
export async function paths(store: GraphStore, question: PathQuestion, hub?: number): Promise<Path[]> {
  const { from, to, maxLength, avoid, first } = question;
  if (from === to) throw badInput(`from and to are the same actor '${from}'`);
  if (avoid.includes(from) || avoid.includes(to))
    throw badInput('avoid: the two ends of a path cannot be avoided');
  await knownActors(store, [from, to, ...avoid]);

  const graph = new PathGraph(store, question, hub);
  const found: Step[][] = [];
  for (let length = 1; length <= maxLength && found.length < first; length++) {
    await graph.growTo(length);
    found.push(...walksOfLength(graph.steps, from, to, length, first - found.length));
  }
  return hydrate(store, from, found);
}

async function hydrate(store: GraphStore, from: string, found: Step[][]): Promise<Path[]> {
  const steps = found.flat();
  if (steps.length === 0) return [];
  const [actors, links] = await Promise.all([
    knownActors(store, [...new Set([from, ...steps.map((step) => step.to)])]),
    store.linksById([...new Set(steps.map((step) => step.link))]),
  ]);
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const linkById = new Map(links.map((link) => [link.id, link]));
  return found.map((walk) => ({
    actors: [from, ...walk.map((step) => step.to)].flatMap((id) => actorById.get(id) ?? []),
    links: walk.flatMap((step) => linkById.get(step.link) ?? []),
  }));
}
