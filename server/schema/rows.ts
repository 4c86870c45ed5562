import type { Actor } from '../../core/model/actor.ts';
import type { Evidence, Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import type { GraphRows } from '../store/graph-store.ts';
import { byId } from './batches.ts';
import type { Context } from './builder.ts';

interface KeptRows {
  actors: ReadonlyMap<string, Actor>;
  sources: ReadonlyMap<string, Source>;
}

/** What a view kept together with a link or with what a source says of it: the graph may tell it otherwise today. */
const keptWith = new WeakMap<Link | Evidence, KeptRows>();

/** Lets these links and their evidence lead to these actors and sources, whatever the graph says of them today. */
export function keepTogether({ actors, links, sources }: GraphRows): void {
  const kept = { actors: byId(actors), sources: byId(sources) };
  for (const row of links.flatMap((link) => [link, ...link.evidence])) keptWith.set(row, kept);
}

/** The actor at an end of a link: at once where it came along with the link, else asked for with all others of its level. */
export function actorOf(context: Context, link: Link, end: 'from' | 'to'): Actor | Promise<Actor> {
  const id = link[end];
  return keptWith.get(link)?.actors.get(id) ?? context.batches.keptActor(id) ?? loadedActor(context, id);
}

async function loadedActor(context: Context, id: string): Promise<Actor> {
  return present((await actorById(context, id)) ?? undefined, id);
}

/** The actor with an id; null where there is none. */
export async function actorById({ store, batches }: Context, id: string): Promise<Actor | null> {
  const kept = batches.keptActor(id);
  if (kept) return kept;
  return (await batches.load('actor', null, id, async (ids) => byId(await store.actorsById(ids)))) ?? null;
}

/** Who says what a piece of evidence tells; asked for with all others of its level. */
export async function sourceOf({ store, batches }: Context, evidence: Evidence): Promise<Source> {
  const id = evidence.source;
  const kept = keptWith.get(evidence)?.sources.get(id);
  if (kept) return kept;
  return present(
    await batches.load('source', null, id, async (ids) => byId(await store.sourcesById(ids))),
    id,
  );
}

function present<T>(row: T | undefined, id: string): T {
  if (row === undefined) throw new Error(`the store has no '${id}' although a row refers to it`);
  return row;
}
