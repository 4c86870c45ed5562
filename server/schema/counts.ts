import type { LinkFilter } from '../store/filters.ts';
import type { Statistics } from '../store/graph-store.ts';
import type { StatisticsPart } from '../store/statistics.ts';
import type { Context } from './builder.ts';

/** Counts of the links that pass a filter; asked of the store by the parts that are wanted, together. */
export interface StatisticsOf {
  filter: LinkFilter;
}

/** The counts of one part. */
export async function countsOf(
  { store, batches }: Context,
  filter: LinkFilter,
  part: StatisticsPart,
): Promise<Statistics> {
  const fetch = async (parts: readonly string[]) => {
    const counts = await store.statistics(filter, parts as readonly StatisticsPart[]);
    return new Map(parts.map((one) => [one, counts]));
  };
  const counts = await batches.load('statistics', filter, part, fetch);
  if (counts === undefined) throw new Error('the store gave no statistics');
  return counts;
}
