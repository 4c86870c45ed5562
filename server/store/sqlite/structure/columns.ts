import { groupBy } from '../../../../core/group-by.ts';
import type { ActorKind } from '../../../../core/model/actor-kinds.ts';
import type { LinkKind } from '../../../../core/model/link-kinds.ts';
import { ActorBlock, type ActorEntry } from '../../columns/actor-block.ts';
import { ROWS_IN_BLOCK } from '../../columns/blocks.ts';
import { COLUMNS_WRITTEN_BY } from '../../columns/columns.ts';
import { LinkBlock, type LinkEntry } from '../../columns/link-block.ts';
import { AMONG, type Database, list, rowsAtMost } from '../database.ts';
import { differs, type Triggers } from './triggers.ts';

/**
 * What came with version 9: the blocks that counts are made from, see store/columns/, and the rows that differ from theirs,
 * which a transaction settles before it ends. The number of a row is its rowid. `bytes` of a block are its columns.
 */
export const CREATE_COLUMNS = `
CREATE TABLE actor_block (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE link_block (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE block_due (
  of TEXT NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (of, row)
) STRICT, WITHOUT ROWID;
`;

export const COLUMN_TABLES = ['actor_block', 'link_block', 'block_due'];

const due = (of: 'actor' | 'link', row: string) =>
  `\n  INSERT OR IGNORE INTO block_due VALUES ('${of}', ${row});`;
const dueLink = (id: string) =>
  `\n  INSERT OR IGNORE INTO block_due SELECT 'link', rowid FROM link WHERE id = ${id};`;

export const KEEP_COLUMNS: Triggers = {
  actor_block_added: ['AFTER INSERT ON actor', due('actor', 'new.rowid')],
  actor_block_removed: ['AFTER DELETE ON actor', due('actor', 'old.rowid')],
  actor_block_changed: [
    `AFTER UPDATE OF kind, country ON actor WHEN ${differs(['kind', 'country'])}`,
    due('actor', 'new.rowid'),
  ],
  link_block_added: ['AFTER INSERT ON link', due('link', 'new.rowid')],
  link_block_removed: ['AFTER DELETE ON link', due('link', 'old.rowid')],
  link_block_changed: [
    `AFTER UPDATE ON link WHEN ${differs(['kind', 'doubt', 'from_id', 'to_id', 'start_key', 'end_key'])}`,
    due('link', 'new.rowid'),
  ],
  link_block_cited: ['AFTER INSERT ON citation', dueLink('new.link')],
  link_block_uncited: ['AFTER DELETE ON citation', dueLink('old.link')],
};

/** So many rows are read at once. */
const ROWS = 64 * ROWS_IN_BLOCK;

/** Makes all blocks anew. */
export function makeBlocks(db: Database): void {
  for (const step of makingBlocks(db)) step();
}

/** The same in steps, each of a few moments. */
export function makingBlocks(db: Database): (() => void)[] {
  const stretches = (of: 'actor' | 'link') =>
    Array.from({ length: Math.floor(rowsAtMost(db, of) / ROWS) + 1 }, (_, at): [number, number] => [
      at * ROWS,
      (at + 1) * ROWS - 1,
    ]);
  return [
    () => db.script('DELETE FROM actor_block; DELETE FROM link_block; DELETE FROM block_due;'),
    ...stretches('actor').map((stretch) => () => writeActors(db, actorsWhere(db, BETWEEN, ...stretch))),
    ...stretches('link').map((stretch) => () => writeLinks(db, linksWhere(db, `l.${BETWEEN}`, ...stretch))),
    () => db.run("INSERT OR REPLACE INTO setting (name, body) VALUES ('columns', ?)", COLUMNS_WRITTEN_BY),
  ];
}

const BETWEEN = 'rowid BETWEEN ? AND ?';
const LISTED = `rowid ${AMONG}`;

/** Whether the blocks were written by the kinds and places that this program has. */
export function areBlocksKnown(db: Database): boolean {
  const setting = db.get<{ body: string }>("SELECT body FROM setting WHERE name = 'columns'");
  return setting?.body === COLUMNS_WRITTEN_BY;
}

/** Writes what is due, at the end of a transaction. */
export function writeDueBlocks(db: Database): void {
  if (db.get("SELECT 1 FROM sqlite_schema WHERE name = 'block_due'") === undefined) return;
  inStretches(db, 'actor', (rows) => writeActors(db, actorsWhere(db, LISTED, list(rows)), rows));
  inStretches(db, 'link', (rows) => writeLinks(db, linksWhere(db, `l.${LISTED}`, list(rows)), rows));
}

/** A transaction may have changed millions of rows: those that are due are settled in their order, some at a time. */
function inStretches(db: Database, of: 'actor' | 'link', settle: (rows: readonly number[]) => void): void {
  for (;;) {
    const due = db.all<{ row: number }>(
      'SELECT row FROM block_due WHERE of = ? ORDER BY row LIMIT ?',
      of,
      ROWS,
    );
    const last = due.at(-1);
    if (last === undefined) return;
    settle(due.map(({ row }) => row));
    db.run('DELETE FROM block_due WHERE of = ? AND row <= ?', of, last.row);
  }
}

function actorsWhere(db: Database, where: string, ...values: (number | string)[]): Map<number, ActorEntry> {
  const rows = db.all<{ number: number; kind: ActorKind; country: string | null }>(
    `SELECT rowid AS number, kind, country FROM actor WHERE ${where}`,
    ...values,
  );
  return new Map(rows.map(({ number, ...entry }) => [number, entry]));
}

function linksWhere(db: Database, where: string, ...values: (number | string)[]): Map<number, LinkEntry> {
  const rows = db.all<Omit<LinkEntry, 'sources'> & { number: number; kind: LinkKind }>(
    `SELECT l.rowid AS number, f.rowid AS "from", t.rowid AS "to", l.kind, l.doubt, l.start_day AS start, l.end_day AS end
     FROM link l CROSS JOIN actor f ON f.id = l.from_id CROSS JOIN actor t ON t.id = l.to_id WHERE ${where}`,
    ...values,
  );
  const citations = db.all<{ number: number; source: number }>(
    `SELECT l.rowid AS number, s.rowid AS source
     FROM link l CROSS JOIN citation c ON c.link = l.id CROSS JOIN source s ON s.id = c.source WHERE ${where}`,
    ...values,
  );
  const sources = groupBy(citations, ({ number }) => number);
  return new Map(
    rows.map(({ number, ...entry }) => [
      number,
      { ...entry, sources: (sources.get(number) ?? []).map(({ source }) => source) },
    ]),
  );
}

/** Writes actors into their blocks; of these numbers, those that are not among them are gone. */
function writeActors(
  db: Database,
  actors: ReadonlyMap<number, ActorEntry>,
  numbers?: readonly number[],
): void {
  writeBlocks(db, 'actor_block', ActorBlock, actors, numbers);
}

function writeLinks(db: Database, links: ReadonlyMap<number, LinkEntry>, numbers?: readonly number[]): void {
  writeBlocks(db, 'link_block', LinkBlock, links, numbers);
}

interface Block<Entry> {
  readonly isEmpty: boolean;
  put(entries: ReadonlyMap<number, Entry | null>): void;
  toBytes(): Uint8Array;
}

function writeBlocks<Entry>(
  db: Database,
  table: 'actor_block' | 'link_block',
  Kind: new (bytes?: Uint8Array) => Block<Entry>,
  entries: ReadonlyMap<number, Entry>,
  numbers: Iterable<number> = entries.keys(),
): void {
  for (const [number, ofBlock] of groupBy(numbers, (row) => Math.floor(row / ROWS_IN_BLOCK))) {
    const stored = db.get<{ bytes: Uint8Array }>(`SELECT bytes FROM ${table} WHERE number = ?`, number);
    const block = new Kind(stored?.bytes);
    block.put(new Map(ofBlock.map((row) => [row % ROWS_IN_BLOCK, entries.get(row) ?? null])));
    if (block.isEmpty) db.run(`DELETE FROM ${table} WHERE number = ?`, number);
    else db.run(`INSERT OR REPLACE INTO ${table} (number, bytes) VALUES (?, ?)`, number, block.toBytes());
  }
}
