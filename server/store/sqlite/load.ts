import { type Retraction, type Row, retractionsOf, type SubjectKind } from '../change-log.ts';
import type { GraphRows, OnProgress } from '../graph-store.ts';
import { appendToLog, changesByPutting, logHasBegun, storedRows } from './change-log.ts';
import { AMONG, type Database, list } from './database.ts';
import { addActor, addLink, putActor, putLink, putSource } from './rows.ts';
import { build, isBare } from './structure/structure.ts';

const BATCH = 500;

/** Writes all rows, or none, and logs what they change: sources and actors first, since links stand on them. */
export function loadRows(
  db: Database,
  rows: GraphRows,
  entriesKept: number,
  onProgress: OnProgress = () => {},
): void {
  makeReady(db, rows);
  const total = rows.sources.length + rows.actors.length + rows.links.length;
  let done = 0;
  db.transaction(() => {
    const isLogged = logHasBegun(db);
    const each = (kind: SubjectKind, list: readonly Row[]) => {
      for (let start = 0; start < list.length; start += BATCH) {
        const batch = list.slice(start, start + BATCH);
        if (isLogged) appendToLog(db, changesByPutting(db, kind, batch), entriesKept);
        putRows(db, kind, batch);
        done += batch.length;
        onProgress(done, total);
      }
    };
    each('SOURCE', rows.sources);
    each('ACTOR', rows.actors);
    each('LINK', rows.links);
  });
}

/** Makes what has been left out, before a transaction that puts rows, unless all of these are new. */
export function makeReady(db: Database, { actors, links }: GraphRows): void {
  if (!isBare(db)) return;
  const areNew = (kind: SubjectKind, rows: readonly Row[]) => {
    const ids = rows.map(({ id }) => id);
    return new Set(ids).size === ids.length && storedRows(db, kind, ids).size === 0;
  };
  if (!areNew('ACTOR', actors) || !areNew('LINK', links)) build(db);
}

const PUT = { ACTOR: putActor, LINK: putLink, SOURCE: putSource };
const ADD = { ACTOR: addActor, LINK: addLink, SOURCE: putSource };

/** Puts rows of one kind into the tables, within a transaction of whoever calls, which `makeReady` has been called before. */
export function putRows(db: Database, kind: SubjectKind, rows: readonly Row[]): void {
  const put = (isBare(db) ? ADD : PUT)[kind] as (db: Database, row: Row) => void;
  for (const row of rows) put(db, row);
}

/** Removes those of the links that are there, and logs them. */
export function retractLinks(
  db: Database,
  retractions: ReadonlyMap<string, Retraction>,
  entriesKept: number,
): void {
  build(db);
  db.transaction(() => {
    const rows = storedRows(db, 'LINK', [...retractions.keys()]);
    appendToLog(db, retractionsOf(rows, retractions), entriesKept);
    db.run(`DELETE FROM link WHERE id ${AMONG}`, list([...rows.keys()]));
  });
}
