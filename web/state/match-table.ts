import type { SearchHit } from '../api/search.ts';
import type { PastedName } from './pasted-names.ts';

/** A pasted name and the actor that it stands for. */
export interface MatchRow extends PastedName {
  /** Best first; null while nobody has looked. */
  hits: readonly SearchHit[] | null;
  /** The actor chosen; null: none. */
  chosen: string | null;
  /** To be added. */
  ticked: boolean;
  /** Somebody chose it, so that it needs no second look. */
  byHand: boolean;
}

/** From here up the whole of an id or of a name matched; the API weighs kinds of name a little differently. */
const WHOLE = 0.9;
/** Below this the match needed typos forgiven. */
const GUESS = 0.5;

export function newRow({ name, times }: PastedName): MatchRow {
  return { name, times, hits: null, chosen: null, ticked: false, byHand: false };
}

/** Takes the best hit; what is only a guess waits for a tick. */
export function answered(row: MatchRow, hits: readonly SearchHit[]): MatchRow {
  const [best] = hits;
  return { ...row, hits, chosen: best?.actor.id ?? null, ticked: (best?.score ?? 0) >= GUESS };
}

export function chosen(row: MatchRow, id: string | null): MatchRow {
  return { ...row, chosen: id, ticked: id !== null, byHand: id !== null };
}

/** A hit found by another search, put first. */
export function replaced(row: MatchRow, hit: SearchHit): MatchRow {
  const others = (row.hits ?? []).filter(({ actor }) => actor.id !== hit.actor.id);
  return chosen({ ...row, hits: [hit, ...others] }, hit.actor.id);
}

export function hitOf({ hits, chosen: id }: MatchRow): SearchHit | null {
  return hits?.find(({ actor }) => actor.id === id) ?? null;
}

/** Only part of a name matched, or several actors bear the whole of it. */
export function isUnsure({ hits, byHand }: MatchRow): boolean {
  const [best, next] = hits ?? [];
  if (byHand || !best) return false;
  return best.score < WHOLE || (next !== undefined && next.score >= WHOLE);
}

/** Only a guess, which nobody has ticked. */
function isGuess({ hits, chosen: id, ticked, byHand }: MatchRow): boolean {
  return id !== null && !ticked && !byHand && (hits?.[0]?.score ?? 0) < GUESS;
}

export interface MatchSummary {
  /** Guesses are none until they are ticked. */
  matched: number;
  unsure: number;
  unmatched: number;
  waiting: number;
  /** The actors that are ticked, each once. */
  ids: string[];
}

export function summary(rows: readonly MatchRow[]): MatchSummary {
  const looked = rows.filter(({ hits }) => hits !== null);
  return {
    matched: looked.filter((row) => row.chosen !== null && !isGuess(row)).length,
    unsure: looked.filter((row) => row.chosen !== null && isUnsure(row)).length,
    unmatched: looked.filter(({ chosen: id }) => id === null).length,
    waiting: rows.length - looked.length,
    ids: [...new Set(rows.flatMap(({ ticked, chosen: id }) => (ticked && id !== null ? [id] : [])))],
  };
}
