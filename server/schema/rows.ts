import type { Actor } from '../../core/model/actor.ts';
import type { Source } from '../../core/model/source.ts';
import type { GraphRows } from '../store/graph-store.ts';
import { byId } from './batches.ts';
import type { Context } from './builder.ts';

type Kept = Map<string, Actor | Source>;

/** What the views of a request keep, for rows that refer to what the graph no longer has. */
const keptBy = new WeakMap<Context['batches'], Kept>();

export function keepRows(
  { batches }: Context,
  { actors, sources }: Pick<GraphRows, 'actors' | 'sources'>,
): void {
  const kept: Kept = keptBy.get(batches) ?? new Map();
  for (const row of [...actors, ...sources]) kept.set(row.id, row);
  keptBy.set(batches, kept);
}

/** An actor that a row refers to; asked for with all others of its level. */
export async function actorOf({ store, batches }: Context, id: string): Promise<Actor> {
  const found = await batches.load('actor', null, id, async (ids) => byId(await store.actorsById(ids)));
  return present(found ?? (keptBy.get(batches)?.get(id) as Actor | undefined), id);
}

export async function sourceOf({ store, batches }: Context, id: string): Promise<Source> {
  const found = await batches.load('source', null, id, async (ids) => byId(await store.sourcesById(ids)));
  return present(found ?? (keptBy.get(batches)?.get(id) as Source | undefined), id);
}

function present<T>(row: T | undefined, id: string): T {
  if (row === undefined) throw new Error(`the store has no '${id}' although a row refers to it`);
  return row;
}
