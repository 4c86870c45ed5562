import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { GraphStore } from '../graph-store.ts';
import { fold, withoutLegalForm, wordsOf } from './fold.ts';
import { rank, type SearchHit } from './rank.ts';
import { typosAllowed } from './typos.ts';

/** Words beyond these do not narrow a search any more. */
const MOST_WORDS = 8;
const MOST_CANDIDATES = 500;

/** Finds actors by any name in any script. Typos are forgiven only where nothing matches as typed. */
export async function search(
  store: GraphStore,
  text: string,
  kinds: readonly ActorKind[] | null,
  first: number,
): Promise<SearchHit[]> {
  const words = [...new Set(wordsOf(withoutLegalForm(fold(text))))].slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const query = { words, kinds: kinds && [...kinds], limit: MOST_CANDIDATES };
  const asTyped = rank(text, await store.searchCandidates({ ...query, fuzzy: false }), first);
  if (asTyped.length > 0 || words.every((word) => typosAllowed(word) === 0)) return asTyped;
  return rank(text, await store.searchCandidates({ ...query, fuzzy: true }), first);
}
