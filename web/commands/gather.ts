import type { Exchange } from '../../core/exchange/exchange.ts';
import { fetchDataset } from '../api/dataset.ts';
import { fetchRows } from '../api/exchange-rows.ts';
import { pictureInScope } from '../state/export-scope.ts';
import type { Selection } from '../state/selection.ts';
import { dayOfPicture } from '../state/shown.ts';
import { apiLanguage, type Session } from './session.ts';

/** The picture and all that the graph says of these actors and links, ready to be written. */
export async function gather(session: Session, ids: Selection, signal: AbortSignal): Promise<Exchange> {
  const explorer = session.get();
  const { history, view } = explorer;
  const [dataset, rows] = await Promise.all([
    fetchDataset(apiLanguage(session), signal),
    fetchRows(ids, signal),
  ]);
  return {
    title: view !== null && view.step === history.step ? view.title : dataset.title,
    address: location.href,
    datasetVersion: dataset.version,
    licence: dataset.licence,
    day: dayOfPicture(explorer),
    state: pictureInScope(history.present, ids.actors),
    ...rows,
  };
}
