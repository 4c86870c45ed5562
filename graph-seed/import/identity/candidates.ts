import type { Actor } from '../../../core/model/actor.ts';
import { everyActor } from '../../../server/store/filters.ts';
import type { GraphStore, Position } from '../../../server/store/graph-store.ts';
import { wordsOf } from '../../../server/store/search/fold.ts';
import type { Staging } from '../staging/staging.ts';
import { nameKey } from './name-key.ts';

const PAGE = 500;
/** Of an actor: its surest identifiers and its first names. */
const MOST_LOOKUPS = 6;
const MOST_FOUND = 50;
const AT_ONCE = 8;

interface Candidates {
  actors: Actor[];
  done: number;
  total: number;
}

/**
 * Actors of the graph that may look like some of the import: those found by the words of its names and identifiers, or
 * all where the graph is the smaller of the two. Never all pairs.
 */
export async function* candidatesFor(staging: Staging, store: GraphStore): AsyncGenerator<Candidates> {
  const staged = staging.countOf('ACTOR');
  if (staged === 0) return;
  const order = { field: 'NAME', direction: 'ASC' } as const;
  const { totalCount } = await store.actors(everyActor, order, { first: 1, after: null, withTotal: true });
  const stored = totalCount ?? 0;
  if (stored > staged) yield* found(staging, store, staged);
  else if (stored > 0) yield* everyOne(store, stored);
}

async function* everyOne(store: GraphStore, total: number): AsyncGenerator<Candidates> {
  let after: Position | null = null;
  let done = 0;
  for (;;) {
    const page: Awaited<ReturnType<GraphStore['actors']>> = await store.actors(
      everyActor,
      { field: 'NAME', direction: 'ASC' },
      { first: PAGE, after, withTotal: false },
    );
    const actors = page.items.map(({ node }) => node);
    done += actors.length;
    yield { actors, done, total };
    after = page.items.at(-1)?.position ?? null;
    if (!page.hasNextPage || after === null) return;
  }
}

async function* found(staging: Staging, store: GraphStore, total: number): AsyncGenerator<Candidates> {
  let done = 0;
  for (const derived of [false, true]) {
    let after = 0;
    for (;;) {
      const batch = staging.rows('ACTOR', derived, after, AT_ONCE);
      const last = batch.at(-1);
      if (!last) break;
      after = last.seq;
      done += batch.length;
      const actors = await Promise.all(batch.map(({ row }) => lookUp(store, row as Actor)));
      yield { actors: [...new Map(actors.flat().map((one) => [one.id, one])).values()], done, total };
    }
  }
}

async function lookUp(store: GraphStore, { names, identifiers }: Actor): Promise<Actor[]> {
  const texts = [...identifiers.map(({ value }) => value), ...names.map(({ text }) => text)];
  const words = texts.map((text) => wordsOf(nameKey(text))).filter((one) => one.length > 0);
  const distinct = [...new Map(words.map((one) => [one.join(' '), one])).values()].slice(0, MOST_LOOKUPS);
  const answers = await Promise.all(
    distinct.map((one) =>
      store.searchCandidates({ words: one, kinds: null, fuzzy: false, limit: MOST_FOUND }),
    ),
  );
  return answers.flat().map(({ actor }) => actor);
}
