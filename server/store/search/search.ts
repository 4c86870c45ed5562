import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import type { GraphStore } from '../graph-store.ts';
import { fold, withoutLegalForm, wordsOf } from './fold.ts';
import { rank, type SearchHit } from './rank.ts';
import { typosAllowed } from './typos.ts';

/** Words beyond these do not narrow a search any more. */
const MOST_WORDS = 8;
const MOST_CANDIDATES = 500;
/** A text of more words is searched for as it stands: each space left out is a search of its own. */
const MOST_JOINED = 4;

/**
 * Finds actors by any name in any script. Typos are forgiven only where nothing matches as typed, and a space within a
 * word ("hua wei") only where nothing matches with typos either.
 */
export async function search(
  store: GraphStore,
  text: string,
  kinds: readonly ActorKind[] | null,
  first: number,
): Promise<SearchHit[]> {
  const hits = await searchFor(store, text, kinds, first);
  if (hits.length > 0) return hits;
  for (const joined of withoutASpace(text)) {
    const found = await searchFor(store, joined, kinds, first);
    if (found.length > 0) return found;
  }
  return [];
}

/** The text as it would be if one of its spaces were a slip, the first space first. */
function withoutASpace(text: string): string[] {
  const words = wordsOf(withoutLegalForm(fold(text)));
  if (words.length > MOST_JOINED) return [];
  return words
    .slice(1)
    .map((_, at) =>
      [...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)].join(' '),
    );
}

async function searchFor(
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
