import type { Exchange } from '../../core/exchange/exchange.ts';
import { licenceOf, type Stand, standOf } from '../../core/exchange/stand.ts';
import { fetchDataset } from '../api/dataset.ts';
import { fetchKeptRows, fetchRows, type Rows } from '../api/exchange-rows.ts';
import { fetchImportsAmong } from '../api/imports-among.ts';
import { pictureInScope } from '../state/export-scope.ts';
import { openedView } from '../state/opened-view.ts';
import type { Selection } from '../state/selection.ts';
import { dayOfPicture } from '../state/shown.ts';
import { apiLanguage, type Session } from './session.ts';

/** The picture and all that is known of these actors and links, ready to be written. */
export async function gather(session: Session, ids: Selection, signal: AbortSignal): Promise<Exchange> {
  const explorer = session.get();
  const { history } = explorer;
  const view = openedView(explorer);
  const [dataset, rows] = await Promise.all([
    fetchDataset(apiLanguage(session), signal),
    view?.kept ? keptRows(view.id, ids, signal) : fetchRows(ids, signal),
  ]);
  const { datasetVersion, ...found }: Rows & Partial<Stand> = rows;
  const stand =
    datasetVersion === undefined
      ? standOf(dataset, await importsAmong(found, signal))
      : { datasetVersion, licence: licenceOf(datasetVersion, dataset.licence) };
  return {
    title: view?.title ?? dataset.title,
    ...(view && view.note !== null && { note: view.note }),
    address: location.href,
    ...stand,
    day: dayOfPicture(explorer),
    state: pictureInScope(history.present, ids.actors),
    ...found,
    ...(view && {
      saved: {
        mode: view.kept ? 'FROZEN' : view.mode,
        on: view.savedOn,
        ...(view.changedOn !== null && !view.kept && { changedOn: view.changedOn }),
      },
    }),
  };
}

function importsAmong({ actors, links, sources }: Rows, signal: AbortSignal): Promise<string[]> {
  return fetchImportsAmong(
    [actors, links, sources].flat().map(({ id }) => id),
    signal,
  );
}

/** What the view keeps of them, with the version of the dataset that it is of. */
async function keptRows(
  view: string,
  ids: Selection,
  signal: AbortSignal,
): Promise<Rows & Partial<Pick<Exchange, 'datasetVersion'>>> {
  const kept = await fetchKeptRows(view, signal);
  if (!kept) return fetchRows(ids, signal);
  const [actors, links] = [new Set(ids.actors), new Set(ids.links)];
  const within = kept.links.filter(({ id }) => links.has(id));
  const cited = new Set(within.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return {
    ...kept,
    actors: kept.actors.filter(({ id }) => actors.has(id)),
    links: within,
    sources: kept.sources.filter(({ id }) => cited.has(id)),
  };
}
