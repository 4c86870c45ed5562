import type { Language } from '../../../core/language/text.ts';
import { type Cited, fetchCited } from '../../api/report.ts';
import type { Failure } from '../../api/request.ts';
import { useQuery } from '../use-query.ts';

/** What the server says of a saved view in a language. Null while that is asked: never what it said in another. */
export function useCited(
  view: { id: string; isAsSaved: boolean } | null,
  language: Language,
): { cited: Cited | null; failure: Failure | null } {
  const key = view && `${view.id} ${language}`;
  const { data, failure } = useQuery(key, async (signal) => ({
    key,
    cited: view && (await fetchCited(view, language, signal)),
  }));
  return { cited: data?.key === key ? data.cited : null, failure };
}
