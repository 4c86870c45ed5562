import { removalsOf, type SubjectKind } from '../change-log.ts';
import { bequestsOf, type HeldRow, type KnownRows, ORDER_OF_REMOVAL, sortHeld } from '../import-plan.ts';
import type { ImportRemoval, KeptRow } from '../imports.ts';
import { appendToLog, logHasBegun, storedRows, TABLES } from './change-log.ts';
import { AMONG, type Database, list } from './database.ts';
import { join, membershipsOf } from './imports.ts';
import { build } from './structure/structure.ts';

const HELD: Record<SubjectKind, string> = {
  LINK: '0',
  ACTOR: '(SELECT degree FROM actor WHERE id = r.id)',
  SOURCE: '(SELECT count(*) FROM (SELECT 1 FROM citation WHERE source = r.id LIMIT 1))',
};

/** Of a hub that many others have links to. */
const MOST_LOOKED_AT = 1_000;
const STANDING = {
  ACTOR: `SELECT link FROM (SELECT id AS link FROM link WHERE from_id = k.value LIMIT ${MOST_LOOKED_AT})
          UNION ALL SELECT link FROM (SELECT id AS link FROM link WHERE to_id = k.value LIMIT ${MOST_LOOKED_AT})`,
  SOURCE: `SELECT link FROM citation WHERE source = k.value LIMIT ${MOST_LOOKED_AT}`,
};

/** An import that has a link which stands on each of these rows, by their ids. */
function importsStandingOn(
  db: Database,
  kind: SubjectKind,
  rows: readonly { id: string }[],
): Map<string, string> {
  if (kind === 'LINK' || rows.length === 0) return new Map();
  const found = db.all<{ id: string; heir: string | null }>(
    `SELECT k.value AS id, (SELECT i.name FROM (${STANDING[kind]}) l
       JOIN import_row r ON r.id = l.link JOIN import i ON i.number = r.import LIMIT 1) AS heir
     FROM json_each(?) k`,
    list(rows.map(({ id }) => id)),
  );
  return new Map(found.flatMap(({ id, heir }) => (heir === null ? [] : [[id, heir] as const])));
}

/** Removes some rows of an import, links first, and in the end the import itself. */
export function removeImport(db: Database, name: string, most: number, entriesKept: number): ImportRemoval {
  build(db);
  let removal: ImportRemoval = { removed: 0, kept: [], left: 0 };
  db.transaction(() => {
    const found = db.get<{ number: number }>('SELECT number FROM import WHERE name = ?', name);
    if (!found) return;
    removal = removeSome(db, name, found.number, most, entriesKept);
    if (removal.left === 0) db.run('DELETE FROM import WHERE number = ?', found.number);
  });
  return removal;
}

/** Removes those of these rows that are of an import alone. */
export function takeBack(
  db: Database,
  name: string,
  kind: SubjectKind,
  ids: readonly string[],
  entriesKept: number,
): Omit<ImportRemoval, 'left'> {
  build(db);
  let removal: Omit<ImportRemoval, 'left'> = { removed: 0, kept: [] };
  db.transaction(() => {
    const found = db.get<{ number: number }>('SELECT number FROM import WHERE name = ?', name);
    if (!found) return;
    const rows = db.all<HeldRow>(
      `SELECT id, ${HELD[kind]} AS held FROM import_row r WHERE import = ? AND kind = ? AND id ${AMONG} ORDER BY id`,
      found.number,
      kind,
      list(ids),
    );
    removal = removeRows(db, name, kind, rows, knownRows(db, kind, rows), entriesKept);
    const staying = new Set(removal.kept.map(({ id }) => id));
    leave(
      db,
      found.number,
      rows.filter(({ id }) => !staying.has(id)),
    );
  });
  return removal;
}

function removeSome(
  db: Database,
  name: string,
  number: number,
  most: number,
  entriesKept: number,
): ImportRemoval {
  for (const kind of ORDER_OF_REMOVAL) {
    const rows = db.all<HeldRow>(
      `SELECT id, ${HELD[kind]} AS held FROM import_row r WHERE import = ? AND kind = ? ORDER BY id LIMIT ?`,
      number,
      kind,
      most,
    );
    if (rows.length === 0) continue;
    const known = knownRows(db, kind, rows);
    const removal = removeRows(db, name, kind, rows, known, entriesKept);
    const standing = importsStandingOn(db, kind, removal.kept);
    for (const [heir, left] of bequestsOf(name, known, standing)) join(db, heir, kind, left);
    return { ...removal, left: leave(db, number, rows) };
  }
  return { removed: 0, kept: [], left: 0 };
}

function knownRows(db: Database, kind: SubjectKind, rows: readonly HeldRow[]): KnownRows {
  const ids = rows.map(({ id }) => id);
  return { stored: storedRows(db, kind, ids), memberships: membershipsOf(db, ids) };
}

function removeRows(
  db: Database,
  name: string,
  kind: SubjectKind,
  rows: readonly HeldRow[],
  known: KnownRows,
  entriesKept: number,
): { removed: number; kept: KeptRow[] } {
  const { going, kept } = sortHeld(name, kind, rows, known);
  if (logHasBegun(db)) appendToLog(db, removalsOf(kind, going, known.stored), entriesKept);
  db.run(`DELETE FROM ${TABLES[kind]} WHERE id ${AMONG}`, list(going));
  return { removed: going.length, kept };
}

/** Ends the belonging of the rows that stay; gives how many are left to be looked at. */
function leave(db: Database, number: number, rows: readonly { id: string }[]): number {
  db.run(`DELETE FROM import_row WHERE import = ? AND id ${AMONG}`, number, list(rows.map(({ id }) => id)));
  const left = db.get<{ left: number }>(
    'SELECT actors + links + sources AS left FROM import WHERE number = ?',
    number,
  );
  return left?.left ?? 0;
}
