import type { GraphRows } from '../../server/store/graph-store.ts';

/** What the bench asks about: ids and texts that lead to answers of the size that a case is about. */
export interface Asked {
  anyActor: string[];
  /** Actors with at least 25 suppliers. */
  supplied: string[];
  /** Actors with 20 to 60 links. */
  middling: string[];
  kinds: string[];
  countries: string[];
  names: string[];
}

export function askedOf({ actors, links }: GraphRows): Asked {
  const suppliers = tally(links.filter(({ kind }) => kind === 'SUPPLIES').map(({ to }) => to));
  const degrees = tally(links.flatMap(({ from, to }) => [from, to]));
  const ids = actors.map(({ id }) => id);
  return {
    anyActor: ids,
    supplied: ids.filter((id) => (suppliers.get(id) ?? 0) >= 25),
    middling: ids.filter((id) => (degrees.get(id) ?? 0) >= 20 && (degrees.get(id) ?? 0) <= 60),
    kinds: [...new Set(actors.map(({ kind }) => kind))],
    countries: [...new Set(actors.map(({ country }) => country ?? ''))],
    names: actors.map(({ names }) => names[0]?.text ?? ''),
  };
}

/** The value of a list for a turn. Steps by a prime, so that neighbours in time are no neighbours in the list. */
export function at<T>(list: readonly T[], turn: number): T {
  return list[(turn * 7919) % list.length] as T;
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
