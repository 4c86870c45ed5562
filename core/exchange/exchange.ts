import type { Actor } from '../model/actor.ts';
import type { Link } from '../model/link.ts';
import type { Source } from '../model/source.ts';
import type { ViewMode, ViewState } from '../view/state.ts';

/** A picture with the data it shows: what every export is written from. */
export interface Exchange {
  title: string;
  /** What its author adds. */
  note?: string;
  /** Reopens the picture. */
  address: string;
  datasetVersion: string;
  licence: string;
  /** The day whose links are shown. */
  day: string;
  /** The language of names and sentences is that of its labels. Its actors are those of the export. */
  state: ViewState;
  actors: Actor[];
  /** Both ends are among the actors. */
  links: Link[];
  /** All that the links cite. */
  sources: Source[];
  /** How many actors of the picture the graph no longer has. */
  missing?: number;
  /** Where it is a view that somebody saved. */
  saved?: Saved;
}

/** What one should know of a saved view besides its picture. */
interface Saved {
  mode: ViewMode;
  /** The day of saving. */
  on: string;
  /** The day on which the data behind a live view last changed; absent: it has not since it was saved. */
  changedOn?: string;
  /** The address that shows it as it was saved; absent: nothing was kept. */
  asSaved?: string;
}

/** Whose it is and of when, on one line. */
export function provenance({ title, address, datasetVersion, licence, day, state }: Exchange): string {
  const days = state.comparedWith === undefined ? day : `${day} compared with ${state.comparedWith}`;
  const parts = [`Chokepoint, “${title}”`, `as of ${days}`, `dataset ${datasetVersion}`, licence, address];
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .replace(/\s+/g, ' ');
}

export function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
