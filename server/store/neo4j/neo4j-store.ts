import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import { ENTRIES_KEPT } from '../change-log.ts';
import { gatherQuestions } from '../gather.ts';
import type { GraphStore } from '../graph-store.ts';
import { Writes } from '../writes.ts';
import { actorPage } from './actor-queries.ts';
import { byId, countriesByCode, degrees } from './by-id.ts';
import { lastChangeOf, readLog } from './change-log.ts';
import { changePage, timeline } from './change-queries.ts';
import { linkPage, linkPagesCiting } from './claim-queries.ts';
import { ColumnsInMemory } from './columns-in-memory.ts';
import type { Connection } from './connection.ts';
import { editPage, editsAt, editsUndoing } from './edit-queries.ts';
import { applyEdit } from './edits.ts';
import { importedIds, importRows, importsAmong, readImports, saveImport } from './imports.ts';
import { between, neighborsAmong } from './known-neighbors.ts';
import { type Labels, labelsWith } from './labels.ts';
import { linkPagesOf } from './link-pages.ts';
import { linkCounts, linksAmong } from './link-queries.ts';
import { loadRows } from './load.ts';
import { neighbors } from './neighbors.ts';
import { type Neo4jOptions, openConnection } from './open.ts';
import { readDataset, saveDataset, saveView, viewsById } from './records.ts';
import { removeImport } from './remove-import.ts';
import { retractLinks } from './retract.ts';
import { searchCandidates } from './search.ts';
import { sourcePage } from './source-queries.ts';
import { statistics } from './statistics.ts';

/** The store in a Neo4j, with its constraints and indexes made. Throws StoreUnavailable where it can't be used. */
export async function createNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const labels = labelsWith(options.prefix ?? '');
  const db = await openConnection(options, labels);
  const entriesKept = options.entriesKept ?? ENTRIES_KEPT;
  return gatherQuestions(storeOver(db, labels, new ColumnsInMemory(), new Writes(), entriesKept));
}

/** The store over a connection; its constraints and indexes must have been made. */
export function storeOver(
  db: Connection,
  labels: Labels,
  memory: ColumnsInMemory,
  writes: Writes,
  entriesKept: number,
): GraphStore {
  const columns = memory.over(db, labels);
  return {
    actorsById: (ids) => byId<Actor>(db, labels.actor, ids),
    linksById: (ids) => byId<Link>(db, labels.claim, ids),
    sourcesById: (ids) => byId<Source>(db, labels.source, ids),
    viewsById: (ids) => viewsById(db, labels, ids),
    countriesByCode: (codes) => countriesByCode(db, labels, codes),
    degrees: (ids) => degrees(db, labels, ids),

    actors: (filter, order, page) => actorPage(db, labels, columns, filter, order, page),
    links: (filter, order, page) => linkPage(db, labels, columns, filter, order, page),
    linksOf: (actors, filter, direction, order, page) =>
      linkPagesOf(db, labels, columns, actors, filter, direction, order, page),
    linksCiting: (sources, filter, order, page) =>
      linkPagesCiting(db, labels, columns, sources, filter, order, page),
    sources: (filter, page) => sourcePage(db, labels, filter, page),

    searchCandidates: (query) => searchCandidates(db, labels, query),
    linkCounts: (actors, filter) => linkCounts(db, labels, columns, actors, filter),
    neighbors: (actors, filter, direction, limit) => neighbors(db, labels, actors, filter, direction, limit),
    neighborsAmong: (actors, others, filter, direction) =>
      neighborsAmong(db, labels, actors, others, filter, direction),
    between: (one, other, filter, direction, except, limit) =>
      between(db, labels, one, other, filter, direction, except, limit),
    linksAmong: (actors, filter) => linksAmong(db, labels, actors, filter),
    changes: (since, until, filter, page) => changePage(db, labels, columns, since, until, filter, page),
    timeline: (of, filter, unit) => timeline(db, labels, columns, of, filter, unit),
    statistics: (filter, parts) => statistics(db, labels, columns, filter, parts),
    dataset: () => readDataset(db, labels),

    load: async (rows, onProgress) => {
      await loadRows(db, labels, rows, entriesKept, onProgress);
      writes.tell();
    },
    retractLinks: async (retractions) => {
      await retractLinks(db, labels, retractions, entriesKept);
      writes.tell();
    },
    edit: async (edit) => {
      const logged = await applyEdit(db, labels, edit, entriesKept);
      writes.tell();
      return logged;
    },
    edits: (filter, page) => editPage(db, labels, filter, page),
    editsAt: (sequences) => editsAt(db, labels, sequences),
    editsUndoing: (sequences) => editsUndoing(db, labels, sequences),
    importRows: async (name, rows, options) => {
      const outcome = await importRows(db, labels, name, rows, options, entriesKept);
      if (!options.isTrial) writes.tell();
      return outcome;
    },
    imports: () => readImports(db, labels),
    importedIds: (names, kind, most) => importedIds(db, labels, names, kind, most),
    importsAmong: (ids) => importsAmong(db, labels, ids),
    saveImport: (record) => saveImport(db, labels, record),
    removeImport: async (name, most) => {
      const removal = await removeImport(db, labels, name, most, entriesKept);
      writes.tell();
      return removal;
    },
    changeLog: (after, limit) => readLog(db, labels, after, limit),
    lastChangeOf: (ids) => lastChangeOf(db, labels, ids),
    onWrite: (told) => writes.on(told),
    saveDataset: (dataset) => saveDataset(db, labels, dataset),
    saveView: (view) => saveView(db, labels, view),
    until: (signal) => storeOver(db.until(signal), labels, memory, writes, entriesKept),
    after: (bookmark) => storeOver(db.after(bookmark), labels, memory, writes, entriesKept),
    bookmark: () => db.bookmark(),
    stamp: () => db.stamp(),
    stampSeen: () => db.stampSeen(),
    pool: () => db.pool(),
    ping: async () => {
      await db.read('RETURN 1');
    },
    close: () => db.close(),
  };
}
