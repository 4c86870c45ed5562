import type { Actor } from '../../../core/model/actor.ts';
import type { SearchCandidate, SearchCandidates } from '../graph-store.ts';
import { rowOf } from '../row-cache.ts';
import { typosAllowed, typosBetween } from '../search/typos.ts';
import { MANY, upToMany } from './candidates.ts';
import { AMONG, type Database, list, type Value } from './database.ts';
import { partsNear } from './word-parts.ts';

/** Sorts after every character that a word can hold. */
const LAST = '\u{10FFFF}';
/** So many of the most linked actors are looked at where words are frequent. */
const MOST_LINKED = 50_000;
/** Of no more words is it asked whether they were meant. */
const MOST_WORDS = 50_000;

/** A condition on `w.word` with the values that it takes. */
type Match = [sql: string, ...values: Value[]];

/** Actors with a word, in any of their names, for each of the words asked for. */
export function searchCandidates(db: Database, query: SearchCandidates): SearchCandidate[] {
  const matches = query.words
    .map((word) => wordMatch(db, word, query.fuzzy))
    .map((match) => ({
      match,
      size: upToMany(db, `SELECT 1 FROM actor_word w WHERE ${match[0]}`, ...match.slice(1)),
    }))
    .sort((one, other) => one.size - other.size);
  const [rarest, ...others] = matches;
  if (!rarest || rarest.size === 0) return [];
  const rest = others.map(({ match }) => match);
  const rows =
    (rarest.size < MANY ? null : mostLinked(db, [rarest.match, ...rest], query)) ??
    allOf(db, rarest.match, rest, query);
  return rows.map((row) => ({ actor: rowOf<Actor>(row.body), degree: row.degree }));
}

interface Row {
  body: string;
  degree: number;
}

/** Those with the rarest word, that have the others too. */
function allOf(db: Database, rarest: Match, others: Match[], query: SearchCandidates): Row[] {
  const [first, ...values] = rarest;
  return bodies(
    db,
    `SELECT a.id, a.degree FROM (SELECT DISTINCT actor FROM actor_word w WHERE ${first}) c
     CROSS JOIN actor a INDEXED BY actor_at_end ON a.id = c.actor`,
    values,
    others,
    query,
  );
}

/**
 * Those of the most linked actors that have all words: where words are frequent there are mostly enough among them. Null
 * where there are not.
 */
function mostLinked(db: Database, matches: Match[], query: SearchCandidates): Row[] | null {
  // All with more links than some: of those with as many, some would be missed.
  const { degree = -1 } =
    db.get<{ degree: number }>(
      'SELECT degree FROM actor INDEXED BY actor_by_degree ORDER BY degree DESC LIMIT 1 OFFSET ?',
      MOST_LINKED,
    ) ?? {};
  const found = bodies(
    db,
    'SELECT a.id, a.degree FROM (SELECT * FROM actor INDEXED BY actor_by_degree WHERE degree > ?) a',
    [degree],
    matches,
    query,
  );
  return found.length < query.limit && degree >= 0 ? null : found;
}

function bodies(
  db: Database,
  from: string,
  values: Value[],
  matches: Match[],
  query: SearchCandidates,
): Row[] {
  const kinds = query.kinds && list(query.kinds);
  const having = matches.map(
    ([sql]) => `EXISTS (SELECT 1 FROM actor_word w INDEXED BY word_of_actor WHERE w.actor = a.id AND ${sql})`,
  );
  return db.all<Row>(
    `SELECT (SELECT body FROM actor WHERE id = found.id) AS body, degree FROM (
       ${from} WHERE ${[...having, `(? IS NULL OR a.kind ${AMONG})`].join(' AND ')}
       ORDER BY a.degree DESC, a.id LIMIT ?) found`,
    ...values,
    ...matches.flatMap(([, ...of]) => of),
    kinds,
    kinds,
    query.limit,
  );
}

function wordMatch(db: Database, word: string, fuzzy: boolean): Match {
  const begins: Match = ['w.word >= ? AND w.word < ?', word, word + LAST];
  const near = fuzzy ? wordsNear(db, word) : [];
  if (near.length === 0) return begins;
  return [`(w.word >= ? AND w.word < ? OR w.word ${AMONG})`, word, word + LAST, list(near)];
}

/** The indexed words that a word may have been meant to be. */
function wordsNear(db: Database, word: string): string[] {
  const allowed = typosAllowed(word);
  return db
    .all<{ word: string }>(
      `SELECT DISTINCT word FROM word_part WHERE part ${AMONG} LIMIT ?`,
      list(partsNear(word)),
      MOST_WORDS,
    )
    .map((row) => row.word)
    .filter((other) => typosBetween(word, other, allowed) <= allowed);
}
