import type { Actor } from '../../core/model/actor.ts';
import type { Source } from '../../core/model/source.ts';
import { byId } from './batches.ts';
import type { Context } from './builder.ts';

/** An actor that a row refers to; asked for with all others of its level. */
export async function actorOf({ store, batches }: Context, id: string): Promise<Actor> {
  return present(await batches.load('actor', null, id, async (ids) => byId(await store.actorsById(ids))), id);
}

export async function sourceOf({ store, batches }: Context, id: string): Promise<Source> {
  return present(
    await batches.load('source', null, id, async (ids) => byId(await store.sourcesById(ids))),
    id,
  );
}

function present<T>(row: T | undefined, id: string): T {
  if (row === undefined) throw new Error(`the store has no '${id}' although a row refers to it`);
  return row;
}
