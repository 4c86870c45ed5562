import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import { gatherQuestions } from '../gather.ts';
import type { GraphStore } from '../graph-store.ts';
import { Writes } from '../writes.ts';
import { actorPage } from './actor-queries.ts';
import { byId, countriesByCode, degrees } from './by-id.ts';
import { lastChangeOf, readLog } from './change-log.ts';
import { changePage, timeline } from './change-queries.ts';
import { linkPage, linkPagesCiting } from './claim-queries.ts';
import { ColumnsInMemory } from './columns-in-memory.ts';
import { editPage, editsAt, editsUndoing } from './edit-queries.ts';
import { applyEdit } from './edits.ts';
import type { Graph } from './graph.ts';
import { importedIds, importRows, importsAmong, readImports, saveImport } from './imports.ts';
import { between, neighborsAmong } from './known-neighbors.ts';
import { linkPagesOf } from './link-pages.ts';
import { linkCounts, linksAmong } from './link-queries.ts';
import { loadRows } from './load.ts';
import { neighbors } from './neighbors.ts';
import { type Neo4jOptions, openGraph } from './open.ts';
import { readDataset, saveDataset, saveView, viewsById } from './records.ts';
import { removeImport, takeBack } from './remove-import.ts';
import { retractLinks } from './retract.ts';
import { searchCandidates } from './search.ts';
import { sourcePage } from './source-queries.ts';
import { statistics } from './statistics.ts';

/** The store in a Neo4j, with its constraints and indexes made. Throws StoreUnavailable where it can't be used. */
export async function createNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  return gatherQuestions(storeOver(await openGraph(options), new ColumnsInMemory(), new Writes()));
}

/** The store over a graph, whose constraints and indexes must have been made. */
export function storeOver(graph: Graph, memory: ColumnsInMemory, writes: Writes): GraphStore {
  const { db, labels } = graph;
  const counted = { ...graph, columns: memory.over(graph) };
  return {
    actorsById: (ids) => byId<Actor>(db, labels.actor, ids),
    linksById: (ids) => byId<Link>(db, labels.claim, ids),
    sourcesById: (ids) => byId<Source>(db, labels.source, ids),
    viewsById: (ids) => viewsById(graph, ids),
    countriesByCode: (codes) => countriesByCode(graph, codes),
    degrees: (ids) => degrees(graph, ids),

    actors: (filter, order, page) => actorPage(counted, filter, order, page),
    links: (filter, order, page) => linkPage(counted, filter, order, page),
    linksOf: (actors, filter, direction, order, page) =>
      linkPagesOf(counted, actors, { filter, direction, order, page }),
    linksCiting: (sources, filter, order, page) => linkPagesCiting(counted, sources, { filter, order, page }),
    sources: (filter, page) => sourcePage(graph, filter, page),

    searchCandidates: (query) => searchCandidates(graph, query),
    linkCounts: (actors, filter) => linkCounts(counted, actors, filter),
    neighbors: (actors, filter, direction, limit) => neighbors(graph, actors, { filter, direction, limit }),
    neighborsAmong: (actors, others, filter, direction) =>
      neighborsAmong(graph, actors, others, { filter, direction }),
    between: (one, other, filter, direction, except, limit) =>
      between(graph, [one, other], { filter, direction, except, limit }),
    linksAmong: (actors, filter) => linksAmong(graph, actors, filter),
    changes: (since, until, filter, page) => changePage(counted, { since, until }, filter, page),
    timeline: (of, filter, unit) => timeline(counted, of, filter, unit),
    statistics: (filter, parts) => statistics(counted, filter, parts),
    dataset: () => readDataset(graph),

    load: async (rows, onProgress) => {
      await loadRows(graph, rows, onProgress);
      writes.tell();
    },
    retractLinks: async (retractions) => {
      await retractLinks(graph, retractions);
      writes.tell();
    },
    edit: async (edit) => {
      const logged = await applyEdit(graph, edit);
      writes.tell();
      return logged;
    },
    edits: (filter, page) => editPage(graph, filter, page),
    editsAt: (sequences) => editsAt(graph, sequences),
    editsUndoing: (sequences) => editsUndoing(graph, sequences),
    importRows: async (name, rows, options) => {
      const outcome = await importRows(graph, name, rows, options);
      if (!options.isTrial) writes.tell();
      return outcome;
    },
    imports: () => readImports(graph),
    importedIds: (names, kind, most) => importedIds(graph, names, kind, most),
    importsAmong: (ids) => importsAmong(graph, ids),
    saveImport: (record) => saveImport(graph, record),
    removeImport: async (name, most) => {
      const removal = await removeImport(graph, name, most);
      writes.tell();
      return removal;
    },
    takeBack: async (name, kind, ids) => {
      const removal = await takeBack(graph, name, kind, ids);
      writes.tell();
      return removal;
    },
    changeLog: (after, limit) => readLog(graph, after, limit),
    lastChangeOf: (ids) => lastChangeOf(graph, ids),
    onWrite: (told) => writes.on(told),
    saveDataset: (dataset) => saveDataset(graph, dataset),
    saveView: (view) => saveView(graph, view),
    until: (signal) => storeOver({ ...graph, db: db.until(signal) }, memory, writes),
    after: (bookmark) => storeOver({ ...graph, db: db.after(bookmark) }, memory, writes),
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
