import type { Actor, NameKind } from '../../../core/model/actor.ts';
import type { MatchedOn } from '../../../core/model/matched-on.ts';
import type { SearchCandidate } from '../graph-store.ts';
import { fold, withoutLegalForm, wordsOf } from './fold.ts';
import { typosAllowed, typosBetween } from './typos.ts';

export interface SearchHit {
  actor: Actor;
  matchedText: string;
  matchedOn: MatchedOn;
  /** 0–1; comparable within one answer. */
  score: number;
}

/** How much a match on each says; the id counts as much as the name only where it is typed whole. */
const WEIGHT: Record<MatchedOn, number> = {
  ID: 0.85,
  OFFICIAL_NAME: 1,
  SHORT_NAME: 0.98,
  ALIAS: 0.96,
  FORMER_NAME: 0.94,
  TRANSLITERATION: 0.92,
  IDENTIFIER: 0.92,
};
/** Whole, at the beginning, by the words within, with typos. */
const WHOLE_ID = 1;
const PREFIX_WEIGHT = 0.75;
const WORDS_WEIGHT = 0.55;
const TYPO_WEIGHT = 0.4;

interface Findable {
  text: string;
  on: MatchedOn;
}

/** The candidates that match, best first; among equals most links first, then by id. */
export function rank(query: string, candidates: readonly SearchCandidate[], first: number): SearchHit[] {
  const folded = withoutLegalForm(fold(query));
  return candidates
    .flatMap(({ actor, degree }) => {
      const hit = bestMatch(folded, actor);
      return hit ? [{ hit, degree }] : [];
    })
    .sort(
      (a, b) =>
        b.hit.score - a.hit.score || b.degree - a.degree || (a.hit.actor.id < b.hit.actor.id ? -1 : 1),
    )
    .slice(0, first)
    .map(({ hit }) => hit);
}

function bestMatch(folded: string, actor: Actor): SearchHit | null {
  let best: SearchHit | null = null;
  for (const { text, on } of findables(actor)) {
    const score = closeness(folded, withoutLegalForm(fold(text)), on);
    if (score > (best?.score ?? 0)) best = { actor, matchedText: text, matchedOn: on, score };
  }
  return best;
}

/** Names before the id: where both match alike, people want to read the name. */
function findables(actor: Actor): Findable[] {
  return [
    ...actor.names.map((name) => ({ text: name.text, on: nameMatch(name.kind) })),
    ...actor.identifiers.map((one) => ({ text: one.value, on: 'IDENTIFIER' as const })),
    { text: actor.id, on: 'ID' as const },
  ];
}

function nameMatch(kind: NameKind): MatchedOn {
  switch (kind) {
    case 'official':
      return 'OFFICIAL_NAME';
    case 'short':
      return 'SHORT_NAME';
    case 'former':
      return 'FORMER_NAME';
    case 'alias':
      return 'ALIAS';
    case 'transliteration':
      return 'TRANSLITERATION';
  }
}

function closeness(query: string, name: string, on: MatchedOn): number {
  const weight = WEIGHT[on];
  if (name === query) return on === 'ID' ? WHOLE_ID : weight;
  if (name.startsWith(query)) return rounded(PREFIX_WEIGHT * weight);
  const typos = typosOverWords(wordsOf(query), wordsOf(name));
  if (typos === 0) return rounded(WORDS_WEIGHT * weight);
  return Number.isFinite(typos) ? rounded((TYPO_WEIGHT * weight) / typos) : 0;
}

/** The slips needed for every word of the query to begin, or nearly be, a word of the name; Infinity if one can't. */
function typosOverWords(query: string[], name: string[]): number {
  return query.reduce((sum, word) => sum + Math.min(...name.map((other) => typosForWord(word, other))), 0);
}

function typosForWord(word: string, other: string): number {
  if (other.startsWith(word) || (/\p{Script=Han}/u.test(word) && other.includes(word))) return 0;
  return typosBetween(word, other, typosAllowed(word));
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
