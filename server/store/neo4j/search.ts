import type { Actor } from '../../../core/model/actor.ts';
import type { SearchCandidate, SearchCandidates } from '../graph-store.ts';
import { rowOf } from '../row-cache.ts';
import { typosAllowed } from '../search/typos.ts';
import type { Graph } from './graph.ts';

/** Actors with a word, in any of their names, for each of the words asked for. */
export async function searchCandidates(
  { db, labels: { actorWords } }: Graph,
  { words, kinds, fuzzy, limit }: SearchCandidates,
): Promise<SearchCandidate[]> {
  const rows = await db.read<{ row: string; degree: number }>(
    `CALL db.index.fulltext.queryNodes($p.index, $p.query) YIELD node AS a
WHERE $p.kinds IS NULL OR a.kind IN $p.kinds
WITH a, a.degree AS degree ORDER BY degree DESC, a.id LIMIT $p.limit
RETURN a.row AS row, degree`,
    { index: actorWords, query: luceneQuery(words, fuzzy), kinds, limit: BigInt(limit) },
  );
  return rows.map(({ row, degree }) => ({ actor: rowOf<Actor>(row), degree }));
}

/** In Lucene's query syntax. It tries at most the 50 nearest words for a word with typos. */
function luceneQuery(words: readonly string[], fuzzy: boolean): string {
  return words
    .map((word) => {
      const term = word.replace(/[^\p{L}\p{N}]/gu, '\\$&');
      const typos = fuzzy ? typosAllowed(word) : 0;
      return typos > 0 ? `+(${term}* ${term}~${typos})` : `+${term}*`;
    })
    .join(' ');
}
