import { type Stand, standOf } from '../../core/exchange/stand.ts';
import type { GraphRows, GraphStore } from '../store/graph-store.ts';

/** What data the rows behind a view are, as it is today: figure, files and citation say the same, whichever of them they show. */
export async function standToday(
  store: GraphStore,
  { actors, links }: Pick<GraphRows, 'actors' | 'links'>,
): Promise<Stand> {
  const cited = links.flatMap(({ evidence }) => evidence.map(({ source }) => source));
  const ids = [...new Set([...[...actors, ...links].map(({ id }) => id), ...cited])];
  const [dataset, imports] = await Promise.all([store.dataset(), store.importsAmong(ids)]);
  return standOf(dataset ?? { version: '', licence: '' }, imports);
}
