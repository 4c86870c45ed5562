import { randomInt } from 'node:crypto';
import { printable } from '../../core/language/printable.ts';
import { LONGEST } from '../../core/view/longest.ts';
import type { ViewMode, ViewState } from '../../core/view/state.ts';
import { badInput, notFound } from '../errors.ts';
import { placeActors } from '../layout/place.ts';
import { everyLink } from '../store/filters.ts';
import type { GraphStore, SavedView } from '../store/graph-store.ts';
import { knownActors } from '../traversal/known-actors.ts';
import { type ReadView, readable } from './read-view.ts';
import { standToday } from './stand.ts';
import { rowsAmong } from './view-rows.ts';

/** Without letters and digits that are easily taken for one another. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const ID_LENGTH = 10;

export interface NewView {
  title: string;
  note: string | null;
  mode: ViewMode;
  state: ViewState;
  basedOn: string | null;
  author: string | null;
  /** Whether a live view keeps today's data too, so that it can be shown as it was saved. */
  keepsData: boolean;
}

/** Saves a picture under a new id. Throws BAD_USER_INPUT or NOT_FOUND and saves nothing where it can't be drawn. */
export async function saveView(store: GraphStore, view: NewView, now: Date): Promise<ReadView> {
  const title = onOneLine(view.title);
  if (title === '') throw badInput('title is empty');
  if (title.length > LONGEST.title) throw badInput(`title is longer than ${LONGEST.title} characters`);
  if ((view.note?.length ?? 0) > LONGEST.note)
    throw badInput(`note is longer than ${LONGEST.note} characters`);
  const author = onOneLine(view.author ?? '');
  if (author.length > LONGEST.author) throw badInput(`author is longer than ${LONGEST.author} characters`);
  const ids = view.state.actors.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw badInput(`state.actors: '${twice}' stands there twice`);
  const stray = view.state.actors.find(
    ({ broughtBy }) => broughtBy !== undefined && !ids.includes(broughtBy),
  );
  if (stray)
    throw badInput(`state.actors: '${stray.broughtBy}', which brought '${stray.id}', is not among them`);
  const actors = await knownActors(store, ids);
  await knownSource(store, view.state.source);
  await knownView(store, view.basedOn);

  const isKept = view.mode === 'FROZEN' || view.keepsData;
  const rows = isKept
    ? await rowsAmong(store, ids)
    : { actors, links: await store.linksAmong(ids, everyLink), sources: [] };
  const { datasetVersion, licence } = await standToday(store, rows);
  const saved: SavedView = {
    id: newId(),
    title: { en: title },
    note: view.note === null ? {} : { en: printable(view.note) },
    mode: view.mode,
    createdAt: now.toISOString(),
    datasetVersion,
    state: {
      ...view.state,
      actors: placeActors(view.state.actors, actors, rows.links, view.state.layout),
    },
    ...(view.basedOn === null ? {} : { basedOn: view.basedOn }),
    ...(author === '' ? {} : { author }),
    ...(isKept && { kept: rows, licence }),
  };
  await store.saveView(saved);
  return readable(saved);
}

/** Titles and names end up in headers, bibliographies and file names: no line ends, no control characters. */
function onOneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

async function knownView(store: GraphStore, id: string | null): Promise<void> {
  if (id !== null && (await store.viewsById([id])).length === 0) throw notFound('view', [id]);
}

async function knownSource(store: GraphStore, id: string | undefined): Promise<void> {
  if (id !== undefined && (await store.sourcesById([id])).length === 0) throw notFound('source', [id]);
}

function newId(): string {
  return Array.from({ length: ID_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
