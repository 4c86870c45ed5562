import type { Failure } from '../api/request.ts';
import type { Messages } from './en.ts';

/** What went wrong, in the interface's language; only what nobody can foresee is told in the API's own words. */
export function explain(failure: Failure, words: Messages): string {
  return `${words.failed} ${cause(failure, words)}`;
}

function cause({ code, message, value, limit, id, ids }: Failure, words: Messages): string {
  if (code === 'LIMIT_EXCEEDED' && value !== undefined && limit !== undefined)
    return words.overLimit(value, limit);
  if (code === 'NOT_FOUND' && ids !== undefined) return words.notInGraph(ids);
  if (code === 'INTERNAL_SERVER_ERROR' && id !== undefined) return words.serverFault(id);
  return words.causes[code] ?? message;
}
