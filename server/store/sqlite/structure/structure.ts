import type { Database } from '../database.ts';
import {
  CREATE_COUNTERS,
  CREATE_COUNTING,
  CREATE_END_COUNTER,
  DROP_COUNTERS,
  DROP_COUNTING,
} from './counters.ts';
import { COUNT_DEGREES, CREATE_HEAPS, SORT_HEAPS } from './heaps.ts';
import { CREATE_INDEXES, DROP_INDEXES } from './indexes.ts';
import { CREATE_TEXTS, DROP_TEXTS, FOLLOW_TEXTS } from './texts.ts';
import { CREATE_WORD_PARTS, DROP_WORD_PARTS, fillWordParts } from './word-index.ts';

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
    [DROP_COUNTING, DROP_TEXTS, DROP_COUNTERS, DROP_WORD_PARTS, DROP_INDEXES, CREATE_HEAPS].join('\n'),
  );
  db.run("INSERT OR REPLACE INTO setting (name, body) VALUES ('bare', 'true')");
}

/** Adds the counter that version 6 did not have, in a transaction of whoever calls. */
export function addEndCounter(db: Database): void {
  db.script([DROP_COUNTING, CREATE_END_COUNTER, CREATE_COUNTING].join('\n'));
}

/** Makes it anew from the rows, unless another process has. Whole or not at all. */
export function build(db: Database): void {
  if (!isBare(db)) return;
  // What the rows stand on was checked when they came.
  db.script('PRAGMA foreign_keys = OFF');
  try {
    db.transaction(() => {
      if (!isBare(db)) return;
      db.script([SORT_HEAPS, COUNT_DEGREES, CREATE_INDEXES, CREATE_WORD_PARTS].join('\n'));
      fillWordParts(db);
      db.script(
        [CREATE_TEXTS, CREATE_COUNTERS, CREATE_END_COUNTER, FOLLOW_TEXTS, CREATE_COUNTING].join('\n'),
      );
      db.run("DELETE FROM setting WHERE name = 'bare'");
    });
    // The file beside it has grown as large as all of this.
    db.script('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.script('PRAGMA foreign_keys = ON');
  }
}
