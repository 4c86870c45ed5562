import { groupBy } from '../../../../core/group-by.ts';
import type { ActorKind } from '../../../../core/model/actor-kinds.ts';
import type { LinkKind } from '../../../../core/model/link-kinds.ts';
import { ACTORS_IN_BLOCK, ActorBlock, type ActorEntry } from '../../columns/actor-block.ts';
import { COLUMNS_WRITTEN_BY } from '../../columns/columns.ts';
import { LINKS_IN_BLOCK, LinkBlock, type LinkEntry } from '../../columns/link-block.ts';
import { type Database, list, rowsAtMost } from '../database.ts';
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

/** So many blocks are made at once. */
const BLOCKS = 16;

/** Makes all blocks anew. */
export function makeBlocks(db: Database): void {
  for (const step of makingBlocks(db)) step();
}

/** The same in steps, each of a few moments. */
export function makingBlocks(db: Database): (() => void)[] {
  const stretches = (of: 'actor' | 'link', size: number) =>
    Array.from(
      { length: Math.floor(rowsAtMost(db, of) / size) + 1 },
      (_, at) => [at * size, (at + 1) * size - 1] as const,
    );
  return [
    () => db.script('DELETE FROM actor_block; DELETE FROM link_block; DELETE FROM block_due;'),
    ...stretches('actor', BLOCKS * ACTORS_IN_BLOCK).map(
      (stretch) => () => writeActors(db, actorsWhere(db, 'rowid BETWEEN ? AND ?', ...stretch)),
    ),
    ...stretches('link', BLOCKS * LINKS_IN_BLOCK).map(
      (stretch) => () => writeLinks(db, linksWhere(db, 'l.rowid BETWEEN ? AND ?', ...stretch)),
    ),
    () => db.run("INSERT OR REPLACE INTO setting (name, body) VALUES ('columns', ?)", COLUMNS_WRITTEN_BY),
  ];
}

/** Whether the blocks were written by the kinds and places that this program has. */
export function areBlocksKnown(db: Database): boolean {
  const setting = db.get<{ body: string }>("SELECT body FROM setting WHERE name = 'columns'");
  return setting?.body === COLUMNS_WRITTEN_BY;
}

/** Writes what is due, at the end of a transaction. */
export function writeDueBlocks(db: Database): void {
  if (db.get("SELECT 1 FROM sqlite_schema WHERE name = 'block_due'") === undefined) return;
  const rowsOf = (of: string) =>
    db.all<{ row: number }>('SELECT row FROM block_due WHERE of = ?', of).map(({ row }) => row);
  const [actors, links] = [rowsOf('actor'), rowsOf('link')];
  if (actors.length + links.length === 0) return;
  const those = 'rowid IN (SELECT value FROM json_each(?))';
  writeActors(db, actorsWhere(db, those, list(actors)), actors);
  writeLinks(db, linksWhere(db, `l.${those}`, list(links)), links);
  db.run('DELETE FROM block_due');
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
  writeBlocks(db, 'actor_block', ActorBlock, ACTORS_IN_BLOCK, actors, numbers);
}

function writeLinks(db: Database, links: ReadonlyMap<number, LinkEntry>, numbers?: readonly number[]): void {
  writeBlocks(db, 'link_block', LinkBlock, LINKS_IN_BLOCK, links, numbers);
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
  size: number,
  entries: ReadonlyMap<number, Entry>,
  numbers: Iterable<number> = entries.keys(),
): void {
  for (const [number, ofBlock] of groupBy(numbers, (row) => Math.floor(row / size))) {
    const stored = db.get<{ bytes: Uint8Array }>(`SELECT bytes FROM ${table} WHERE number = ?`, number);
    const block = new Kind(stored?.bytes);
    block.put(new Map(ofBlock.map((row) => [row % size, entries.get(row) ?? null])));
    if (block.isEmpty) db.run(`DELETE FROM ${table} WHERE number = ?`, number);
    else db.run(`INSERT OR REPLACE INTO ${table} (number, bytes) VALUES (?, ?)`, number, block.toBytes());
  }
}
