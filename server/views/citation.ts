import { type CitationStyle, cite } from '../../core/exchange/citation.ts';
import { addressesOf } from './addresses.ts';
import { authorsOf } from './authors.ts';
import type { ReadView } from './read-view.ts';

/** As what a view is read that keeps no data. */
export interface CitedToday {
  /** Where this server is reached, without a slash at the end. */
  publicUrl: string;
  /** A day. */
  today: string;
  /** Of the data as it is. */
  datasetVersion: string;
}

/**
 * How a view is cited: its authors, title, the day it tells of, the dataset's version, the day of saving and an address.
 * What is cited must stay, so a live view is cited as it was saved; where it keeps nothing of that, as read on `today`.
 */
export function citation(
  view: ReadView,
  { publicUrl, today, datasetVersion }: CitedToday,
  style: CitationStyle,
): string {
  const { page, asSaved } = addressesOf(view, publicUrl);
  const savedOn = view.createdAt.slice(0, 10);
  const asOf = view.state.activeOn ?? (asSaved === null ? today : savedOn);
  return cite(
    {
      key: `chokepoint-${view.id}`,
      authors: authorsOf(view.author),
      title: view.title.en ?? view.title.it ?? view.title.zh ?? view.id,
      ...(view.author !== undefined && { container: 'Chokepoint' }),
      asOf,
      version: asSaved === null ? datasetVersion : view.datasetVersion,
      date: savedOn,
      url: asSaved ?? page,
      ...(asSaved === null && { readOn: today }),
      type: 'webpage',
    },
    style,
  );
}
