import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import { ENTRIES_KEPT } from '../change-log.ts';
import type { ActorOrderField, DatasetInfo, GraphStore, SavedView } from '../graph-store.ts';
import { Writes } from '../writes.ts';
import { lastChangeOf, readLog } from './change-log.ts';
import { changePage, timeline } from './change-queries.ts';
import { actorConditions, sourceConditions } from './conditions.ts';
import { type Database, list, parsed } from './database.ts';
import { applyEdit, editPage, editsAt, editsUndoing } from './edits.ts';
import { importRows, readImports, saveImport } from './imports.ts';
import {
  linkCountsOf,
  linkPage,
  linkPageCiting,
  linkPageOf,
  linksAmong,
  neighborsOf,
} from './link-queries.ts';
import { loadRows, retractLinks } from './load.ts';
import { openDatabase } from './open.ts';
import { pageOf } from './pages.ts';
import { removeImport } from './remove-import.ts';
import { searchCandidates } from './search.ts';
import { statistics } from './statistics.ts';
import { untilAborted } from './until.ts';

const ACTOR_KEYS: Record<ActorOrderField, string> = { NAME: 'a.sort_name', LINKS: 'a.degree' };

/** The embedded store, in a folder of this machine. Throws StoreUnavailable where the folder can't be used. */
export function createSqliteStore(folder: string, entriesKept = ENTRIES_KEPT): GraphStore {
  const db = openDatabase(folder);
  const writes = new Writes();
  const store: GraphStore = {
    actorsById: async (ids) => byId<Actor>(db, 'actor', ids),
    linksById: async (ids) => byId<Link>(db, 'link', ids),
    sourcesById: async (ids) => byId<Source>(db, 'source', ids),
    viewsById: async (ids) => byId<SavedView>(db, 'view', ids),
    countriesByCode: async (codes) => countriesByCode(db, codes),
    degrees: async (ids) => degrees(db, ids),

    actors: async (filter, { field, direction }, page) =>
      pageOf<Actor>(
        db,
        {
          from: 'actor a',
          where: actorConditions(filter),
          id: 'a.id',
          key: ACTOR_KEYS[field],
          body: 'a.body',
          direction,
        },
        page,
      ),
    links: async (filter, order, page) => linkPage(db, filter, order, page),
    linksOf: async (actors, filter, direction, order, page) =>
      forEach(actors, (actor) => linkPageOf(db, actor, filter, direction, order, page)),
    linksCiting: async (sources, filter, order, page) =>
      forEach(sources, (source) => linkPageCiting(db, source, filter, order, page)),
    sources: async (filter, page) =>
      pageOf<Source>(
        db,
        {
          from: 'source s',
          where: sourceConditions(filter),
          id: 's.id',
          key: 's.order_day',
          body: 's.body',
          direction: 'DESC',
        },
        page,
      ),

    searchCandidates: async (query) => searchCandidates(db, query),
    linkCounts: async (actors, filter) => forEach(actors, (actor) => linkCountsOf(db, actor, filter)),
    neighbors: async (actors, filter, direction, limit) =>
      forEach(actors, (actor) => neighborsOf(db, actor, filter, direction, limit)),
    linksAmong: async (actors, filter) => linksAmong(db, actors, filter),
    changes: async (since, until, filter, page) => changePage(db, since, until, filter, page),
    timeline: async (of, filter, unit) => timeline(db, of, filter, unit),
    statistics: async (filter) => statistics(db, filter),
    dataset: async () => {
      const row = db.get<{ body: string }>("SELECT body FROM setting WHERE name = 'dataset'");
      return row ? parsed<DatasetInfo>(row.body) : null;
    },

    load: async (rows, onProgress) => {
      loadRows(db, rows, entriesKept, onProgress);
      writes.tell();
    },
    retractLinks: async (retractions) => {
      retractLinks(db, retractions, entriesKept);
      writes.tell();
    },
    edit: async (edit) => {
      const logged = applyEdit(db, edit, entriesKept);
      writes.tell();
      return logged;
    },
    edits: async (filter, page) => editPage(db, filter, page),
    editsAt: async (sequences) => editsAt(db, sequences),
    editsUndoing: async (sequences) => editsUndoing(db, sequences),
    importRows: async (name, rows, options) => {
      const outcome = importRows(db, name, rows, options, entriesKept);
      if (!options.isTrial) writes.tell();
      return outcome;
    },
    imports: async () => readImports(db),
    saveImport: async (record) => saveImport(db, record),
    removeImport: async (name, most) => {
      const removal = removeImport(db, name, most, entriesKept);
      writes.tell();
      return removal;
    },
    changeLog: async (after, limit) => readLog(db, after, limit),
    lastChangeOf: async (ids) => lastChangeOf(db, ids),
    onWrite: (told) => writes.on(told),
    saveDataset: async (dataset) =>
      db.run("INSERT OR REPLACE INTO setting (name, body) VALUES ('dataset', ?)", JSON.stringify(dataset)),
    saveView: async (view) =>
      db.run('INSERT OR REPLACE INTO view (id, body) VALUES (?, ?)', view.id, JSON.stringify(view)),
    until: (signal) => untilAborted(store, signal),
    ping: async () => {
      db.get('SELECT 1');
    },
    close: async () => db.close(),
  };
  return store;
}

function byId<T>(db: Database, table: 'actor' | 'link' | 'source' | 'view', ids: readonly string[]): T[] {
  return db
    .all<{ body: string }>(
      `SELECT body FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
      list(ids),
    )
    .map((row) => parsed<T>(row.body));
}

function countriesByCode(db: Database, codes: readonly string[]): Actor[] {
  return db
    .all<{ body: string }>(
      "SELECT body FROM actor WHERE kind = 'Country' AND country IN (SELECT value FROM json_each(?))",
      list(codes),
    )
    .map((row) => parsed<Actor>(row.body));
}

function degrees(db: Database, ids: readonly string[]): Map<string, number> {
  const rows = db.all<{ id: string; degree: number }>(
    'SELECT id, degree FROM actor WHERE id IN (SELECT value FROM json_each(?))',
    list(ids),
  );
  return new Map(rows.map(({ id, degree }) => [id, degree]));
}

/** One prepared statement per id: inside the process a statement costs microseconds, no round trip. */
function forEach<T>(ids: readonly string[], answer: (id: string) => T): Map<string, T> {
  return new Map(ids.map((id) => [id, answer(id)]));
}
