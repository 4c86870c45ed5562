import { unlessAborted } from '../../core/unless-aborted.ts';
import { endedBy } from './errors.ts';
import { saysOnly } from './filters.ts';
import type { GraphStore } from './graph-store.ts';

/** One who waits for a gathered answer. */
interface Asker {
  ids: readonly string[];
  signal: AbortSignal | null;
  resolve(all: Promise<unknown>): void;
}

type Ask = (store: GraphStore, ids: readonly string[]) => Promise<unknown>;

/** So many ids go into one question at most. */
const MOST_IDS = 200;

/**
 * The same store, where those who look up rows in the same turn of the event loop, whatever request they are of, ask
 * as one: a database takes about as long for the rows of ten as for those of one. Only questions whose cost is that of
 * their answers are gathered, so that nobody waits for somebody else's long one.
 * Who leaves is let go at once; a question of several goes on to its end, which its own deadline bounds.
 */
export function gatherQuestions(store: GraphStore): GraphStore {
  return gatheredBy(new Gatherer(store), store, null);
}

function gatheredBy(gatherer: Gatherer, store: GraphStore, signal: AbortSignal | null): GraphStore {
  const rows = async <T extends { id: string }>(key: string, ids: readonly string[], ask: Ask) => {
    const wanted = new Set(ids);
    const all = (await gatherer.ask(key, ids, signal, ask)) as T[];
    return all.filter(({ id }) => wanted.has(id));
  };
  const byId = async <T>(key: string, ids: readonly string[], ask: Ask) => {
    const all = (await gatherer.ask(key, ids, signal, ask)) as Map<string, T>;
    return new Map(ids.flatMap((id): [string, T][] => (all.has(id) ? [[id, all.get(id) as T]] : [])));
  };
  return {
    ...store,
    actorsById: (ids) => rows('actors', ids, (asked, all) => asked.actorsById(all)),
    linksById: (ids) => rows('links', ids, (asked, all) => asked.linksById(all)),
    sourcesById: (ids) => rows('sources', ids, (asked, all) => asked.sourcesById(all)),
    degrees: (ids) => byId('degrees', ids, (asked, all) => asked.degrees(all)),
    stamp: () => gatherer.ask('stamp', [], signal, (asked) => asked.stamp()) as Promise<string>,
    linksOf: (actors, filter, direction, order, page) => {
      if (!saysOnly(filter, 'kinds')) return store.linksOf(actors, filter, direction, order, page);
      const key = `links of ${JSON.stringify([filter, direction, order, page])}`;
      return byId(key, actors, (asked, all) => asked.linksOf(all, filter, direction, order, page));
    },
    until: (ends) =>
      gatheredBy(gatherer, store.until(ends), signal === null ? ends : AbortSignal.any([signal, ends])),
  };
}

class Gatherer {
  readonly #store: GraphStore;
  readonly #waiting = new Map<string, { ask: Ask; askers: Asker[]; size: number }>();

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** What `ask` gives for these ids and maybe others. Questions with the same key must be the same but for the ids. */
  ask(key: string, ids: readonly string[], signal: AbortSignal | null, ask: Ask): Promise<unknown> {
    return new Promise((resolve) => {
      const asker = { ids, signal, resolve };
      const waiting = this.#waiting.get(key);
      if (waiting && waiting.size + ids.length <= MOST_IDS) {
        waiting.askers.push(asker);
        waiting.size += ids.length;
        return;
      }
      const gathered = { ask, askers: [asker], size: ids.length };
      this.#waiting.set(key, gathered);
      setImmediate(() => {
        if (this.#waiting.get(key) === gathered) this.#waiting.delete(key);
        this.#askFor(gathered.ask, gathered.askers);
      });
    });
  }

  #askFor(ask: Ask, askers: Asker[]): void {
    const [first, ...others] = askers as [Asker, ...Asker[]];
    if (others.length === 0) {
      first.resolve(ask(first.signal ? this.#store.until(first.signal) : this.#store, first.ids));
      return;
    }
    const ids = [...new Set(askers.flatMap((asker) => asker.ids))];
    const answer = ask(this.#store, ids);
    for (const { signal, resolve } of askers) {
      resolve(signal ? unlessAborted(answer, signal, () => endedBy(signal)) : answer);
    }
  }
}
