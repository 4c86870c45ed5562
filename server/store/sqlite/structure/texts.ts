const TABLES = ['actor', 'link', 'source'] as const;

/**
 * Finds rows by any three letters of their text; its rowid is theirs, and the text itself is kept there alone. Texts are
 * folded before they are stored, so that case matters no more.
 */
const create = (table: (typeof TABLES)[number]) => `
CREATE VIRTUAL TABLE ${table}_text USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
INSERT INTO ${table}_text (rowid, text) SELECT rowid, search_text FROM ${table};
`;

const follow = (table: (typeof TABLES)[number]) => `
CREATE TRIGGER ${table}_text_added AFTER INSERT ON ${table} BEGIN
  INSERT INTO ${table}_text (rowid, text) VALUES (new.rowid, new.search_text);
END;
CREATE TRIGGER ${table}_text_removed AFTER DELETE ON ${table} BEGIN
  DELETE FROM ${table}_text WHERE rowid = old.rowid;
END;
CREATE TRIGGER ${table}_text_changed AFTER UPDATE OF search_text ON ${table}
WHEN old.search_text IS NOT new.search_text BEGIN
  UPDATE ${table}_text SET text = new.search_text WHERE rowid = old.rowid;
END;
`;

const drop = (table: (typeof TABLES)[number]) => `
DROP TABLE IF EXISTS ${table}_text;
DROP TRIGGER IF EXISTS ${table}_text_added;
DROP TRIGGER IF EXISTS ${table}_text_removed;
DROP TRIGGER IF EXISTS ${table}_text_changed;
`;

export const CREATE_TEXTS = TABLES.map(create).join('');
export const FOLLOW_TEXTS = TABLES.map(follow).join('');
export const DROP_TEXTS = TABLES.map(drop).join('');
