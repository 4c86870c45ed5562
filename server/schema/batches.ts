import DataLoader from 'dataloader';
import type { Actor } from '../../core/model/actor.ts';

type Fetch<T> = (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>;

/**
 * Gathers what the rows of one level ask for into one call of the store, for one request. Questions with the same name
 * and arguments share a batch, so the number of calls grows with the fields of a query, never with its rows.
 */
export class Batches {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();
  readonly #actors = new Map<string, Actor>();

  /** The answer for one id; undefined where there is none. */
  async load<T>(name: string, args: unknown, id: string, fetch: Fetch<T>): Promise<T | undefined> {
    return (await this.#loader(name, args, fetch).load(id)) as T | undefined;
  }

  /** Lets what follows a write see it: what was read before may be no more. */
  forget(): void {
    this.#loaders.clear();
    this.#actors.clear();
  }

  /** Keeps actors that came along with an answer: nobody needs to ask for them. */
  keepActors(actors: readonly Actor[]): void {
    for (const actor of actors) this.#actors.set(actor.id, actor);
  }

  /** An actor that came along with an answer. */
  keptActor(id: string): Actor | undefined {
    return this.#actors.get(id);
  }

  #loader<T>(name: string, args: unknown, fetch: Fetch<T>): DataLoader<string, unknown> {
    const key = `${name} ${JSON.stringify(args)}`;
    const known = this.#loaders.get(key);
    if (known) return known;
    const loader = new DataLoader<string, unknown>(async (ids) => {
      const found = await fetch(ids);
      return ids.map((id) => found.get(id));
    });
    this.#loaders.set(key, loader);
    return loader;
  }
}

/** Rows by their ids, as batches want them. */
export function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
