import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import type { DatasetInfo, GraphStore, SavedView } from '../graph-store.ts';
import { parsed } from '../parsed.ts';
import { actorPage } from './actor-pages.ts';
import { byId, countriesByCode, degrees } from './by-id.ts';
import { lastChangeOf, readLog } from './change-log.ts';
import { changePage } from './changes.ts';
import type { Database } from './database.ts';
import { editPage, editsAt, editsUndoing } from './edits.ts';
import { importedIds, importsAmong, readImports } from './imports.ts';
import { between, neighborsAmong } from './known-neighbors.ts';
import { linkPage, linkPageCiting, linkPageOf } from './link-pages.ts';
import { linkCountsOf, linksAmong } from './link-queries.ts';
import { neighborsOf } from './neighbors.ts';
import { searchCandidates } from './search.ts';
import { sourcePage } from './source-pages.ts';
import { statistics } from './statistics.ts';
import { timeline } from './timeline.ts';

/** Methods of the port that look rows up by id: they cost what they give, and need nothing but the rows. */
export const LOOK_UPS = [
  'actorsById',
  'linksById',
  'sourcesById',
  'viewsById',
  'dataset',
  'changeLog',
  'lastChangeOf',
  'edits',
  'editsAt',
  'editsUndoing',
  'imports',
  'importedIds',
  'importsAmong',
  'ping',
] as const satisfies (keyof GraphStore)[];
export type LookUp = (typeof LOOK_UPS)[number];

/** Those that stand on what is made from the rows: see structure/. */
export const SEARCHES = [
  'countriesByCode',
  'degrees',
  'actors',
  'links',
  'linksOf',
  'linksCiting',
  'sources',
  'searchCandidates',
  'linkCounts',
  'neighbors',
  'neighborsAmong',
  'between',
  'linksAmong',
  'changes',
  'timeline',
  'statistics',
] as const satisfies (keyof GraphStore)[];
export type Search = (typeof SEARCHES)[number];

export type SearchArguments<Name extends Search> = Parameters<GraphStore[Name]>;

/** The same methods, answered at once. */
type Answers<Method extends keyof GraphStore> = {
  [Name in Method]: (...args: Parameters<GraphStore[Name]>) => Awaited<ReturnType<GraphStore[Name]>>;
};

export function lookUps(db: Database): Answers<LookUp> {
  return {
    actorsById: (ids) => byId<Actor>(db, 'actor', ids),
    linksById: (ids) => byId<Link>(db, 'link', ids),
    sourcesById: (ids) => byId<Source>(db, 'source', ids),
    viewsById: (ids) => byId<SavedView>(db, 'view', ids),
    dataset: () => {
      const row = db.get<{ body: string }>("SELECT body FROM setting WHERE name = 'dataset'");
      return row ? parsed<DatasetInfo>(row.body) : null;
    },
    changeLog: (after, limit) => readLog(db, after, limit),
    lastChangeOf: (ids) => lastChangeOf(db, ids),
    edits: (filter, page) => editPage(db, filter, page),
    editsAt: (sequences) => editsAt(db, sequences),
    editsUndoing: (sequences) => editsUndoing(db, sequences),
    imports: () => readImports(db),
    importedIds: (names, kind, most) => importedIds(db, names, kind, most),
    importsAmong: (ids) => importsAmong(db, ids),
    ping: () => {
      db.get('SELECT count(*) FROM setting');
    },
  };
}

export function searches(db: Database): Answers<Search> {
  return {
    countriesByCode: (codes) => countriesByCode(db, codes),
    degrees: (ids) => degrees(db, ids),
    actors: (filter, order, page) => actorPage(db, filter, order, page),
    links: (filter, order, page) => linkPage(db, filter, order, page),
    linksOf: (actors, filter, direction, order, page) =>
      forEach(actors, (actor) => linkPageOf(db, actor, filter, direction, order, page)),
    linksCiting: (sources, filter, order, page) =>
      forEach(sources, (source) => linkPageCiting(db, source, filter, order, page)),
    sources: (filter, page) => sourcePage(db, filter, page),
    searchCandidates: (query) => searchCandidates(db, query),
    linkCounts: (actors, filter) => forEach(actors, (actor) => linkCountsOf(db, actor, filter)),
    neighbors: (actors, filter, direction, limit) =>
      forEach(actors, (actor) => neighborsOf(db, actor, filter, direction, limit)),
    neighborsAmong: (actors, others, filter, direction) =>
      neighborsAmong(db, actors, others, filter, direction),
    between: (one, other, filter, direction, except, limit) =>
      between(db, one, other, filter, direction, except, limit),
    linksAmong: (actors, filter) => linksAmong(db, actors, filter),
    changes: (since, until, filter, page) => changePage(db, since, until, filter, page),
    timeline: (of, filter, unit) => timeline(db, of, filter, unit),
    statistics: (filter, parts) => statistics(db, filter, parts),
  };
}

/** One prepared statement per id: inside the process a statement costs microseconds, no round trip. */
function forEach<T>(ids: readonly string[], answer: (id: string) => T): Map<string, T> {
  return new Map(ids.map((id) => [id, answer(id)]));
}
