import { saysOnly } from '../filters.ts';
import type { Search, SearchArguments } from './answers.ts';
import { type Database, rowsAtMost } from './database.ts';
import { degreesOf } from './link-candidates.ts';

/** A store with fewer rows answers everything in less time than it takes to ask somebody else. */
const SMALL = 20_000;
/** So many links are read in less time than that, too. */
const FEW_LINKS = 2_000;

type Cost = {
  [Name in Search]?: (db: Database, ...args: SearchArguments<Name>) => boolean;
};

const byDegree = (db: Database, actors: readonly string[]) => degreesOf(db, actors) > FEW_LINKS;
const byFilter = (_: Database, filter: object) => !saysOnly(filter);

/** Whether a question may take longer in a large store; those that are not named never do. */
const MAY_TAKE_LONG: Cost = {
  actors: byFilter,
  links: byFilter,
  sources: byFilter,
  linksOf: byDegree,
  linkCounts: byDegree,
  neighbors: byDegree,
  neighborsAmong: (db, actors) => byDegree(db, actors),
  linksAmong: byDegree,
  linksCiting: () => true,
  between: () => true,
  searchCandidates: () => true,
  changes: () => true,
  timeline: () => true,
  statistics: byFilter,
};

/** Whether a question may keep others waiting, so that a helper had better answer it. */
export function isLongQuestion<Name extends Search>(
  db: Database,
  name: Name,
  args: SearchArguments<Name>,
): boolean {
  const mayTakeLong = MAY_TAKE_LONG[name];
  if (!mayTakeLong || rowsAtMost(db, 'link') + rowsAtMost(db, 'actor') < SMALL) return false;
  return mayTakeLong(db, ...args);
}

const OVER_ALL: readonly Search[] = [
  'actors',
  'links',
  'sources',
  'linksCiting',
  'changes',
  'timeline',
  'statistics',
];

/** Whether a question may read the whole graph, for its counts: the others are bounded by their answers. */
export function mayReadAll(name: Search): boolean {
  return OVER_ALL.includes(name);
}
