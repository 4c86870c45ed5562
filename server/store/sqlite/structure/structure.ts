import type { OnProgress } from '../../graph-store.ts';
import type { Database } from '../database.ts';
import {
  areBlocksKnown,
  COLUMN_TABLES,
  CREATE_COLUMNS,
  KEEP_COLUMNS,
  makeBlocks,
  makingBlocks,
} from './columns.ts';
import { COUNTERS, CREATE_COUNTERS, CREATE_END_COUNTER, KEEP_COUNTERS } from './counters.ts';
import {
  COUNT_GROUPS,
  CREATE_GROUP_COUNTERS,
  GROUP_COUNTERS,
  KEEP_GROUPS,
  LINK_GROUPS,
  type LinkGroup,
} from './group-counters.ts';
import { CREATE_HEAPS, SORT_HEAPS } from './heaps.ts';
import { CREATE_INDEXES, DROP_INDEXES } from './indexes.ts';
import {
  COUNT_DEGREES,
  CREATE_KINDS_AT_ACTORS,
  CREATE_KINDS_AT_SOURCES,
  KEEP_KINDS,
  KIND_COUNTERS,
} from './kind-counters.ts';
import { CREATE_TEXTS, DROP_TEXTS, FOLLOW_TEXTS } from './texts.ts';
import { creating, dropping } from './triggers.ts';
import { CREATE_WORD_PARTS, DROP_WORD_PARTS, fillWordParts } from './word-index.ts';

const COUNTING = { ...KEEP_COUNTERS, ...KEEP_KINDS, ...KEEP_GROUPS, ...KEEP_COLUMNS };
const DROP_COUNTERS = [...COUNTERS, ...KIND_COUNTERS, ...GROUP_COUNTERS, ...COLUMN_TABLES]
  .map((table) => `DROP TABLE IF EXISTS ${table};`)
  .join('\n');

/**
 * Whether everything that is made from the rows is there: indexes, counters, texts. A large first load does without
 * them, since they are made ten times faster from all rows at once than row by row; then the setting `bare` is there.
 */
export function isBare(db: Database): boolean {
  return db.get("SELECT 1 FROM setting WHERE name = 'bare'") !== undefined;
}

/** Takes away what is made from the rows. To be called in a transaction. */
export function strip(db: Database): void {
  db.script(
    [dropping(COUNTING), DROP_TEXTS, DROP_COUNTERS, DROP_WORD_PARTS, DROP_INDEXES, CREATE_HEAPS].join('\n'),
  );
  db.run("INSERT OR REPLACE INTO setting (name, body) VALUES ('bare', 'true')");
}

/** Adds what counts are made from that a version up to 8 did not have, in a transaction of whoever calls. */
export function addCounters(db: Database, version: number, onProgress: OnProgress): void {
  db.script(dropping(COUNTING));
  const scripts = [
    ...(version < 7 ? [CREATE_END_COUNTER] : []),
    ...(version < 8 ? [CREATE_KINDS_AT_ACTORS, CREATE_KINDS_AT_SOURCES, CREATE_GROUP_COUNTERS] : []),
    CREATE_COLUMNS,
  ];
  inSteps([...scripts.map((script) => () => db.script(script)), ...makingBlocks(db)], onProgress);
  db.script(creating(COUNTING));
}

function inSteps(steps: readonly (() => void)[], onProgress: OnProgress): void {
  for (const [done, step] of steps.entries()) {
    onProgress(done, steps.length);
    step();
  }
}

/** Makes anew what depends on the kinds that the program has, unless the store's is by just these. */
export function followKinds(db: Database, onProgress: OnProgress): void {
  if (isBare(db) || (isGrouped(db) && areBlocksKnown(db))) return;
  db.transaction(() => {
    const grouping = isGrouped(db) ? [] : [() => db.script(COUNT_GROUPS)];
    inSteps([...grouping, ...(areBlocksKnown(db) ? [] : makingBlocks(db))], onProgress);
  });
}

function isGrouped(db: Database): boolean {
  const counted = db.all<LinkGroup>('SELECT kind, name FROM link_group ORDER BY kind, name');
  return JSON.stringify(counted) === JSON.stringify(LINK_GROUPS);
}

/** Makes it anew from the rows, unless another process has. Whole or not at all. */
export function build(db: Database): void {
  if (!isBare(db)) return;
  // What the rows stand on was checked when they came.
  db.script('PRAGMA foreign_keys = OFF');
  try {
    db.transaction(() => {
      if (!isBare(db)) return;
      db.script([SORT_HEAPS, CREATE_KINDS_AT_ACTORS, COUNT_DEGREES, CREATE_INDEXES].join('\n'));
      db.script(CREATE_WORD_PARTS);
      fillWordParts(db);
      db.script(
        [
          CREATE_TEXTS,
          CREATE_COUNTERS,
          CREATE_END_COUNTER,
          CREATE_KINDS_AT_SOURCES,
          CREATE_GROUP_COUNTERS,
          CREATE_COLUMNS,
        ].join('\n'),
      );
      makeBlocks(db);
      db.script(FOLLOW_TEXTS + creating(COUNTING));
      db.run("DELETE FROM setting WHERE name = 'bare'");
    });
    // The file beside it has grown as large as all of this.
    db.script('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.script('PRAGMA foreign_keys = ON');
  }
}
