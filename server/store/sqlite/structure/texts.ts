import type { Database } from '../database.ts';

const TABLES = ['actor', 'link', 'source'] as const;
type Table = (typeof TABLES)[number];

/** What is indexed of a row: see han-pairs.ts. */
const INDEXED = 'with_han_pairs(search_text)';

/**
 * Finds rows by any three letters of their text, or two Chinese ones; its rowid is theirs, and the text itself is kept
 * there alone. Texts are folded before they are stored, so that case matters no more.
 */
const create = (table: Table) => `
CREATE VIRTUAL TABLE ${table}_text USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
INSERT INTO ${table}_text (rowid, text) SELECT rowid, ${INDEXED} FROM ${table};
`;

/** Rows whose text is not as the index has it: put down one by one, and indexed together, which takes a fifth of the time. */
export const CREATE_TEXT_DUE = `
CREATE TABLE IF NOT EXISTS text_due (
  of TEXT NOT NULL,
  row INTEGER NOT NULL,
  PRIMARY KEY (of, row)
) STRICT, WITHOUT ROWID;
`;

const follow = (table: Table) => {
  const due = (row: 'new' | 'old') =>
    `BEGIN INSERT OR IGNORE INTO text_due VALUES ('${table}', ${row}.rowid); END;`;
  return `
CREATE TRIGGER ${table}_text_added AFTER INSERT ON ${table} ${due('new')}
CREATE TRIGGER ${table}_text_removed AFTER DELETE ON ${table} ${due('old')}
CREATE TRIGGER ${table}_text_changed AFTER UPDATE OF search_text ON ${table}
WHEN old.search_text IS NOT new.search_text ${due('new')}
`;
};

const drop = (table: Table) => `
DROP TABLE IF EXISTS ${table}_text;
DROP TRIGGER IF EXISTS ${table}_text_added;
DROP TRIGGER IF EXISTS ${table}_text_removed;
DROP TRIGGER IF EXISTS ${table}_text_changed;
`;

export const CREATE_TEXTS = `${TABLES.map(create).join('')} DELETE FROM text_due;`;
export const FOLLOW_TEXTS = TABLES.map(follow).join('');
export const DROP_TEXTS = TABLES.map(drop).join('');

/** Indexes what is due, at the end of a transaction. */
export function indexDueTexts(db: Database): void {
  for (const { of } of db.all<{ of: Table }>('SELECT DISTINCT of FROM text_due')) {
    const rows = 'SELECT row FROM text_due WHERE of = ?';
    db.run(`DELETE FROM ${of}_text WHERE rowid IN (${rows})`, of);
    db.run(
      `INSERT INTO ${of}_text (rowid, text) SELECT rowid, ${INDEXED} FROM ${of} WHERE rowid IN (${rows})`,
      of,
    );
    db.run('DELETE FROM text_due WHERE of = ?', of);
  }
}
