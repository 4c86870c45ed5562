import type { Actor } from '../../../core/model/actor.ts';
import type { SearchCandidate, SearchCandidates } from '../graph-store.ts';
import { typosAllowed, typosBetween } from '../search/typos.ts';
import { type Database, list, parsed, type Value } from './database.ts';
import { gramsOf } from './grams.ts';

/** Sorts after every character that a word can hold. */
const LAST = '\u{10FFFF}';

/** Actors with a word, in any of their names, for each of the words asked for. */
export function searchCandidates(db: Database, query: SearchCandidates): SearchCandidate[] {
  const matches = query.words.map((word) => wordMatch(db, word, query.fuzzy));
  const rows = db.all<{ body: string; degree: number }>(
    `SELECT a.body, a.degree FROM actor a
     WHERE a.id IN (${matches.map(([sql]) => `SELECT actor FROM (${sql})`).join(' INTERSECT ')})
       AND (? IS NULL OR a.kind IN (SELECT value FROM json_each(?)))
     ORDER BY a.degree DESC, a.id LIMIT ?`,
    ...matches.flatMap(([, ...values]) => values),
    ...kindsTwice(query),
    query.limit,
  );
  return rows.map((row) => ({ actor: parsed<Actor>(row.body), degree: row.degree }));
}

function kindsTwice(query: SearchCandidates): Value[] {
  const kinds = query.kinds && list(query.kinds);
  return [kinds, kinds];
}

function wordMatch(db: Database, word: string, fuzzy: boolean): [string, ...Value[]] {
  const begins = 'SELECT actor FROM actor_word WHERE word >= ? AND word < ?';
  if (!fuzzy) return [begins, word, word + LAST];
  return [
    `${begins} UNION SELECT actor FROM actor_word WHERE word IN (SELECT value FROM json_each(?))`,
    word,
    word + LAST,
    list(wordsNear(db, word)),
  ];
}

/** The indexed words that a word may have been meant to be. */
function wordsNear(db: Database, word: string): string[] {
  const allowed = typosAllowed(word);
  return db
    .all<{ word: string }>(
      `SELECT DISTINCT word FROM word_gram WHERE gram IN (SELECT value FROM json_each(?))
       AND length(word) BETWEEN ? AND ?`,
      list(gramsOf(word)),
      word.length - allowed,
      word.length + allowed,
    )
    .map((row) => row.word)
    .filter((other) => typosBetween(word, other, allowed) <= allowed);
}
