import { pictureQuery } from '../../core/exchange/query.ts';
import type { Explorer } from './explorer.ts';
import { pictureInScope } from './export-scope.ts';
import { queryAddress } from './query-address.ts';
import { dayOfPicture } from './shown.ts';

/** Opens the workbench with the query that yields these actors of the picture and its links among them. */
export function queryThisAddress(explorer: Explorer, ids: readonly string[]): string {
  const state = pictureInScope(explorer.history.present, ids);
  const query = pictureQuery({ day: dayOfPicture(explorer), state, actors: state.actors });
  return queryAddress({ query, variables: '', operationName: '' });
}
