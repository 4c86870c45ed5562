import { type CitationStyle, cite } from '../../core/exchange/citation.ts';
import type { SavedView } from '../store/graph-store.ts';

/** How a view is cited: the product as author, the title, the dataset's version, the day and the address. */
export function citation(view: SavedView, address: string, style: CitationStyle): string {
  const citable = {
    key: `chokepoint-${view.id}`,
    author: 'Chokepoint',
    title: view.title.en ?? view.id,
    version: view.datasetVersion,
    date: view.createdAt.slice(0, 10),
    url: address,
    type: 'webpage',
  };
  return cite(citable, style);
}
