import { emptyView } from '../core/view/address.ts';
import { placeActors } from '../server/layout/place.ts';
import { everyLink } from '../server/store/filters.ts';
import type { GraphStore, OnProgress, SavedView } from '../server/store/graph-store.ts';
import type { CuratedView, Dataset } from './dataset.ts';
import { editedRows } from './edited-rows.ts';

/**
 * Loads a dataset into a store and says how many of its rows it left as they are. Safe to repeat; what people added
 * themselves stays, what the dataset retracts goes, and of a row that somebody has edited the edit holds until it is undone.
 */
export async function loadDataset(
  store: GraphStore,
  dataset: Dataset,
  onProgress?: OnProgress,
): Promise<number> {
  const edited = await editedRows(store);
  const isFree = ({ id }: { id: string }) => !edited.has(id);
  const { actors, links, sources } = dataset.rows;
  const rows = {
    actors: actors.filter(isFree),
    links: links.filter(isFree),
    sources: sources.filter(isFree),
  };
  await store.load(rows, onProgress);
  const retracted = dataset.retracted.filter(isFree);
  await store.retractLinks(new Map(retracted.map(({ id, on, reason }) => [id, { on, reason }])));
  for (const view of dataset.views) await store.saveView(await savedView(store, view, dataset));
  // Last, because a store with a dataset counts as loaded whole.
  await store.saveDataset(dataset.info);
  return [...actors, ...links, ...sources].filter(({ id }) => edited.has(id)).length;
}

async function savedView(store: GraphStore, view: CuratedView, dataset: Dataset): Promise<SavedView> {
  const { id, title, note, actors, layout, activeOn, comparedWith } = view;
  const placed = placeActors(
    actors.map((actor) => ({ id: actor })),
    dataset.rows.actors.filter((actor) => actors.includes(actor.id)),
    await store.linksAmong(actors, everyLink),
    layout,
  );
  return {
    id,
    title,
    note,
    mode: 'LIVE',
    createdAt: `${dataset.info.updated}T00:00:00.000Z`,
    datasetVersion: dataset.info.version,
    state: {
      ...emptyView(),
      actors: placed,
      ...(activeOn === undefined ? {} : { activeOn }),
      ...(comparedWith === undefined ? {} : { comparedWith }),
      layout,
    },
  };
}
