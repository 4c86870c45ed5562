import { emptyView } from '../core/view/address.ts';
import { placeActors } from '../server/layout/place.ts';
import { everyLink } from '../server/store/filters.ts';
import type { GraphStore, OnProgress, SavedView } from '../server/store/graph-store.ts';
import type { CuratedView, Dataset } from './dataset.ts';

/** Loads a dataset into a store. Safe to repeat; what people added themselves stays, what the dataset retracts goes. */
export async function loadDataset(
  store: GraphStore,
  dataset: Dataset,
  onProgress?: OnProgress,
): Promise<void> {
  await store.load(dataset.rows, onProgress);
  await store.retractLinks(new Map(dataset.retracted.map(({ id, on, reason }) => [id, { on, reason }])));
  for (const view of dataset.views) await store.saveView(await savedView(store, view, dataset));
  // Last, because a store with a dataset counts as loaded whole.
  await store.saveDataset(dataset.info);
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
